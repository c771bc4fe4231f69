"""The calendar files, read back with icalendar and dateutil and compared with the timetables."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr

from helpcenter.artifacts import icalendar as hours_calendar
from helpcenter.content.project import Project
from helpcenter.facts import timetable
from other_days import LONDON, NOW, SITES, as_of, with_schedules


def spans(table: timetable.Timetable) -> list[tuple[datetime, datetime]]:
    instants = [table.start, *table.transitions] if table.open_at_start else list(table.transitions)
    if len(instants) % 2:
        instants.append(table.known_until)
    return list(zip(instants[::2], instants[1::2], strict=True))


def expanded(calendar: icalendar.Calendar, summary: str) -> list[tuple[datetime, datetime]]:
    """Every occurrence of the events with this summary, in UTC: local rules, then the zone."""
    found = []
    for event in calendar.walk("VEVENT"):
        if str(event["SUMMARY"]) != summary or not isinstance(event.decoded("DTSTART"), datetime):
            continue
        begin, end = event.decoded("DTSTART"), event.decoded("DTEND")
        zone = ZoneInfo(event["DTSTART"].params["TZID"])
        length = end.replace(tzinfo=None) - begin.replace(tzinfo=None)
        starts = [begin.replace(tzinfo=None)]
        if "RRULE" in event:
            rule = event["RRULE"].to_ical()
            assert isinstance(rule, bytes)
            until = event.decoded("RRULE")["UNTIL"][0].astimezone(zone).replace(tzinfo=None)
            head = ";".join(part for part in rule.decode().split(";") if not part.startswith("UNTIL"))
            starts = list(rrulestr(f"{head};UNTIL={until:%Y%m%dT%H%M%S}", dtstart=starts[0]))
            left_out = event.get("EXDATE", [])
            for dates in left_out if isinstance(left_out, list) else [left_out]:
                starts = [at for at in starts if at not in {one.dt.replace(tzinfo=None) for one in dates.dts}]
        spans = [(at.replace(tzinfo=zone), (at + length).replace(tzinfo=zone)) for at in starts]
        found += [(begins.astimezone(UTC), ends.astimezone(UTC)) for begins, ends in spans]
    return sorted(found)


@pytest.mark.parametrize("known", SITES)
@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_calendar_file_holds_the_same_hours(known: Project, locale: str) -> None:
    raw = hours_calendar.files(known, NOW)[hours_calendar.path(locale)]
    assert all(len(line.encode()) <= 75 for line in raw.split("\r\n"))
    calendar = icalendar.Calendar.from_ical(raw)
    assert not calendar.errors and not any(part.errors for part in calendar.walk())
    for name, table in known.timetables.items():
        channels = [c.names[locale] for c in known.facts.channels.values() if c.hours == name]
        joined = "、".join(channels) if locale == "zh" else " and ".join([", ".join(channels[:-1]), channels[-1]][-2:])
        summary = joined if len(channels) > 1 else channels[0]
        events = [
            (max(opens, table.start), closes)
            for opens, closes in expanded(calendar, summary)
            if closes > table.start and (table.known_until is None or opens < table.known_until)
        ]
        wanted = [] if known.facts.schedules[name].always else spans(table)
        # A period that began before the list does has no event of its own; it began yesterday.
        wanted = [span for span in wanted if span[0] > table.start]
        found = [(a, min(b, table.known_until)) for a, b in events if a > table.start] if wanted else events
        assert found == wanted


@pytest.mark.parametrize("known", SITES)
def test_the_calendar_file_holds_the_holidays_and_its_zones(known: Project) -> None:
    calendar = icalendar.Calendar.from_ical(hours_calendar.files(known, NOW)["hours.ics"])
    days = {
        (str(e["SUMMARY"]), e.decoded("DTSTART"), e.decoded("DTEND") - timedelta(days=1))
        for e in calendar.walk("VEVENT")
        if not isinstance(e.decoded("DTSTART"), datetime)
    }
    cn = known.facts.calendars["cn"]
    assert days == {(h.names["zh"], h.from_, h.to) for h in cn.holidays} | {("调休上班", d, d) for d in cn.workdays}
    for zone in calendar.walk("VTIMEZONE"):
        assert isinstance(zone, icalendar.Timezone)
        built, real = zone.to_tz(), ZoneInfo(str(zone["TZID"]))
        for day in range(0, 399, 3):
            at = (known.start + timedelta(days=day)).astimezone(real).replace(tzinfo=None, hour=12)
            assert at.replace(tzinfo=built).utcoffset() == at.replace(tzinfo=real).utcoffset(), at


def test_a_night_in_which_the_clocks_change_is_an_event_of_its_own() -> None:
    raw = hours_calendar.files(with_schedules("2026-10-20", chat=LONDON), NOW)["hours.ics"]
    calendar = icalendar.Calendar.from_ical(raw)
    nights = [e for e in calendar.walk("VEVENT") if str(e["UID"]).startswith(("chat-2026-10-24-", "chat-2027-03-27-"))]
    lengths = [e.decoded("DTEND").astimezone(UTC) - e.decoded("DTSTART").astimezone(UTC) for e in nights]
    assert lengths == [timedelta(hours=5), timedelta(hours=3)]
    (saturdays,) = (e for e in calendar.walk("VEVENT") if str(e["UID"]).startswith("chat-week-2"))
    assert saturdays.decoded("DTSTART").date() == date(2026, 10, 31)


def test_a_calendar_names_how_often_to_ask_again_and_a_rule_where_clocks_never_change() -> None:
    calendar = icalendar.Calendar.from_ical(hours_calendar.files(as_of("2026-11-22"), NOW)["hours.ics"])
    assert calendar.decoded("REFRESH-INTERVAL") == timedelta(days=1)
    assert str(calendar["X-PUBLISHED-TTL"]) == "P1D"
    (zone,) = calendar.walk("VTIMEZONE")
    assert [one["RRULE"].to_ical() for one in zone.walk("STANDARD")] == [b"FREQ=YEARLY"]
