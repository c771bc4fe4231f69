"""Which files have changed. A process of its own: events of the system wake it up, and it looks by itself besides.

Events (inotify and its like, through watchdog) are not trusted for more than that: mounts of containers and networks
have none, and editors save in many ways. What counts is what the files look like afterwards.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from helpcenter.build.preview.process import fork_child
from helpcenter.source.parallel import exit_now

FOLDERS = ("docs", "data", "overrides", "hooks")
_FILE = "mkdocs.yml"
_QUIET = 0.01
"""Seconds to wait after an event: an editor writes in several steps."""
_GONE = 0.1
"""Seconds to wait where a file is gone or empty: editors put a new one in its place, or empty it before they write."""
_EVERY, _EVERY_WITHOUT_EVENTS = 1.0, 0.4
"""Seconds between two looks."""
_LEFT_OUT = ("__pycache__", "node_modules")
_TEMPORARY = ("~", ".swp", ".swx", ".tmp", ".pyc", ".orig", ".bak", "4913")
"""What editors leave beside a file for a moment (4913: vim)."""

_EMPTY = (0, 0, 0)

Snapshot = dict[str, tuple[int, int, int]]
"""Time in ns, size and inode of each file, by its path below the root; files elsewhere by their full path."""


@dataclass(frozen=True)
class Changes:
    """Paths below the root."""

    edited: tuple[str, ...] = ()
    came: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def all(self) -> tuple[str, ...]:
        """Every path."""
        return (*self.edited, *self.came, *self.gone)


def snapshot(root: Path, others: Sequence[Path] = ()) -> Snapshot:
    """How the files of a project look now."""
    found: Snapshot = {}
    waiting = [str(root / folder) for folder in FOLDERS]
    start = len(str(root)) + 1
    while waiting:
        try:
            entries = list(os.scandir(waiting.pop()))
        except OSError:
            continue
        for entry in entries:
            if entry.name.startswith(".") or entry.name.endswith(_TEMPORARY) or entry.name in _LEFT_OUT:
                continue
            if entry.is_dir():
                waiting.append(entry.path)
            else:
                _add(found, entry.path[start:].replace(os.sep, "/"), entry)
    for file in (root / _FILE, *others):
        _add(found, file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file), file)
    return found


def _add(found: Snapshot, name: str, file: os.DirEntry[str] | Path) -> None:
    try:
        status = file.stat()
    except OSError:
        return
    found[name] = (status.st_mtime_ns, status.st_size, status.st_ino)


def difference(before: Snapshot, now: Snapshot) -> Changes:
    """What has changed between two looks."""
    return Changes(
        tuple(sorted(path for path in before.keys() & now.keys() if before[path] != now[path])),
        tuple(sorted(now.keys() - before.keys())),
        tuple(sorted(before.keys() - now.keys())),
    )


class Watcher:
    """The process that looks, for an asyncio loop: `changes` is a queue of what was changed since this was made."""

    def __init__(self, root: Path, others: Sequence[Path]) -> None:
        self._here, there = Pipe(duplex=False)
        run = partial(watch, root, others, there, snapshot(root, others))
        self._process = fork_child(run, keep=(there.fileno(),))
        there.close()
        self.changes: asyncio.Queue[Changes] = asyncio.Queue()
        asyncio.get_running_loop().add_reader(self._here.fileno(), self._receive)

    def _receive(self) -> None:
        try:
            self.changes.put_nowait(self._here.recv())
        except (EOFError, OSError):
            asyncio.get_running_loop().remove_reader(self._here.fileno())

    def end(self) -> None:
        """End the process."""
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)


def watch(root: Path, others: Sequence[Path], pipe: Connection, before: Snapshot) -> None:
    """Send `Changes` since `before` for ever; ends with the process that it was forked from."""
    parent = os.getppid()
    woken = threading.Event()
    every = _EVERY if _observe(root, others, woken) else _EVERY_WITHOUT_EVENTS
    while os.getppid() == parent:
        if woken.wait(every):
            time.sleep(_QUIET)
            woken.clear()
        now = snapshot(root, others)
        if before.keys() - now.keys() or any(not now[path][1] and before.get(path, _EMPTY)[1] for path in now):
            time.sleep(_GONE)
            now = snapshot(root, others)
        if now != before:
            try:
                pipe.send(difference(before, now))
            except OSError:
                break
        before = now
    exit_now(0)


def _observe(root: Path, others: Sequence[Path], woken: threading.Event) -> bool:
    """Let events of the system set `woken`; return whether there are any."""
    try:
        from watchdog.events import FileSystemEvent, FileSystemEventHandler
        from watchdog.observers import Observer

        class Waking(FileSystemEventHandler):
            """Any event but that somebody has read a file."""

            def on_any_event(self, event: FileSystemEvent) -> None:
                if event.event_type not in ("opened", "closed_no_write"):
                    woken.set()

        observer = Observer()
        for folder in (root / name for name in FOLDERS):
            if folder.is_dir():
                observer.schedule(Waking(), str(folder), recursive=True)
        for folder in {root, *(file.parent for file in others)}:
            observer.schedule(Waking(), str(folder))
        observer.start()
    except (ImportError, OSError, RuntimeError):  # no watches left, or a system without any
        return False
    return True
