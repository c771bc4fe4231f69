"""The files of a built site. Only what stands under assets/ is held in memory: pages are read, looked at and let go."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

Files = Mapping[str, bytes]


def paths(folder: Path) -> list[str]:
    """The path of every file below a folder, with forward slashes, in order."""
    found: list[str] = []
    for here, _, names in os.walk(folder):
        below = os.path.relpath(here, folder).replace(os.sep, "/")
        found += names if below == "." else [f"{below}/{name}" for name in names]
    return sorted(found)


def write(folder: Path, path: str, content: bytes) -> None:
    """Write a file below a folder.

    One that is there is written over in place: to empty it first takes four times as long, since ext4 then sends it to
    the disk when it is closed.
    """
    file = folder / path
    try:
        _write_over(file, content)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        _write_over(file, content)


def _write_over(file: Path, content: bytes) -> None:
    with open(file, "wb", opener=_as_it_is) as handle:
        handle.write(content)
        handle.truncate()


def _as_it_is(file: str, flags: int) -> int:
    return os.open(file, flags & ~os.O_TRUNC, 0o666)


def move(part: Path, folder: Path) -> None:
    """Move what stands in a part into the folder, over what stands there; a whole folder at once where none does."""
    if not folder.exists():
        part.rename(folder)
        return
    for one in list(part.iterdir()):
        target = folder / one.name
        if one.is_dir():
            move(one, target)
        else:
            one.replace(target)


def remove(folder: Path, path: str) -> None:
    """Remove a file below a folder, and the folders in which it was the last."""
    (folder / path).unlink()
    with contextlib.suppress(OSError):  # something is left
        os.removedirs((folder / path).parent)
