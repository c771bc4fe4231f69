"""Support hours, public holidays and make-up workdays as an iCalendar file (RFC 5545) for each language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from helpcenter.artifacts import vtimezone
from helpcenter.artifacts.content_lines import join, text
from helpcenter.content import addresses, hours_over_time
from helpcenter.content.hours_over_time import Hours, Span
from helpcenter.content.project import Project
from helpcenter.facts import timetable
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.schedule import DAYS, Calendar, Period, WeeklyPeriod
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
    used = hours_over_time.named(project)
    hours = {name: hours_over_time.of(project, name) for name in used}
    used = {name: channels for name, channels in used.items() if not hours[name].always}
    for zone in sorted({hours[name].zone for name in used}):
        yield from vtimezone.lines(zone, project.start)
    for name, channels in used.items():
        names = formats.joined([facts.channels[channel].names[locale] for channel in channels], locale)
        for uid, event in _hours(hours[name]):
            yield from ("BEGIN:VEVENT", f"UID:{name}-{uid}@{host}", stamp, *event)
            yield from (f"SUMMARY:{text(names)}", "CATEGORIES:HOURS", "TRANSP:TRANSPARENT", "END:VEVENT")
    for name, holidays in facts.calendars.items():
        for uid, summary, first, last, category in _days(holidays, locale, wording["make_up_workday"]):
            yield from ("BEGIN:VEVENT", f"UID:{name}-{uid}@{host}", stamp)
            yield f"DTSTART;VALUE=DATE:{first:{_DATE}}"
            yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):{_DATE}}"
            yield from (f"SUMMARY:{text(summary)}", f"CATEGORIES:{category}", "TRANSP:TRANSPARENT", "END:VEVENT")
    yield "END:VCALENDAR"


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


def _hours(hours: Hours) -> Iterator[tuple[str, list[str]]]:
    """Identifier and times of each event.

    Each ordinary week as recurrence rules that exclude exceptional dates, then those dates one by one. So are nights in
    which the clocks change: of a recurring event some readers keep the hours that pass, others the local time of its
    end (RFC 5545, 3.8.5.3, leaves it to the reader if the end is written as DTEND).
    """
    special = list(hours.split_days())
    for number, (span, days) in enumerate(hours.whole_days()):
        prefix = f"{days[0]}-" if number and days else ""
        own = {day for day in days if _stands_apart(hours, span, day)}
        special += own
        for index, weekly in enumerate(span.weekly, start=1):
            yield from _week(f"{prefix}week-{index}", weekly, days, own, hours.zone)
    for day in sorted(special):
        for number, period in enumerate(hours.periods(day), start=1):
            yield f"{day}-{number}", list(_times(period, day, hours.zone))


def _stands_apart(hours: Hours, span: Span, day: date) -> bool:
    """Whether a date of a span is an event of its own."""
    nights = (timetable.clocks_change(period, day, ZoneInfo(hours.zone)) for period in span.periods(day))
    return hours.stands_apart(span, day) or any(nights)


def _week(
    uid: str, weekly: WeeklyPeriod, days: Sequence[date], special: Set[date], zone: str
) -> Iterator[tuple[str, list[str]]]:
    on_days = [day for day in days if DAYS[day.weekday()] in weekly.days]
    ordinary = [day for day in on_days if day not in special]
    if ordinary:
        until = timetable.day_start(days[-1] + timedelta(days=1), zone) - timedelta(seconds=1)
        rule = f"RRULE:FREQ=WEEKLY;BYDAY={_by_day(weekly)};UNTIL={until:{_UTC}}"
        left_out = [day for day in on_days if day in special and day > ordinary[0]]
        excluded = (f"EXDATE;TZID={zone}:{_local(day, weekly.open)}" for day in left_out)
        yield uid, [*_times(weekly, ordinary[0], zone), rule, *excluded]


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
