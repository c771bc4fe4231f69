"""`helpcenter.lock`: the version of the product that a content repository is at, and each file as it was given."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from helpcenter.source.command_name import command_name
from helpcenter.source.problem import CannotRun

PATH = "helpcenter.lock"
_REVIEWED = re.compile(rb"^reviewed: *(\d{4}-\d\d-\d\d) *$", re.MULTILINE)


@dataclass(frozen=True)
class Record:
    """`digests` holds the SHA-256 of each file by its path: one that still has it was not edited here."""

    version: str
    digests: Mapping[str, str]
    days: Mapping[str, date] = field(default_factory=dict)
    """By the path of an article the day up to which its date of review is the product's: the date with which it was
    given, or the day of the upgrade that renewed it."""

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
        hint = f"begin a content repository with: {command_name()} init DIR"
        raise CannotRun(f"there is no {PATH} in {root}", hint)
    try:
        data = json.loads(file.read_text("utf-8"))
        return Record(
            str(data["product"]),
            {str(path): str(value) for path, value in data["files"].items()},
            {str(path): date.fromisoformat(day) for path, day in data.get("reviewed", {}).items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise CannotRun(f"{PATH} cannot be read", f"take the last {PATH} from git") from None


def find(root: Path) -> Record | None:
    """Read the record; None in a checkout of the product, and where it cannot be read."""
    try:
        return read(root)
    except CannotRun:
        return None


def given_days(files: Mapping[str, bytes]) -> dict[str, date]:
    """The date of review with which each article is given, by its path."""
    found = {path: _REVIEWED.search(content) for path, content in files.items() if path.startswith("docs/")}
    return {path: date.fromisoformat(match[1].decode()) for path, match in found.items() if match}


def write(root: Path, version: str, files: Mapping[str, bytes], days: Mapping[str, date]) -> None:
    """Record what was given, and up to which day the review of each article is the product's."""
    data = {
        "product": version,
        "files": {path: digest(content) for path, content in sorted(files.items())},
        "reviewed": {path: str(day) for path, day in sorted(days.items())},
    }
    _save(root, data)


def move(root: Path, moved: Mapping[str, str]) -> None:
    """Let the product's days of articles follow them to their new paths. Without a record nothing is done."""
    record = find(root)
    if record and any(old in record.days for old in moved):
        data = json.loads((root / PATH).read_text("utf-8"))
        data["reviewed"] |= {new: str(record.days[old]) for old, new in moved.items() if old in record.days}
        _save(root, data)


def _save(root: Path, data: object) -> None:
    (root / PATH).write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8", newline="\n")
