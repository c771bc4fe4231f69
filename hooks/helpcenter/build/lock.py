"""One build of a project at a time."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from helpcenter.source.problem import CannotRun

try:
    import fcntl
except ImportError:  # Windows has none: two builds are kept apart only by their own folders.
    fcntl = None  # type: ignore[assignment]

PATIENCE = 180
"""Seconds to wait for another build before giving up."""


@contextlib.contextmanager
def exclusive(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Lock the folder itself, so that no lock file is left behind; the system unlocks it at process exit (flock(2)).

    Child processes do not inherit the lock: MkDocs left behind by a killed build does not block the next one.
    Raises CannotRun when `patience` seconds have passed.
    """
    if fcntl is None:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        end = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    hint = "wait for it to end, or end it, and build again"
                    raise CannotRun("another build of this project is running", hint) from None
                time.sleep(0.1)
        yield
    finally:
        os.close(descriptor)
