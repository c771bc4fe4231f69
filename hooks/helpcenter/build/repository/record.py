"""`helpcenter.lock`: the version of the product that a content repository is at, and each file as it was given."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from helpcenter.source.problem import CannotRun

PATH = "helpcenter.lock"


@dataclass(frozen=True)
class Record:
    """`digests` holds the SHA-256 of each file by its path: one that still has it was not edited here."""

    version: str
    digests: Mapping[str, str]

    def unedited(self, root: Path, path: str) -> bool:
        """Whether the file is still as it was given."""
        file = root / path
        return file.is_file() and self.digests.get(path) == digest(file.read_bytes())


def digest(content: bytes) -> str:
    """SHA-256."""
    return hashlib.sha256(content).hexdigest()


def read(root: Path) -> Record:
    """Read the record. Raises CannotRun where there is none that can be read."""
    file = root / PATH
    if not file.is_file():
        raise CannotRun(f"there is no {PATH} in {root}", "begin a content repository with: helpcenter init DIR")
    try:
        data = json.loads(file.read_text("utf-8"))
        return Record(str(data["product"]), {str(path): str(value) for path, value in data["files"].items()})
    except (ValueError, KeyError, TypeError, AttributeError):
        raise CannotRun(f"{PATH} cannot be read", f"take the last {PATH} from git") from None


def write(root: Path, version: str, files: Mapping[str, bytes]) -> None:
    """Record what was given."""
    data = {"product": version, "files": {path: digest(content) for path, content in sorted(files.items())}}
    (root / PATH).write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8", newline="\n")
