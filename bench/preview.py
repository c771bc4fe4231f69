"""How long after an edit the preview of `helpcenter serve` shows it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from servers import free_port

ARTICLE, ADDRESS = "docs/en/recovery/forgot-password.md", "/en/recovery/forgot-password/"
PATIENCE = 600
"""Seconds."""


def edits(project: Path, count: int) -> list[float]:
    """Wall seconds from writing the file to the page that holds the edit, for one edit after the other."""
    port = free_port()
    article = project / ARTICLE
    text = article.read_text("utf-8")
    serving = subprocess.Popen(
        [sys.executable, "-m", "helpcenter.cli", "serve", "--port", str(port)], cwd=project, start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(project / "hooks")}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _until(port, "</html>")
        found = []
        for number in range(count):
            time.sleep(1)
            mark = f"Edited once{' more' * number}."
            start = time.monotonic()
            article.write_text(f"{text}\n{mark}\n", "utf-8")
            _until(port, mark)
            found.append(time.monotonic() - start)
        return found
    finally:
        article.write_text(text, "utf-8")
        os.killpg(serving.pid, signal.SIGTERM)
        serving.wait()


def _until(port: int, text: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{ADDRESS}", timeout=PATIENCE) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.05)
    raise TimeoutError(f"{ADDRESS} never held {text!r}")
