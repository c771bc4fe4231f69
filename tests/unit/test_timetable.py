"""Every file of tests/cases/hours/ is a schedule seen from a day, and the exact instants at which it opens and closes.

today, days:              # the list begins when `today` begins in Shanghai, and asks for so many days
schedule: …               # as in data/hours.yml
calendar: cn | {…}        # that of data/holidays.yml, or one written out
open_at_start: bool
expect: |                 # one line an instant, in the schedule's own zone, with its offset
known_until: …            # left out: the end of the days asked for; null: no end
states: {instant: open | closed | unknown}
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

import yaml_file
from checkout import ROOT, TESTS
from helpcenter.facts import timetable
from helpcenter.facts.schedule import DAYS, Calendar, Schedule
from helpcenter.lint.rules import unannounced_year
from helpcenter.source.text_file import Source
from projects import real_project

FILES = sorted((TESTS / "cases/hours").glob("*.yml"))
WORDS = {True: "open", False: "closed", None: "unknown"}


def read(file: Path) -> dict:
    """All scalars as text: YAML 1.1 would turn instants into dates."""
    return yaml_file.read_texts(file)


def calendar_of(case: dict) -> Calendar | None:
    if case.get("calendar") == "cn":
        return Calendar(**read(ROOT / "data" / "holidays.yml")["calendars"]["cn"])
    return Calendar(**case["calendar"]) if "calendar" in case else None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_channel_opens_and_closes_exactly(file: Path) -> None:
    case = read(file)
    schedule, zone = Schedule(**case["schedule"]), ZoneInfo(case["schedule"]["zone"])
    start = timetable.day_start(date.fromisoformat(case["today"]), "Asia/Shanghai")
    found = timetable.timetable(schedule, calendar_of(case), start, int(case["days"]))
    open_, lines = found.open_at_start, []
    for instant in found.transitions:
        open_ = not open_
        lines.append(f"{instant.astimezone(zone).isoformat(timespec='minutes')} {'opens' if open_ else 'closes'}")
    assert "\n".join(lines) == case["expect"].rstrip("\n")
    assert str(found.open_at_start).lower() == case["open_at_start"]
    until = case.get("known_until", (start + timedelta(days=int(case["days"]))).isoformat())
    assert found.known_until == (None if until == "null" else datetime.fromisoformat(until))
    for instant, state in case.get("states", {}).items():
        assert WORDS[found.is_open(datetime.fromisoformat(instant))] == state, instant


CLOCKS = st.integers(0, 23 * 60 + 59).map(lambda minutes: f"{minutes // 60:02}:{minutes % 60:02}")
PERIODS = st.tuples(st.sampled_from(DAYS), CLOCKS, CLOCKS).map(
    lambda p: {"days": [p[0]], "open": p[1], "close": p[2], "next_day": p[2] <= p[1]}
)
ZONES = st.sampled_from(["Asia/Shanghai", "Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia"])


@given(st.lists(PERIODS, min_size=1, max_size=6), ZONES, st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_a_timetable_says_at_each_instant_what_the_wall_clock_says(weekly: list, zone: str, day: date) -> None:
    """Compared with the naive reading: an instant is open when its local time lies in a period.

    Days on which the clocks change are left to the cases above.
    """
    schedule = Schedule(zone=zone, weekly=weekly)
    start = datetime.combine(day, datetime.min.time(), UTC)
    found = timetable.timetable(schedule, None, start, 9)
    assert list(found.transitions) == sorted(set(found.transitions))
    offsets = {(start + timedelta(days=n)).astimezone(ZoneInfo(zone)).utcoffset() for n in range(-2, 11)}
    if len(offsets) > 1:
        return
    for minutes in range(0, 8 * 24 * 60, 97):
        at = start + timedelta(minutes=minutes)
        assert found.is_open(at) == naive(schedule, at.astimezone(ZoneInfo(zone))), at


def naive(schedule: Schedule, local: datetime) -> bool:
    clock = f"{local:%H:%M}"
    today, yesterday = DAYS[local.weekday()], DAYS[(local.weekday() - 1) % 7]
    return any(
        (today in p.days and p.open <= clock and (p.next_day or clock < p.close))
        or (yesterday in p.days and p.next_day and clock < p.close)
        for p in schedule.weekly
    )


MINUTES = st.integers(0, timetable.DAYS_AHEAD * 24 * 60)


@given(st.sampled_from(sorted(available_timezones())), MINUTES, MINUTES)
def test_the_offsets_of_a_zone_are_those_of_its_clocks(zone: str, first: int, minutes: int) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=first)
    found = timetable.offsets(zone, start)
    at = start + timedelta(minutes=minutes)
    changes = [change for change, _ in found]
    for instant in (at, *changes, *(change - timedelta(minutes=1) for change in changes[1:])):
        ahead = found[bisect_right(changes, instant) - 1][1]
        assert instant.astimezone(ZoneInfo(zone)).utcoffset() == timedelta(minutes=ahead), instant


def test_in_december_a_production_build_refuses_to_go_without_the_next_year() -> None:
    known = real_project()
    december = replace(known, today=date(2026, 12, 1), facts=replace(known.facts, overlay=Source("overlay.yml", "")))
    ((path, found),) = unannounced_year.check_project(december)
    assert (path, found.note) == ("data/holidays.yml", False)
    assert list(unannounced_year.check_project(replace(december, today=date(2026, 11, 30)))) == []
