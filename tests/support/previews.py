"""A running `helpcenter serve`, what it has printed, and its processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from servers import free_port

PATIENCE = 60
"""Seconds; a bound for a slow machine, not a measurement."""


class Preview:
    """A running preview and what it has printed so far."""

    def __init__(self, project: Path, port: int, log: Path, process: int) -> None:
        self.project, self.port, self.log, self.process = project, port, log, process
        self.address = f"http://127.0.0.1:{port}"

    def get(self, path: str) -> tuple[int, str]:
        """Status and text of an answer; 0 where there is none."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError as error:
            return 0, str(error)

    def waits_for(self, path: str, text: str, status: int = 200) -> None:
        """Load a page until it holds a text."""
        seen = (0, "")

        def found() -> bool:
            nonlocal seen
            seen = self.get(path)
            return seen[0] == status and text in seen[1]

        until(found, lambda: f"{path} never held {text!r}: {seen[0]}; it printed:\n{self.log.read_text('utf-8')}")

    def waits_for_message(self, text: str) -> None:
        """Wait until the terminal shows a text."""
        until(
            lambda: text in self.log.read_text("utf-8"),
            lambda: f"{text!r} was never printed:\n{self.log.read_text('utf-8')}",
        )

    def edit(self, path: str, old: str, new: str) -> None:
        """Exchange a text in a file."""
        file = self.project / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def append(self, path: str, text: str) -> None:
        """Write a paragraph at the end of a file."""
        with (self.project / path).open("a", encoding="utf-8") as file:
            file.write(f"\n{text}\n")


def until(found: Callable[[], bool], why_not: Callable[[], str]) -> None:
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found():
            return
        time.sleep(0.2)
    raise AssertionError(why_not())


@contextmanager
def previewed(project: Path, log: Path, **environment: str) -> Iterator[Preview]:
    """Serve a project until the block ends."""
    port = free_port()
    with log.open("w") as output:
        running = start(project, port, output.fileno(), **environment)
        try:
            yield Preview(project, port, log, running.pid)
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(PATIENCE)


def start(project: Path, port: int, output: int, **environment: str) -> subprocess.Popen[bytes]:
    """Start the command."""
    command = [sys.executable, "-m", "helpcenter.cli", "serve", "--port", str(port)]
    own = {"PYTHONPATH": str(project / "hooks"), "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        command, cwd=project, stdout=output, stderr=subprocess.STDOUT, env={**os.environ, **own, **environment},
        start_new_session=True,
    )  # fmt: skip


def processes_of(session: int) -> list[int]:
    """The processes of a session that are still there (Linux)."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z" and int(fields[3]) == session:
            found.append(int(folder.name))
    return found
