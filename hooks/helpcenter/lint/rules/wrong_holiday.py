"""A holiday or a make-up workday in data/holidays.yml is what the packages `holidays` and `chinesecalendar` know too.

Bad:

    - {from: 2026-10-01, to: 2026-10-08, names: {zh: 国庆节, en: National Day}}

Good:

    - {from: 2026-10-01, to: 2026-10-07, names: {zh: 国庆节, en: National Day}}

Why: one mistyped day shows a closed line as open to people who count on it. The entries stay in data because an
arrangement is announced before packages know it: where a package does not know a year yet, only what it knows is
compared. Where the packages are wrong, name the exception with the official notice as its reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from helpcenter.content.project import Project
from helpcenter.facts import Facts, timetable
from helpcenter.facts.reference_holidays import Opinion, opinion, opinions
from helpcenter.facts.schedule import Calendar
from helpcenter.lint.scopes import Extracts
from helpcenter.source.message import Message, joined
from helpcenter.source.problem import Finding

_HINT = "correct it, or write # allow wrong-holiday: with the official notice as the reason"


def extract_year(calendar: str, year: int) -> Iterator[tuple[str, list[str], list[str], bool, list[int]]]:
    """What each package knows of a year, its dates in ISO 8601."""
    for one in opinions(calendar, year):
        off, workdays = ([day.isoformat() for day in sorted(days)] for days in (one.off, one.workdays))
        yield one.source, off, workdays, one.complete, sorted(one.weekend)


def check_project(project: Project, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """Every date of every calendar, and every date that a package knows of the announced years."""
    facts = project.facts
    for name, calendar in facts.calendars.items():
        yield from _dates_out_of_place(facts, name, calendar)
        for year in calendar.announced:
            found: dict[tuple[tuple[str | int, ...], str], list[str]] = {}
            for row in extracts.get(f"{name} {year}", ()):
                known = opinion(*row)
                for at, message in _against(known, calendar, year):
                    found.setdefault((at, message), []).append(known.source)
            for (at, message), sources in found.items():
                path, place = facts.place("holidays", "calendars", name, *at)
                yield (
                    path,
                    Finding(
                        place,
                        Message("{message} according to {sources}", message=message, sources=joined(sources)),
                        _HINT,
                    ),
                )


def _dates_out_of_place(facts: Facts, name: str, calendar: Calendar) -> Iterator[tuple[str, Finding]]:
    entries: list[tuple[tuple[str | int, ...], date]] = []
    entries += [(("holidays", index, "from"), one.from_) for index, one in enumerate(calendar.holidays)]
    entries += [(("workdays", index), day) for index, day in enumerate(calendar.workdays)]
    for at, day in entries:
        if day.year not in calendar.announced:
            path, place = facts.place("holidays", "calendars", name, *at)
            yield (
                path,
                Finding(
                    place,
                    Message("{year} is not in `announced`", year=day.year),
                    Message("add {year} there, or remove the date", year=day.year),
                ),
            )
    for index, day in enumerate(calendar.workdays):
        if timetable.holiday(calendar, day):
            path, place = facts.place("holidays", "calendars", name, "workdays", index)
            yield (
                path,
                Finding(place, Message("{day} is a holiday and a make-up workday", day=day), "remove one of them"),
            )


def _against(opinion: Opinion, calendar: Calendar, year: int) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The path below the calendar and the message of each disagreement."""
    ours: set[date] = set()
    for index, one in enumerate(calendar.holidays):
        for day in timetable.dates(one.from_, one.to):
            ours.add(day)
            worked = day in opinion.workdays or (day.weekday() not in opinion.weekend and day not in opinion.off)
            if day.year == year and opinion.complete and worked:
                yield ("holidays", index), Message("{day} is a workday", day=day)
    for day in sorted(opinion.off - ours):
        yield ("holidays",), Message("{day} is a holiday, which is missing here,", day=day)
    if not opinion.complete or not opinion.workdays:
        return
    for index, day in enumerate(calendar.workdays):
        if day.year == year and day not in opinion.workdays:
            yield ("workdays", index), Message("{day} is no make-up workday", day=day)
    for day in sorted(opinion.workdays - set(calendar.workdays)):
        yield ("workdays",), Message("{day} is a make-up workday, which is missing here,", day=day)
