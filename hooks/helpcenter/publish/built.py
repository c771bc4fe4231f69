"""A built site in memory: the bytes of each file by its path. Finishing it is a chain of pure functions over this."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

Files = Mapping[str, bytes]


def read(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path with forward slashes, in the order of the paths."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def write(folder: Path, before: Files, after: Files) -> None:
    """Make the folder hold `after`, knowing that it holds `before`. Folders left empty are removed."""
    for path in before.keys() - after.keys():
        (folder / path).unlink()
    for path, content in after.items():
        if before.get(path) != content:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    for place in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(place.iterdir()):
            place.rmdir()
