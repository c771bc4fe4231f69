"""What two packages know about public holidays, as a second opinion on data/holidays.yml.

A calendar's id names its place as ISO 3166 does: `cn`, `gb`, `gb-eng`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version


@dataclass(frozen=True)
class Opinion:
    """One package's holidays and workdays of a year.

    `complete` is False where it knows only the statutory days, not yet the arrangement with its make-up workdays (China
    announces that each November).
    """

    source: str
    off: frozenset[date]
    workdays: frozenset[date]
    complete: bool = True
    weekend: frozenset[int] = frozenset((5, 6))
    """Days of the week (0 is Monday) that are off anyway."""


def opinion(source: str, off: list[str], workdays: list[str], complete: bool, weekend: list[int]) -> Opinion:
    """An opinion again from its values as they are kept, with dates in ISO 8601."""
    days, worked = (frozenset(map(date.fromisoformat, dates)) for dates in (off, workdays))
    return Opinion(source, days, worked, complete, frozenset(weekend))


def edition() -> str:
    """The packages and their versions, without importing them."""
    return " ".join(f"{name} {version(name)}" for name in ("holidays", "chinesecalendar"))


def opinions(place: str, year: int) -> Iterator[Opinion]:
    """Each package that knows the holidays of this place in this year."""
    import chinese_calendar.constants as chinese  # not at the top: what is known of a year is kept between runs

    country, _, part = place.upper().partition("-")
    if len(country) == 2:
        yield from _holidays(country, part or None, year)
    if place == "cn" and any(day.year == year for day in chinese.holidays):
        yield Opinion(
            "chinesecalendar",
            frozenset(day for day in chinese.holidays if day.year == year),
            frozenset(day for day in chinese.workdays if day.year == year),
        )


def _holidays(country: str, part: str | None, year: int) -> Iterator[Opinion]:
    import holidays

    try:  # asked for one place: a list of all places would import every country's module
        known = holidays.country_holidays(country, subdiv=part, years=year, language="en_US")
    except NotImplementedError:
        return
    workdays = frozenset(day for day in known.weekend_workdays if day.year == year)
    complete = country != "CN" or bool(workdays)
    days = (day for day, name in known.items() if complete or "(observed)" not in name)
    yield Opinion("holidays", frozenset(days), workdays, complete, frozenset(known.weekend))
