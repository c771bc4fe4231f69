"""Built pages that differ between two sites: their blocks of text, aligned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Literal

from helpcenter.content import addresses
from helpcenter.facts.base import Locale
from helpcenter.output.html_page import Block, HtmlPage

_PAIRED_ABOVE = 0.35
"""From which likeness on two blocks are one that was changed, and not one that went and another that came."""


@dataclass(frozen=True)
class Row:
    """A block before and after; None where there is none. Equal ones have not changed."""

    before: Block | None
    after: Block | None

    @property
    def changed(self) -> bool:
        """Whether readers see a difference."""
        return self.before != self.after


@dataclass(frozen=True)
class ChangedPage:
    """A page by its address without the language, such as `contact/phone/`, with its rows in each language."""

    path: str
    title: str
    rows: dict[Locale, tuple[Row, ...]]
    kind: Literal["new", "gone", "changed"]

    def changes(self, locale: Locale) -> int:
        """How many rows differ in a language."""
        return sum(row.changed for row in self.rows.get(locale, ()))


def between(before: Path, after: Path) -> Iterator[ChangedPage]:
    """Every page of which readers see something else, by address."""
    pages: dict[str, dict[Locale, tuple[Row, ...]]] = {}
    titles: dict[str, str] = {}
    states: dict[str, set[tuple[bool, bool]]] = {}
    found = {file.relative_to(site).as_posix() for site in (before, after) for file in site.rglob("*.html")}
    for name in sorted(found):
        old, new = before / name, after / name
        raw = [file.read_bytes() if file.is_file() else b"" for file in (old, new)]
        if raw[0] == raw[1]:
            continue
        blocks = [HtmlPage(html).blocks("main") if html else [] for html in raw]
        if blocks[0] == blocks[1]:
            continue
        locale, path = _locale(name)
        pages.setdefault(path, {})[locale] = tuple(aligned(*blocks))
        states.setdefault(path, set()).add((bool(raw[0]), bool(raw[1])))
        titles.setdefault(path, next((one.text for one in blocks[1] or blocks[0] if one.kind == "h1"), path))
    for path, rows in pages.items():
        states_of = states[path]
        kind: Literal["new", "gone", "changed"] = "changed"
        if states_of == {(False, True)}:
            kind = "new"
        elif states_of == {(True, False)}:
            kind = "gone"
        yield ChangedPage(path, titles[path], rows, kind)


def _locale(name: str) -> tuple[Locale, str]:
    """The language of a file of the site, and its address without language: `en/contact/index.html` is `contact/`."""
    path = name.removesuffix("index.html")
    locale = addresses.locale_of(path)
    return locale, path.removeprefix(addresses.address("index", locale))


def aligned(before: Iterable[Block], after: Iterable[Block]) -> Iterator[Row]:
    """The blocks of two versions of a page side by side, in reading order."""
    old, new = list(before), list(after)
    for action, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if action == "equal":
            yield from (Row(one, one) for one in old[a:b])
        else:
            yield from _paired(old[a:b], new[c:d])


def _paired(old: list[Block], new: list[Block]) -> Iterator[Row]:
    """Blocks that went and that came: each that came is set beside the likest of the next that went."""
    at = 0
    for block in new:
        likeness = [_likeness(one, block) for one in old[at:]]
        best = max(range(len(likeness)), key=likeness.__getitem__, default=-1)
        if best < 0 or likeness[best] < _PAIRED_ABOVE:
            yield Row(None, block)
            continue
        yield from (Row(one, None) for one in old[at : at + best])
        yield Row(old[at + best], block)
        at += best + 1
    yield from (Row(one, None) for one in old[at:])


def _likeness(one: Block, other: Block) -> float:
    if one.kind != other.kind:
        return 0
    return SequenceMatcher(None, one.text, other.text, autojunk=False).ratio()
