"""English as Britain writes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from helpcenter.l10n.languages.language import Language

_UNITS = {"minutes": "minute", "hours": "hour", "working_days": "working day"}


class English(Language):
    """Plural by "s"; the day before the month; no comma before "and"."""

    tag = "en"
    name = "English"
    english_name = "English"

    closed = "closed"
    always = "24 hours a day"
    every_day = "Every day"
    day_names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    day_columns = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    month_names = (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )
    full_date_pattern = "{day} {month} {year}"
    short_date_pattern = "{weekday} {day} {month}"

    def listed(self, words: Sequence[str]) -> str:
        *most, last = words
        return f"{', '.join(most)} and {last}" if most else last

    def counted(self, amount: str, unit: str) -> str:
        return f"{amount} {_UNITS[unit]}{'' if amount == '1' else 's'}"

    def within(self, duration: str) -> str:
        return f"within {duration}"

    def day_range(self, first: str, last: str) -> str:
        return f"{first} to {last}"

    def week(self, parts: Sequence[tuple[str, str]]) -> str:
        return "; ".join(f"{days}, {hours}" for days, hours in parts)

    def past_midnight(self, opens: str, closes: str) -> str:
        return f"{opens}–{closes} the next day"

    def month(self, first: date) -> str:
        return f"{self.month_names[first.month - 1]} {first.year}"

    def weekday_date(self, day: date) -> str:
        return f"{self.day_names[day.weekday()]} {self._day_and_month(day)}"

    def date_range(self, first: date, last: date) -> str:
        if first.year != last.year:
            return f"{self.full_date(first)} to {self.full_date(last)}"
        if first.month != last.month:
            return f"{self._day_and_month(first)} to {self.full_date(last)}"
        return f"{first.day}–{self.full_date(last)}"

    def _day_and_month(self, day: date) -> str:
        return f"{day.day} {self.month_names[day.month - 1]}"


LANGUAGE = English()
