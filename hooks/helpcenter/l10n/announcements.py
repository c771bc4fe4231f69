"""Announcements: those of data/notices.yml, and one for each public holiday, by itself and in advance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from helpcenter.facts import Facts, timetable
from helpcenter.facts.base import LOCALES, Locale, LocalizedText
from helpcenter.facts.schedule import Calendar, Holiday, Schedule
from helpcenter.l10n import calendar_formats, formats

ADVANCE = timedelta(days=14)
"""How long before a holiday its hours are announced."""


@dataclass(frozen=True)
class Announcement:
    """What is announced from `start` to `end` (exclusive; both with the offset of the brand's zone)."""

    id: str
    severity: str
    title: LocalizedText
    text: LocalizedText
    start: datetime
    end: datetime

    def holds(self, at: datetime) -> bool:
        """Whether it is in force at an instant."""
        return self.start <= at < self.end


def every(facts: Facts) -> tuple[Announcement, ...]:
    """All announcements, the one that starts last first."""
    zone = ZoneInfo(facts.brand.zone)
    found = [
        Announcement(name, n.severity, n.title, n.text, _in(zone, n.start), _in(zone, n.end))
        for name, n in facts.notices.items()
    ]
    for name, calendar in facts.calendars.items():
        if any(channel.calendar == name for channel in _schedules(facts).values()):
            found += (_holiday(facts, name, calendar, one, zone) for one in calendar.holidays)
    return tuple(sorted(found, key=lambda one: (one.start, one.id), reverse=True))


def on(facts: Facts, day: date) -> tuple[Announcement, ...]:
    """The announcements in force at some time of a day of the brand's zone."""
    zone = ZoneInfo(facts.brand.zone)
    begin = datetime.combine(day, time.min, zone)
    end = datetime.combine(day + timedelta(days=1), time.min, zone)
    return tuple(one for one in every(facts) if one.start < end and begin < one.end)


def _in(zone: ZoneInfo, moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _schedules(facts: Facts) -> dict[str, Schedule]:
    """The schedules that channels use, in the order of the channels."""
    named = (channel.hours for channel in facts.channels.values())
    return {name: facts.schedules[name] for name in named if name in facts.schedules}


def _holiday(facts: Facts, name: str, calendar: Calendar, one: Holiday, zone: ZoneInfo) -> Announcement:
    title = LocalizedText(
        {
            "zh": f"{one.names['zh']}期间的服务时间（{calendar_formats.dates(one.from_, one.to, 'zh')}）",
            "en": f"Hours over {one.names['en']}, {calendar_formats.dates(one.from_, one.to, 'en')}",
        }
    )
    words = {locale: " ".join(_sentences(facts, name, calendar, one, locale)) for locale in LOCALES}
    text = LocalizedText({"zh": words["zh"].replace("。 ", "。"), "en": words["en"]})
    start = datetime.combine(one.from_ - ADVANCE, time.min, zone)
    end = datetime.combine(one.to + timedelta(days=1), time.min, zone)
    return Announcement(f"holiday-{name}-{one.from_}", "holiday", title, text, start, end)


def _sentences(facts: Facts, name: str, calendar: Calendar, one: Holiday, locale: Locale) -> Iterator[str]:
    """What each channel does, those with the same hours together; then the make-up workdays nearby."""
    comma, stop = ("，", "。") if locale == "zh" else (", ", ".")
    for schedule_name, schedule in _schedules(facts).items():
        who = formats.joined([c.names[locale] for c in facts.channels.values() if c.hours == schedule_name], locale)
        if schedule.calendar == name:
            what = holiday_hours(schedule, calendar, one, facts.zones[schedule.zone][locale], locale)
        elif schedule.always:
            what = f"照常，{formats.weekly_hours(schedule, '', 'zh')}" if locale == "zh" else "as usual, 24 hours a day"
        else:
            what = "照常" if locale == "zh" else "as usual"
        yield f"{who}{'：' if locale == 'zh' else ': '}{what}{stop}"
    near = [day for day in sorted(calendar.workdays) if one.from_ - ADVANCE <= day <= one.to + ADVANCE]
    if near:
        days = formats.joined([calendar_formats.weekday(day, locale) for day in near], locale)
        if locale == "zh":
            yield f"前后的调休上班日，服务时间与平常的周一相同：{days}{stop}"
        else:
            yield f"Make-up workdays around it{comma}with the hours of an ordinary Monday: {days}{stop}"


def holiday_hours(schedule: Schedule, calendar: Calendar, one: Holiday, zone_name: str, locale: Locale) -> str:
    """The hours of a schedule over a holiday, days with the same hours together."""
    days = timetable.dates(one.from_, one.to)
    runs = [
        (periods, list(run)) for periods, run in groupby(days, lambda day: timetable.periods(schedule, calendar, day))
    ]
    words = [calendar_formats.times(periods, locale) for periods, _ in runs]
    if len(runs) > 1:
        spans = (calendar_formats.dates(run[0], run[-1], locale) for _, run in runs)
        words = [f"{span} {word}" for span, word in zip(spans, words, strict=True)]
    told = ("；" if locale == "zh" else "; ").join(words)
    return calendar_formats.in_zone(told, zone_name, locale) if any(periods for periods, _ in runs) else told
