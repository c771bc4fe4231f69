"""Support hours, public holidays and make-up workdays as an iCalendar file (RFC 5545) for each language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from helpcenter.artifacts import vtimezone
from helpcenter.artifacts.content_lines import join, text
from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.facts import timetable
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.schedule import DAYS, Calendar, Period, Schedule, WeeklyPeriod
from helpcenter.l10n import formats
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording

_LOCAL, _UTC, _DATE = "%Y%m%dT%H%M%S", "%Y%m%dT%H%M%SZ", "%Y%m%d"
_REFRESH = "P1D"


def path(locale: Locale) -> str:
    """Where the calendar of a language is published."""
    return addresses.address("hours.ics", locale).rstrip("/")


def files(project: Project, generated: datetime) -> dict[str, str]:
    """A calendar for each language."""
    return {path(locale): join(_lines(project, locale, f"DTSTAMP:{generated.strftime(_UTC)}")) for locale in LOCALES}


def _lines(project: Project, locale: Locale, stamp: str) -> Iterator[str]:
    facts, brand = project.facts, project.facts.brand
    host = brand.site_url.removeprefix("https://").split("/")[0]
    wording = Wording(facts, project.vocabulary, locale)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{text(brand.name[locale])}//Help Center//EN")
    title = text(f"{brand.site_name[locale]}: {wording['hours']}")
    yield from (f"NAME:{title}", f"X-WR-CALNAME:{title}")
    yield f"X-WR-CALDESC:{text(_description(project, locale))}"
    yield f"SOURCE;VALUE=URI:{brand.site_url}{path(locale)}"
    # How often a subscriber asks again: RFC 7986, 5.7, and what Outlook and others read in its place.
    yield from (f"REFRESH-INTERVAL;VALUE=DURATION:{_REFRESH}", f"X-PUBLISHED-TTL:{_REFRESH}")
    used = {name: _channel_names(project, name, locale) for name in facts.schedules}
    used = {name: names for name, names in used.items() if names and not facts.schedules[name].always}
    for zone in sorted({facts.schedules[name].zone for name in used}):
        yield from vtimezone.lines(zone, project.start)
    for name, names in used.items():
        schedule = facts.schedules[name]
        calendar = facts.calendars.get(schedule.calendar or "")
        known = project.timetables[name].known_until
        for uid, event in _hours(schedule, calendar, project.start, known) if known else ():
            yield from ("BEGIN:VEVENT", f"UID:{name}-{uid}@{host}", stamp, *event)
            yield from (f"SUMMARY:{text(names)}", "CATEGORIES:HOURS", "TRANSP:TRANSPARENT", "END:VEVENT")
    for name, holidays in facts.calendars.items():
        for uid, summary, first, last, category in _days(holidays, locale, wording["make_up_workday"]):
            yield from ("BEGIN:VEVENT", f"UID:{name}-{uid}@{host}", stamp)
            yield f"DTSTART;VALUE=DATE:{first:{_DATE}}"
            yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):{_DATE}}"
            yield from (f"SUMMARY:{text(summary)}", f"CATEGORIES:{category}", "TRANSP:TRANSPARENT", "END:VEVENT")
    yield "END:VCALENDAR"


def _channel_names(project: Project, schedule: str, locale: Locale) -> str:
    channels = [c.names[locale] for c in project.facts.channels.values() if c.hours == schedule]
    return formats.joined(channels, locale) if channels else ""


def _description(project: Project, locale: Locale) -> str:
    """The ordinary week of every channel; a sample is marked as such."""
    facts, colon = project.facts, language(locale).colon
    lines = [
        f"{channel.names[locale]}{colon}{project.vocabulary[f'hours.{channel.hours}'][locale]}"
        for channel in facts.channels.values()
    ]
    if facts.sample:
        lines.insert(0, Wording(facts, project.vocabulary, locale)["sample_note"])
    return "\n".join(lines)


def _hours(
    schedule: Schedule, calendar: Calendar | None, start: datetime, known_until: datetime
) -> Iterator[tuple[str, list[str]]]:
    """Identifier and times of each event.

    The ordinary week as recurrence rules that exclude exceptional dates, then those dates one by one. So are nights in
    which the clocks change: of a recurring event some readers keep the hours that pass, others the local time of its
    end (RFC 5545, 3.8.5.3, leaves it to the reader if the end is written as DTEND).
    """
    zone = ZoneInfo(schedule.zone)
    first, last = start.astimezone(zone).date(), (known_until - timedelta(seconds=1)).astimezone(zone).date()
    span = list(timetable.dates(first, last))
    special = [
        day
        for day in span
        if timetable.is_exceptional(schedule, calendar, day)
        or any(timetable.clocks_change(period, day, zone) for period in timetable.periods(schedule, calendar, day))
    ]
    for number, weekly in enumerate(schedule.weekly, start=1):
        on_days = [day for day in span if DAYS[day.weekday()] in weekly.days]
        ordinary = [day for day in on_days if day not in special]
        if not ordinary:
            continue
        until = (known_until - timedelta(seconds=1)).astimezone(UTC)
        left_out = [day for day in special if day in on_days and day > ordinary[0]]
        yield (
            f"week-{number}",
            [
                *_times(weekly, ordinary[0], schedule.zone),
                f"RRULE:FREQ=WEEKLY;BYDAY={_by_day(weekly)};UNTIL={until:{_UTC}}",
                *(f"EXDATE;TZID={schedule.zone}:{_local(day, weekly.open)}" for day in left_out),
            ],
        )
    for day in special:
        for number, period in enumerate(timetable.periods(schedule, calendar, day), start=1):
            yield f"{day}-{number}", list(_times(period, day, schedule.zone))


def _times(period: Period, day: date, zone: str) -> Iterator[str]:
    yield f"DTSTART;TZID={zone}:{_local(day, period.open)}"
    yield f"DTEND;TZID={zone}:{_local(day + timedelta(days=period.next_day), period.close)}"


def _local(day: date, clock: str) -> str:
    hour, minute = map(int, clock.split(":"))
    return (datetime.combine(day, time()) + timedelta(hours=hour, minutes=minute)).strftime(_LOCAL)


def _by_day(period: WeeklyPeriod) -> str:
    return ",".join(day[:2].upper() for day in DAYS if day in period.days)


def _days(calendar: Calendar, locale: Locale, workday: str) -> Iterator[tuple[str, str, date, date, str]]:
    for one in calendar.holidays:
        yield f"holiday-{one.from_}", one.names[locale], one.from_, one.to, "HOLIDAY"
    for day in calendar.workdays:
        yield f"workday-{day}", workday, day, day, "WORKDAY"
