"""The coming week and the public holidays as templates show them, in each schedule's own zone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from helpcenter.content import hours_over_time
from helpcenter.content.project import Project
from helpcenter.facts import timetable as hours
from helpcenter.facts.base import Locale
from helpcenter.facts.schedule import Calendar, Holiday
from helpcenter.l10n import announcements, calendar_formats, formats
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording


@dataclass(frozen=True)
class DayView:
    """A date as ISO 8601 and in words, a note such as the holiday's name, and the hours in each column."""

    iso: str
    text: str
    note: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class WeekView:
    """The days from today on. A column is a schedule, or a channel with its own: the id, and the names of channels."""

    zone_names: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    days: tuple[DayView, ...]


@dataclass(frozen=True)
class HolidayView:
    """A holiday: its name, its dates in words, first and last as ISO 8601, and the hours of each group of channels."""

    id: str
    name: str
    dates: str
    first: str
    last: str
    hours: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class MonthDay:
    """A day of a month; `label` is `kind` in words."""

    day: int
    iso: str
    kind: Literal["", "off", "work", "changed"]
    label: str
    today: bool


@dataclass(frozen=True)
class MonthView:
    """A month as weeks that begin on Monday; None where a day belongs to another month."""

    title: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[MonthDay | None, ...], ...]


@dataclass(frozen=True)
class YearView:
    """The public holidays of a calendar this year and later, with the dates that are not announced yet in words."""

    name: str
    next: str
    not_announced: str
    coming: tuple[HolidayView, ...]
    past: tuple[HolidayView, ...]
    workdays: tuple[tuple[str, str], ...]
    exceptions: tuple[str, ...]
    months: tuple[MonthView, ...]
    past_months: tuple[MonthView, ...]


def week(project: Project, locale: Locale, days: int = 7) -> WeekView:
    """The coming days, the hours of each column in the zone of its schedule."""
    channels = project.facts.channels
    columns = tuple(
        (name, formats.joined([channels[one].names[locale] for one in same], locale))
        for name, same in hours_over_time.named(project).items()
    )
    found = []
    for day in hours.dates(project.today, project.today + timedelta(days=days - 1)):
        cells = tuple(day_hours(project, name, day, locale) for name, _ in columns)
        notes = [_note(project, calendar, day, locale) for calendar in project.facts.calendars.values()]
        note = formats.joined([text for text in notes if text], locale) if any(notes) else ""
        found.append(DayView(day.isoformat(), language(locale).short_date(day), note, cells))
    zones = {hours_over_time.of(project, name).zone for name, _ in columns}
    names = tuple(project.facts.zones[zone][locale] for zone in sorted(zones))
    return WeekView(names, columns, tuple(found))


def day_hours(project: Project, name: str, day: date, locale: Locale) -> str:
    """The hours of a schedule, or of a channel with its own, on a date in its zone; "not confirmed" past the known."""
    own, wording = hours_over_time.of(project, name), Wording(project.facts, project.vocabulary, locale)
    if own.always:
        return wording["day_always"]
    return calendar_formats.times(own.periods(day), locale) if own.known(day) else wording["day_unknown"]


def years(project: Project, locale: Locale) -> tuple[YearView, ...]:
    """One view for each calendar that a channel depends on."""
    used = {schedule.calendar for schedule in project.facts.schedules.values()}
    calendars = project.facts.calendars.items()
    return tuple(_year(project, name, calendar, locale) for name, calendar in calendars if name in used)


def _year(project: Project, name: str, calendar: Calendar, locale: Locale) -> YearView:
    today = project.today
    shown = [one for one in calendar.holidays if one.to.year >= today.year]
    coming = tuple(_holiday(project, name, calendar, one, locale) for one in shown if one.to >= today)
    past = tuple(_holiday(project, name, calendar, one, locale) for one in shown if one.to < today)
    workdays = tuple(
        (day.isoformat(), language(locale).weekday_date(day)) for day in sorted(calendar.workdays) if day >= today
    )
    marked = {day.replace(day=1) for one in shown for day in hours.dates(one.from_, one.to)}
    marked |= {day.replace(day=1) for day in calendar.workdays if day.year >= today.year}
    months = [(first, _month(project, name, calendar, first, locale)) for first in sorted(marked)]
    this_month = today.replace(day=1)
    return YearView(
        name=calendar.names[locale],
        next=calendar_formats.next_holiday(project.facts, calendar, today, locale) if coming else "",
        not_announced=calendar_formats.not_announced(project.facts, calendar, today, locale),
        coming=coming,
        past=past,
        workdays=workdays,
        exceptions=tuple(_exceptions(project, name, locale)),
        months=tuple(month for first, month in months if first >= this_month),
        past_months=tuple(month for first, month in months if first < this_month),
    )


def _holiday(project: Project, name: str, calendar: Calendar, one: Holiday, locale: Locale) -> HolidayView:
    hours_by_channel = []
    for schedule_name, channels in _columns(project, locale):
        schedule = project.facts.schedules[schedule_name]
        if schedule.calendar == name:
            zone = project.facts.zones[schedule.zone][locale]
            hours_by_channel.append((channels, announcements.holiday_hours(schedule, calendar, one, zone, locale)))
        else:
            hours_by_channel.append((channels, project.vocabulary[f"hours.{schedule_name}"][locale]))
    span = calendar_formats.dates(one.from_, one.to, locale)
    first, last = one.from_.isoformat(), one.to.isoformat()
    return HolidayView(f"holiday-{first}", one.names[locale], span, first, last, tuple(hours_by_channel))


def _exceptions(project: Project, name: str, locale: Locale) -> Iterator[str]:
    """Exceptions of today and later, of the schedules with this calendar."""
    for schedule_name, channels in _columns(project, locale):
        schedule = project.facts.schedules[schedule_name]
        zone = project.facts.zones[schedule.zone][locale]
        for one in sorted(schedule.exceptions, key=lambda one: one.date) if schedule.calendar == name else ():
            if one.date >= project.today:
                text = calendar_formats.exception(project.facts, one, zone, locale)
                yield f"{channels}{language(locale).colon}{text}"


def _columns(project: Project, locale: Locale) -> Iterator[tuple[str, str]]:
    """Each schedule in use, in the order of the channels, with the names of its channels."""
    channels = project.facts.channels.values()
    for name in dict.fromkeys(channel.hours for channel in channels):
        yield name, formats.joined([channel.names[locale] for channel in channels if channel.hours == name], locale)


def _month(project: Project, name: str, calendar: Calendar, first: date, locale: Locale) -> MonthView:
    wording = Wording(project.facts, project.vocabulary, locale)
    changed = {e.date for s in project.facts.schedules.values() if s.calendar == name for e in s.exceptions}
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    days: list[MonthDay | None] = [None] * first.weekday()
    for day in hours.dates(first, last):
        one = hours.holiday(calendar, day)
        kind: Literal["", "off", "work", "changed"] = ""
        label = ""
        if day in calendar.workdays:
            kind, label = "work", wording["make_up_workday"]
        elif one:
            kind, label = "off", one.names[locale]
        elif day in changed:
            kind, label = "changed", wording["hours_changed"]
        days.append(MonthDay(day.day, day.isoformat(), kind, label, day == project.today))
    days += [None] * (-len(days) % 7)
    weeks = tuple(tuple(days[start : start + 7]) for start in range(0, len(days), 7))
    return MonthView(language(locale).month(first), tuple(language(locale).day_columns), weeks)


def _note(project: Project, calendar: Calendar, day: date, locale: Locale) -> str:
    if day in calendar.workdays:
        return Wording(project.facts, project.vocabulary, locale)["make_up_workday"]
    one = hours.holiday(calendar, day)
    return one.names[locale] if one else ""
