"""Effective dates: what a document of `data/` says from one instant until another.

Anywhere in a document a value may be written as a timeline:

    gb:
      timeline:
        - {value: "+448081570123", until: 2027-01-01}
        - {value: "+448081570456"}

`from` and `until` are instants, or dates, which begin at midnight in the brand's zone; `until` is not included. What
has an id and may come and go (a channel, an account, a promise …) takes both keys itself. Dates are resolved when facts
are read: models see the values of one instant and know nothing of time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from helpcenter.facts import instants
from helpcenter.source.message import Message
from helpcenter.source.problem import Problem
from helpcenter.source.yaml_document import Path, YamlTree

KEY, VALUE, FROM, UNTIL = "timeline", "value", "from", "until"
_ENTRY = (VALUE, FROM, UNTIL)
DATED = ("channels", "accounts", "domains", "apps", "public_services", "references", "promises")
"""Records by id that take `from` and `until` themselves."""
_ABSENT = object()
_RECORD = 2
"""How deep in a file its records lie: a group, and an id."""


@dataclass(frozen=True)
class Span:
    """A value that holds from `begins` until `ends`, exclusive (UTC; None: without end), and stands at a path."""

    begins: datetime | None
    ends: datetime | None
    at: Path
    below: Branch | None = None
    omitted: tuple[str, ...] = ()
    """Keys of the value that say when it holds and are no part of it."""

    def holds(self, instant: datetime | None) -> bool:
        """Whether the value holds at an instant; None stands for the time before all others."""
        if instant is None:
            return self.begins is None
        return (self.begins is None or self.begins <= instant) and (self.ends is None or instant < self.ends)


@dataclass(frozen=True)
class Branch:
    """The part of a document in which something has dates: the spans of this value, or branches below it by key."""

    spans: tuple[Span, ...] = ()
    children: Mapping[str | int, Branch] = field(default_factory=dict)

    def instants(self) -> Iterator[datetime]:
        """Every instant (UTC) at which something in here changes."""
        for span in self.spans:
            yield from (at for at in (span.begins, span.ends) if at)
            yield from span.below.instants() if span.below else ()
        for child in self.children.values():
            yield from child.instants()

    def changes(self) -> dict[datetime, set[Path]]:
        """The records in which something changes, at most two keys deep, by instant (UTC)."""
        found: dict[datetime, set[Path]] = {}
        for path, inner in self._records(()):
            for at in inner.instants():
                found.setdefault(at, set()).add(path)
        return found

    def _records(self, path: Path) -> Iterator[tuple[Path, Branch]]:
        if len(path) == _RECORD or self.spans:
            yield path, self
        else:
            for key, child in self.children.items():
                yield from child._records((*path, key))


def find(tree: YamlTree, zone: str) -> tuple[Branch | None, list[Problem]]:
    """What has dates in a document, None for nothing. Dates begin at midnight in `zone` (IANA).

    Problems: entries that overlap, leave a gap or cannot be read.
    """
    finder = _Finder(tree, ZoneInfo(zone))
    return finder.branch(tree.data, ()), finder.problems


def resolve(tree: YamlTree, branch: Branch | None, instant: datetime | None) -> YamlTree:
    """The document as it is at an instant (UTC); None: before all changes. Places still lead to what was written."""
    if branch is None:
        return tree
    moved: dict[Path, Path] = {}
    return replace(tree, data=_resolved(tree.data, branch, instant, (), (), moved), moved=moved)


def _resolved(
    data: Any, branch: Branch, instant: datetime | None, path: Path, origin: Path, moved: dict[Path, Path]
) -> Any:
    """A copy of `data`, which was written at `origin`, as it stands at `path`. Only what has dates is new."""
    if branch.spans:
        span = next((one for one in branch.spans if one.holds(instant)), None)
        if span is None:
            return _ABSENT
        if span.at != origin:
            moved[path] = span.at
            data = data[KEY][span.at[-2]][VALUE]
        if span.omitted:
            data = {key: value for key, value in data.items() if key not in span.omitted}
        return _resolved(data, span.below, instant, path, span.at, moved) if span.below else data
    if isinstance(data, dict):
        copy = dict(data)
        for key, child in branch.children.items():
            copy[key] = _resolved(data[key], child, instant, (*path, key), (*origin, key), moved)
            if copy[key] is _ABSENT:
                del copy[key]
        return copy
    kept: list[Any] = []
    for index, written in enumerate(data):
        at, dated = (*path, len(kept)), branch.children.get(index)
        inner: dict[Path, Path] = {} if index == len(kept) else {at: (*origin, index)}
        value = _resolved(written, dated, instant, at, (*origin, index), inner) if dated else written
        if value is not _ABSENT:
            moved |= inner
            kept.append(value)
    return kept


class _Finder:
    def __init__(self, tree: YamlTree, zone: ZoneInfo) -> None:
        self.tree, self.zone = tree, zone
        self.problems: list[Problem] = []

    def branch(self, data: Any, path: Path) -> Branch | None:
        if isinstance(data, dict):
            if isinstance(data.get(KEY), list):
                return self.timeline(data, path)
            children = {key: self.branch(value, (*path, key)) for key, value in data.items()}
        elif isinstance(data, list):
            children = {index: self.branch(value, (*path, index)) for index, value in enumerate(data)}
        else:
            return None
        found = Branch(children={key: child for key, child in children.items() if child})
        return self.dated(data, path, found) or (found if found.children else None)

    def dated(self, data: Any, path: Path, below: Branch) -> Branch | None:
        """A record that says itself from when until when it holds."""
        if not isinstance(data, dict):
            return None
        inner = below if below.children else None
        if len(path) == 2 and path[0] == "retired" and instants.reads_as_date(data.get("ended")):
            ended = instants.parse(str(data["ended"]), self.zone)
            return Branch((Span(ended, None, path, inner),))
        suspended = len(path) == 3 and path[0] == "channels" and path[2] == "suspended"
        if not (suspended or (len(path) == 2 and path[0] in DATED)) or not {FROM, UNTIL} & data.keys():
            return None
        begins, ends = self.ends(data, path)
        return Branch((Span(begins, ends, path, inner, () if suspended else (FROM, UNTIL)),))

    def timeline(self, data: dict[str, Any], path: Path) -> Branch | None:
        at = (*path, KEY)
        if others := [key for key in data if key != KEY]:
            hint = Message("move {key!r} into the values of the timeline", key=others[0])
            self.problem((*path, others[0]), "a timeline has no other keys beside it", hint, at_key=True)
        spans: list[Span] = []
        for index, entry in enumerate(data[KEY]):
            here = (*at, index)
            if not isinstance(entry, dict) or VALUE not in entry:
                self.problem(here, "this entry of a timeline has no `value:`", "write {value: …, from: …, until: …}")
                return None
            for key in (key for key in entry if key not in _ENTRY):
                self.problem(
                    (*here, key), Message("the key {key!r} is not known in a timeline", key=key), _known(), at_key=True
                )
            begins, ends = self.ends(entry, here)
            below = self.branch(entry[VALUE], (*here, VALUE))
            spans.append(Span(begins, ends, (*here, VALUE), below))
        if not spans:
            self.problem(at, "this timeline is empty", "write the value itself")
            return None
        for index in range(1, len(spans)):
            spans[index - 1], spans[index] = self.joined(spans[index - 1], spans[index])
        return Branch(tuple(spans))

    def ends(self, entry: dict[str, Any], path: Path) -> tuple[datetime | None, datetime | None]:
        found: list[datetime | None] = []
        for key in (FROM, UNTIL):
            written = entry.get(key)
            at = instants.parse(str(written), self.zone) if written is not None else None
            if written is not None and at is None:
                hint = Message(
                    "write it like {day}, or 2027-01-01T09:00 for a time in {zone}",
                    day=date(2027, 1, 1),
                    zone=self.zone.key,
                )
                self.problem((*path, key), Message("{written!r} is no date and no instant", written=str(written)), hint)
            found.append(at)
        begins, ends = found
        if begins and ends and ends <= begins:
            message = Message("it ends on {until}, and begins only on {begin}", until=entry[UNTIL], begin=entry[FROM])
            self.problem((*path, UNTIL), message, "correct one of the two; `until` itself is not included")
        return begins, ends

    def joined(self, before: Span, after: Span) -> tuple[Span, Span]:
        """Two entries in turn, each with the end that the other one gives."""
        ends, begins = before.ends or after.begins, after.begins or before.ends
        here, first = after.at[:-1], before.at[:-1]
        place = f"{self.tree.origin(first).path}:{self.tree.place(first).line}"
        if ends is None or begins is None:
            hint = "write `from:` here: a date, or an instant"
            self.problem(here, Message("nothing says when this follows the value of {place}", place=place), hint)
        elif begins < ends:
            message = Message(
                "this holds from {begins}, when the value of {place} holds until {ends}",
                begins=self.shown(begins),
                place=place,
                ends=self.shown(ends),
            )
            self.problem(here, message, self.adjoining(begins, ends))
        elif ends < begins:
            message = Message(
                "nothing holds from {begins}, the end of the value of {place}, to {ends}",
                begins=self.shown(ends),
                place=place,
                ends=self.shown(begins),
            )
            self.problem(here, message, self.adjoining(begins, ends))
        return replace(before, ends=ends), replace(after, begins=begins)

    def adjoining(self, begins: datetime, ends: datetime) -> Message:
        """How two entries in turn are made to meet."""
        hint = "write from: {begins}, or until: {ends} there"
        return Message(hint, begins=self.shown(ends), ends=self.shown(begins))

    def shown(self, at: datetime) -> str:
        return instants.written(at, self.zone)

    def problem(self, path: Path, message: str, hint: str, *, at_key: bool = False) -> None:
        self.problems.append(self.tree.problem(path, "effective-dates", message, hint, at_key=at_key))


def _known() -> str:
    return Message("one of: {names}", names=", ".join(_ENTRY))
