"""German, for the test that a language is added with files alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from helpcenter.l10n.languages.language import Language

_UNITS = {"minutes": "Minute", "hours": "Stunde", "working_days": "Werktag"}
_PLURALS = {"minutes": "Minuten", "hours": "Stunden", "working_days": "Werktage"}


class German(Language):
    """Plural by unit; an ordinal point after the day."""

    tag = "de"
    name = "Deutsch"
    english_name = "German"

    closed = "geschlossen"
    always = "rund um die Uhr"
    every_day = "Täglich"
    day_names = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
    day_columns = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
    month_names = (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    )
    full_date_pattern = "{day}. {month} {year}"
    short_date_pattern = "{weekday} {day}. {month}"

    def listed(self, words: Sequence[str]) -> str:
        *most, last = words
        return f"{', '.join(most)} und {last}" if most else last

    def counted(self, amount: str, unit: str) -> str:
        return f"{amount} {_UNITS[unit] if amount == '1' else _PLURALS[unit]}"

    def within(self, duration: str) -> str:
        return f"innerhalb von {duration}"

    def day_range(self, first: str, last: str) -> str:
        return f"{first} bis {last}"

    def week(self, parts: Sequence[tuple[str, str]]) -> str:
        return "; ".join(f"{days} {hours}" for days, hours in parts)

    def past_midnight(self, opens: str, closes: str) -> str:
        return f"{opens}–{closes} am nächsten Tag"

    def month(self, first: date) -> str:
        return f"{self.month_names[first.month - 1]} {first.year}"

    def weekday_date(self, day: date) -> str:
        return f"{self.day_names[day.weekday()]}, {day.day}. {self.month_names[day.month - 1]}"

    def date_range(self, first: date, last: date) -> str:
        return f"{self.full_date(first)} bis {self.full_date(last)}"


LANGUAGE = German()
