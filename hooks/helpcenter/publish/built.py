"""The files of a built site. Only what stands under assets/ is held in memory: pages are read, looked at and let go."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

Files = Mapping[str, bytes]


def paths(folder: Path) -> list[str]:
    """The path of every file below a folder, with forward slashes, in order."""
    found = (Path(here, name).relative_to(folder).as_posix() for here, _, names in os.walk(folder) for name in names)
    return sorted(found)


def write(folder: Path, path: str, content: bytes) -> None:
    """Write a file below a folder."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(content)


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


def remove_empty_folders(folder: Path) -> None:
    """Remove the folders in which nothing is left."""
    for here, _, _ in os.walk(folder, topdown=False):
        if not any(Path(here).iterdir()):
            Path(here).rmdir()
