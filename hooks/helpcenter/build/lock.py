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
except ImportError:  # Windows has none; there two builds are kept apart by their own folders only.
    fcntl = None  # type: ignore[assignment]

PATIENCE = 180
"""Seconds to wait for another build before giving up."""


@contextlib.contextmanager
def alone(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the folder itself, so that no lock file is left behind; the system lets go when the process ends (flock(2)).

    Child processes do not inherit the hold: MkDocs left behind by a killed build does not block the next one.
    """
    if fcntl is None:
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        end = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    hint = "wait for it to end, or end it, and build again"
                    raise CannotRun("another build of this project is running", hint) from None
                time.sleep(0.1)
        yield
    finally:
        os.close(held)
