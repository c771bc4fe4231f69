"""One problem for each thing that an overlay removes and articles still name, instead of one for each place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from helpcenter.facts import Facts
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position
from helpcenter.source.text_file import Source

_SHOWN = 3
"""How many places are named; the others are counted."""
_TOKEN = re.compile(r"\{\{ *([a-z0-9_.]+)")
_ABOUT = ("hours", "cost", "languages", "zone", "calendar", "table")
"""What a token begins with that describes another fact."""


class Missing:
    """Collects the places at which a text names what the organisation does not have."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._places: dict[str, list[str]] = defaultdict(list)

    def takes(self, token: str, path: str, place: Position) -> bool:
        """Whether a token names something that the overlay removes; if so, its place is kept."""
        first, _, rest = token.partition(".")
        rest = "cities" if token.startswith("table.clock.") else rest
        for name in (token, rest if first in _ABOUT else "", token.rpartition(".")[0]):
            if name and name in self._facts.absent:
                self._places[name].append(f"{path}:{place.line}")
                return True
        return False

    def apart(self, found: Iterable[tuple[str, Finding]], source: Source) -> Iterator[tuple[str, Finding]]:
        """The findings that are about something else."""
        for path, finding in found:
            token = _TOKEN.match(source.text, source.offset(finding.place))
            if not (token and self.takes(token[1], path, finding.place)):
                yield path, finding

    def findings(self) -> Iterator[tuple[str, Finding]]:
        """One for each missing thing, where the overlay removes it."""
        for name, places in self._places.items():
            files = len({place.rpartition(":")[0] for place in places})
            more = Message(" and {count} more", count=len(places) - _SHOWN) if len(places) > _SHOWN else ""
            where = Message(
                "{count} places in {files} files name it: {places}{more}",
                count=len(places),
                files=files,
                places=", ".join(places[:_SHOWN]),
                more=more,
            )
            path, place = self._facts.absent[name]
            hint = Message("put each between <!-- has {name} --> and <!-- end -->", name=name)
            if name in self._facts.fallbacks:
                hint = Message(hint.pattern + ", with {{{{ instead.{name} }}}} behind <!-- else -->", name=name)
            yield path, Finding(place, Message("{name} is removed here, and {where}", name=name, where=where), hint)
