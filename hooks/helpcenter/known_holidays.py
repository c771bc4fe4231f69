"""What two packages know about public holidays, as a second opinion on data/holidays.yml.

A calendar's id names its place as ISO 3166 does: `cn`, `gb`, `gb-eng`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import chinese_calendar.constants as chinese
import holidays


@dataclass(frozen=True)
class Opinion:
    """What one package says about a year. `complete` is False where it knows only the statutory days, not yet the
    arrangement with its make-up workdays (China announces that each November)."""

    source: str
    off: frozenset[date]
    workdays: frozenset[date]
    complete: bool = True


def opinions(place: str, year: int) -> Iterator[Opinion]:
    """Each package that knows the holidays of this place in this year."""
    country, _, part = place.upper().partition("-")
    known = holidays.list_supported_countries(include_aliases=False)
    if country in known and (not part or part in known[country]):
        yield _holidays(country, part or None, year)
    if place == "cn" and any(day.year == year for day in chinese.holidays):
        yield Opinion(
            "chinesecalendar",
            frozenset(day for day in chinese.holidays if day.year == year),
            frozenset(day for day in chinese.workdays if day.year == year),
        )


def _holidays(country: str, part: str | None, year: int) -> Opinion:
    known = holidays.country_holidays(country, subdiv=part, years=year, language="en_US")
    workdays = frozenset(day for day in known.weekend_workdays if day.year == year)
    complete = country != "CN" or bool(workdays)
    days = (day for day, name in known.items() if complete or "(observed)" not in name)
    return Opinion("holidays", frozenset(days), workdays, complete)
