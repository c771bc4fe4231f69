"""What a language has to define: its names, its punctuation, and how it writes lists, amounts, times and dates."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date
from typing import ClassVar


class Language(ABC):
    """The grammar of one language. Everything returned is plain text."""

    tag: ClassVar[str]
    """BCP 47, for hreflang, Atom and schema.org."""
    name: ClassVar[str]
    """In the language itself, as the language switch shows it."""
    english_name: ClassVar[str]
    """For messages to writers."""
    ideographic: ClassVar[bool] = False
    """Whether a character is a word or syllable, so that texts are shorter and words stand without spaces."""
    unspaced: ClassVar[re.Pattern[str] | None] = None
    """Characters that take no space between each other, where a writer leaves one beside a token."""

    comma: ClassVar[str] = ", "
    semicolon: ClassVar[str] = "; "
    colon: ClassVar[str] = ": "
    full_stop: ClassVar[str] = "."
    sentence_gap: ClassVar[str] = " "
    """What stands between two sentences."""
    question_mark: ClassVar[str] = "?"

    closed: ClassVar[str]
    always: ClassVar[str]
    """Open 24 hours a day."""
    every_day: ClassVar[str]
    day_names: ClassVar[Sequence[str]]
    """Monday first."""
    month_names: ClassVar[Sequence[str]]
    day_columns: ClassVar[Sequence[str]]
    """The same, as short as the head of a calendar's column."""
    full_date_pattern: ClassVar[str]
    """A date with its year, in scripts too: {number} is that of the month, {month} its name."""
    short_date_pattern: ClassVar[str]
    """A date for a narrow column, in scripts too: {weekday} and {month} are the first three letters of the name."""

    def in_brackets(self, text: str) -> str:
        """A remark after a phrase, with the space before it: " (China time)"."""
        return f" ({text})"

    @abstractmethod
    def listed(self, words: Sequence[str]) -> str:
        """A list of one or more: "chat, phone and email"."""

    @abstractmethod
    def counted(self, amount: str, unit: str) -> str:
        """An amount of `minutes`, `hours` or `working_days`; a range is "1–3 working days"."""

    @abstractmethod
    def within(self, duration: str) -> str:
        """A deadline: "within 48 hours"."""

    @abstractmethod
    def day_range(self, first: str, last: str) -> str:
        """Three or more days of the week: "Monday to Friday"."""

    @abstractmethod
    def week(self, parts: Sequence[tuple[str, str]]) -> str:
        """Pairs of days and hours: "Monday to Thursday, 09:00–18:00; Friday, 09:00–15:00"."""

    @abstractmethod
    def past_midnight(self, opens: str, closes: str) -> str:
        """A period that ends on the next day: "20:00–02:00 the next day"."""

    def full_date(self, day: date) -> str:
        """ "22 November 2026"."""
        return self.full_date_pattern.format(
            day=day.day, number=day.month, month=self.month_names[day.month - 1], year=day.year
        )

    @abstractmethod
    def month(self, first: date) -> str:
        """The title of a month: "October 2026"."""

    @abstractmethod
    def weekday_date(self, day: date) -> str:
        """A date without its year: "Saturday 10 October"."""

    def short_date(self, day: date) -> str:
        """The same for a narrow column: "Sat 10 Oct"."""
        weekday, month = self.day_names[day.weekday()], self.month_names[day.month - 1]
        return self.short_date_pattern.format(weekday=weekday[:3], day=day.day, month=month[:3])

    @abstractmethod
    def date_range(self, first: date, last: date) -> str:
        """Two dates or more, nothing repeated: "1–7 October 2026"."""
