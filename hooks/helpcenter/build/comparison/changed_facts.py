"""Facts in data/ that differ between two versions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helpcenter.source import text_file, yaml_document

_NO_FACTS = ("interface.yml", "claims.yml", "search.yml", "terms.yml", "flows.yml")
"""Files of data/ that hold words and paths of readers, which the pages show."""


@dataclass(frozen=True)
class ChangedFact:
    """A value of data/ by its place, such as `channels.yml: channels.phone.general.numbers.gb`; empty where missing."""

    place: str
    before: str
    after: str


def between(before: Path, after: Path) -> Iterator[ChangedFact]:
    """The values that differ, in the order of the files; new ones last in each."""
    names = sorted({file.name for root in (before, after) for file in (root / "data").glob("*.yml")} - {*_NO_FACTS})
    for name in names:
        old, new = _values(before, name), _values(after, name)
        for place in {**old, **new}:
            if old.get(place) != new.get(place):
                yield ChangedFact(f"{name}: {place}", old.get(place, ""), new.get(place, ""))


def _values(root: Path, name: str) -> dict[str, str]:
    source, _ = text_file.read(root, f"data/{name}")
    return dict(_leaves(yaml_document.parse(source).data, ""))


def _leaves(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Each value with its keys; items of a list by their id or date, so that a new one in front moves no other."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{place}.{key}".lstrip("."))
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        for number, inner in enumerate(value):
            names = inner if isinstance(inner, dict) else {}
            yield from _leaves(inner, f"{place}[{names.get('id') or names.get('date') or names.get('from') or number}]")
    else:
        yield place, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
