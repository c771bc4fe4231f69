"""What `quantities` needs of a language: its number words, units, times of day, weekdays, dates and fractions."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from helpcenter.recognizers.lexicon import lines_with, lines_with_one_of
from helpcenter.recognizers.multi_search import Words

FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
"""A number in digits: 1,000, 0.5."""
FRACTION = r"(?<![\d/])(?P<over>[1-9])/(?P<under>[2-9]|10)(?![\d/])"
"""1/3, with the group names that every `fraction` has."""


@dataclass(frozen=True)
class Marked:
    """A pattern that spans no lines, with a mark that stands in lower case in every line that it matches.

    Few lines hold the mark, and it is ten times faster to find.
    """

    pattern: re.Pattern[str]
    mark: re.Pattern[str] | Words

    def finditer(self, text: str, lower: str) -> Iterator[re.Match[str]]:
        """The matches of the pattern; `lower` is the text in lower case."""
        mark = self.mark
        for line in lines_with_one_of(mark, lower) if isinstance(mark, Words) else lines_with(mark, lower):
            yield from self.pattern.finditer(text, *line)


@dataclass(frozen=True)
class DateMatch:
    """A date as written; 0 for a part that is not given. `days` are both ends of a span."""

    match: re.Match[str]
    year: int
    month: int
    days: tuple[int, ...]


class AmountWords(ABC):
    """The amounts of one language."""

    number_word: ClassVar[re.Pattern[str]]
    units: ClassVar[Mapping[str, str]]
    """The English singular of each unit, by its name in lower case."""
    amount: ClassVar[Marked]
    """Groups: the number, the unit."""
    clock: ClassVar[re.Pattern[str]]
    clock_mark: ClassVar[re.Pattern[str]]
    weekday: ClassVar[Marked]
    fraction: ClassVar[Marked]
    """Named groups: times; above and below, of a fraction; half; other (every other …); over and under of FRACTION."""
    times: ClassVar[Mapping[str, int]] = {}
    """Words for a number of times, as twice."""
    parts: ClassVar[Mapping[str, int]] = {}
    """Words for what a fraction is divided by, as third."""
    periods: ClassVar[Mapping[str, str]] = {}
    """English names of the periods in `other`."""

    def lowered(self, text: str) -> str:
        """A text in which marks in lower case are found, of the same length."""
        return text

    @abstractmethod
    def number(self, words: str) -> Fraction:
        """The value of a number in words, in lower case."""

    @abstractmethod
    def minutes(self, clock: re.Match[str]) -> int:
        """Minutes since midnight of a match of `clock`."""

    @abstractmethod
    def weekdays(self, match: re.Match[str]) -> Iterator[int]:
        """The days of a match of `weekday`; Monday is 1."""

    @abstractmethod
    def dates(self, text: str, lower: str) -> Iterator[DateMatch]:
        """Dates and months of a text that are not in ISO 8601."""
