"""How long after an edit an open browser shows it, in the preview of `helpcenter serve`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.measure import Watch
from chromium import find_chromium
from servers import free_port

ARTICLE, ADDRESS = "docs/en/recovery/forgot-password.md", "/en/recovery/forgot-password/"
PATIENCE = 120
"""Seconds."""


@dataclass(frozen=True)
class Preview:
    """Wall seconds to the first page and of each edit, and MB of all processes of `serve` at their most."""

    first: float
    edits: tuple[float, ...]
    memory: float

    def slowest(self, share: float = 0.95) -> float:
        """The edit that `share` of all are not slower than."""
        return sorted(self.edits)[ceil(share * len(self.edits)) - 1]


def preview(project: Path, count: int, environment: Mapping[str, str]) -> Preview:
    """Edit an article `count` times while Chromium has it open, from writing the file to the sentence in the page."""
    port = free_port()
    article = project / ARTICLE
    text = article.read_text("utf-8")
    start = time.monotonic()
    serving = subprocess.Popen(
        [sys.executable, "-m", "helpcenter.cli", "serve", "--port", str(port)], cwd=project, start_new_session=True,
        env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    watch = Watch(serving.pid)
    try:
        _until_it_answers(f"http://127.0.0.1:{port}{ADDRESS}")
        first = time.monotonic() - start
        edits = []
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{port}{ADDRESS}")
            for number in range(count):
                time.sleep(0.5)  # a writer is no faster, and the rules of the edit before have been applied
                sentence = f"Edited {number + 1} times."
                begin = time.monotonic()
                article.write_text(f"{text}\n{sentence}\n", "utf-8")
                page.get_by_text(sentence).wait_for(timeout=1000 * PATIENCE)
                edits.append(time.monotonic() - begin)
            browser.close()
        return Preview(first, tuple(edits), watch.end())
    finally:
        article.write_text(text, "utf-8")
        os.killpg(serving.pid, signal.SIGTERM)
        serving.wait()


def _until_it_answers(address: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                if b"</html>" in answer.read():
                    return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(f"{address} never answered")
