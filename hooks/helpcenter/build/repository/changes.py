"""The table of what each version changes in the public interface, `changes.yml` beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import Field

from helpcenter.facts.base import Model
from helpcenter.source import text_file, yaml_document
from helpcenter.source.problem import CannotRun

Name = TypeVar("Name", str, str | None)
_TABLE = Path(__file__).with_suffix(".yml")


class Changes(Model):
    """What one version changes: old names, and the new ones; None where something is gone."""

    data: dict[str, dict[str, str | None]] = Field(default_factory=dict)
    """Of each file of `data/`: a dotted path of keys, in which `*` stands for any one, and the new last key."""
    tokens: dict[str, str] = Field(default_factory=dict)
    addresses: dict[str, str] = Field(default_factory=dict)
    templates: dict[str, str | None] = Field(default_factory=dict)
    """Values of templates as they are written, and blocks as `block.NAME`."""


def table() -> dict[str, Changes]:
    """The changes of each version, the oldest first."""
    source, _ = text_file.read(_TABLE.parent, _TABLE.name)
    return {version: Changes.model_validate(found) for version, found in yaml_document.parse(source).data.items()}


def between(known: dict[str, Changes], old: str, new: str) -> Changes:
    """All changes after version `old` up to `new`, later ones after earlier ones. Raises CannotRun for no versions."""
    first, last = number(old), number(new)
    if first > last:
        raise CannotRun(
            f"this repository is at version {old}; the installed product is {new}",
            "install that version or a later one",
        )
    chosen = [found for version, found in known.items() if first < number(version) <= last]
    data: dict[str, dict[str, str | None]] = {}
    for found in chosen:
        for file, keys in found.data.items():
            data.setdefault(file, {}).update(keys)
    return Changes(
        data=data,
        tokens=_joined(found.tokens for found in chosen),
        addresses=_joined(found.addresses for found in chosen),
        templates=_joined(found.templates for found in chosen),
    )


def number(version: str) -> tuple[int, ...]:
    """The three numbers of a version (SemVer 2.0, 2), by which versions are ordered."""
    parts = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    if not parts:
        raise CannotRun(f"{version!r} is no version", "write it like 1.2.0")
    return tuple(map(int, parts.groups()))


def _joined(parts: Iterable[Mapping[str, Name]]) -> dict[str, Name]:
    return {name: value for part in parts for name, value in part.items()}
