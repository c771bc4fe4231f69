"""What the words of `data/` are at an instant, as a digest: most changes to come are of numbers, dates and times."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from helpcenter.source.yaml_document import YamlTree

_NUMBER = re.compile(r"\+?[0-9][0-9:TZ+-]*")
"""A telephone number (E.164), a date, a time or an instant (ISO 8601)."""


class DataWords:
    """Digests of documents in which numbers, dates, times and telephone numbers count for nothing.

    The states of a timeline share every record that does not change (`facts.timeline`), so each is read once; a record
    is known by its identity as long as this lives.
    """

    def __init__(self) -> None:
        self._read: dict[int, tuple[object, bytes]] = {}

    def digest(self, trees: Mapping[str, YamlTree], files: Iterable[str]) -> str:
        """Of some files of `data/`, by stem, in hexadecimal."""
        found = hashlib.sha256()
        for name in files:
            found.update(self._record(trees[name].data, depth=2))
        return found.hexdigest()

    def _record(self, value: Any, depth: int) -> bytes:
        known = self._read.get(id(value))
        if known and known[0] is value:
            return known[1]
        if depth and isinstance(value, dict):
            parts = [part for key, one in value.items() for part in (repr(key).encode(), self._record(one, depth - 1))]
        else:
            parts = [repr(part).encode() for part in _words(value)]
        digest = hashlib.sha256(b"\0".join(parts)).digest()
        self._read[id(value)] = value, digest
        return digest


def _words(value: Any) -> Iterator[object]:
    """Its keys, its texts, and what is true, false or nothing, with the brackets around them."""
    if isinstance(value, dict):
        yield "{"
        for key, one in value.items():
            yield key
            yield from _words(one)
        yield "}"
    elif isinstance(value, list):
        yield "["
        for one in value:
            yield from _words(one)
        yield "]"
    elif value is None or isinstance(value, bool) or (isinstance(value, str) and not _NUMBER.fullmatch(value)):
        yield value
