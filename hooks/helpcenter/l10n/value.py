"""What a token stands for: its text in each language, where it leads, and what follows when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from helpcenter.facts.base import LOCALES, Locale, LocalizedText


@dataclass(frozen=True)
class DatedValue:
    """What a token stands for from `begins` until `ends` (UTC; None: without end)."""

    text: LocalizedText
    href: str
    begins: datetime
    ends: datetime | None
    note: LocalizedText
    """The same ahead: "from 1 January 2027: …"."""
    announced: datetime
    """The instant from which the note stands beside the present value."""
    is_announced: bool
    """Whether that has come on the day of the build."""


@dataclass(frozen=True)
class Value:
    """The text of a token in each language, and the address that it links to (`tel:`, `mailto:`, `https:`) or ""."""

    text: LocalizedText
    href: str = ""
    ends: datetime | None = None
    """The instant (UTC) at which something else takes its place."""
    dated: tuple[DatedValue, ...] = ()
    """What follows, in turn."""
    title: LocalizedText | None = None
    """What a link to it is titled: the region of a number that is one region's, wherever the reader is."""
    markdown: LocalizedText | None = None
    """The text with a link inside, where not all of it is one."""

    def __getitem__(self, locale: Locale) -> str:
        return self.text[locale]


Vocabulary = Mapping[str, Value]
Entry = tuple[str, Value]
"""A token and its value."""


def each(text: Callable[[Locale], str]) -> Value:
    """A value whose text is made for each language."""
    return Value(LocalizedText({locale: text(locale) for locale in LOCALES}))


def same(text: str, href: str = "") -> Value:
    """A value with one text for every language."""
    return Value(LocalizedText.same(text), href)
