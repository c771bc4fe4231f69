"""Writing text files whole or not at all: on a full disk, without rights, and when somebody interrupts it."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NEW = 0o666
"""Rights of a new file, of which the umask of the process takes some."""


def write(file: Path, text: str) -> None:
    """Put a text in the place of a file at once: a reader, and whoever interrupts this, finds the old or the new one.

    Raises CannotRun where the folder or the file may not be written, or the disk is full.
    """
    write_all({file: text})


def write_all(texts: Mapping[Path, str | None]) -> None:
    """Write several files, and remove those without a text. None is touched until all are on the disk.

    A file keeps its rights and its line ends; folders are made. Raises CannotRun.
    """
    fresh: dict[Path, Path] = {}
    try:
        for file, text in texts.items():
            if text is not None:
                fresh[file] = _beside(file.resolve(), text)
            elif not os.access(file.parent, os.W_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
        for file, ready in fresh.items():
            ready.replace(file.resolve())
        for file in texts.keys() - fresh.keys():
            file.unlink()
    except OSError as error:
        raise refusal(file, error) from None
    finally:
        for ready in fresh.values():
            with contextlib.suppress(OSError):
                ready.unlink(missing_ok=True)


def refusal(file: Path, error: OSError) -> CannotRun:
    """What is said of a file that the system does not let us write."""
    hint = remedy(error)
    if not file.exists():
        return CannotRun(Message("{name} cannot be written: {strerror}", name=file, strerror=error.strerror), hint)
    pattern = "{name} cannot be written: {strerror}; it is as it was"
    return CannotRun(Message(pattern, name=file.name, strerror=error.strerror), hint)


def remedy(error: OSError) -> str:
    """What to do where the system refuses a file."""
    if error.errno in _FULL:
        return "free some space, then run it again"
    return "check the rights of this file and of its folder"


def _beside(file: Path, text: str) -> Path:
    """A new file with the text in the folder of the other, for which it is to stand in."""
    mode, line_end = _NEW & ~_umask(), "\n"
    if file.exists():
        if not os.access(file, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
        mode = file.stat().st_mode
        line_end = "\r\n" if b"\r\n" in file.read_bytes() else "\n"
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline=line_end) as ready:
            ready.write(text)
            ready.flush()
            os.fsync(ready.fileno())
        Path(name).chmod(mode)
    except BaseException:
        Path(name).unlink()
        raise
    return Path(name)


def _umask() -> int:
    """The umask of the process, which can only be read by setting it."""
    current = os.umask(0o077)
    os.umask(current)
    return current
