"""Announcements: those of data/notices.yml, and one made for each public holiday, two weeks ahead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from helpcenter.facts import Facts, timetable
from helpcenter.facts.base import LOCALES, Locale, LocalizedText
from helpcenter.facts.schedule import Calendar, Holiday, Schedule
from helpcenter.l10n import calendar_formats, change_texts, dated_values, suspensions
from helpcenter.l10n.languages import language
from helpcenter.l10n.sentences import sentence

_NOBODY_KNOWS = timedelta(days=30)
"""How long a channel is announced as out of service when nobody knows when it will be back."""
_NEAR = timedelta(days=14)
"""How far from a holiday its make-up workdays are."""


@dataclass(frozen=True)
class Announcement:
    """An announcement in force from `start` to `end`, exclusive, both in the brand's zone."""

    id: str
    severity: str
    title: LocalizedText
    text: LocalizedText
    start: datetime
    end: datetime


@lru_cache(maxsize=8)
def every(facts: Facts) -> tuple[Announcement, ...]:
    """All announcements, the latest start first."""
    zone = ZoneInfo(facts.brand.zone)
    found = [
        Announcement(name, n.severity, n.title, n.text, _in(zone, n.start), _in(zone, n.end))
        for name, n in facts.notices.items()
    ]
    for name, calendar in facts.calendars.items():
        if any(channel.calendar == name for channel in _schedules(facts).values()):
            found += (_holiday(facts, name, calendar, one, zone) for one in calendar.holidays)
    found += _suspensions(facts, zone)
    found += _changes(facts, zone)
    return tuple(sorted(found, key=lambda one: (one.start, one.id), reverse=True))


def on(facts: Facts, day: date) -> tuple[Announcement, ...]:
    """The announcements in force at some time of a day in the brand's zone."""
    zone = ZoneInfo(facts.brand.zone)
    begin = datetime.combine(day, time.min, zone)
    end = datetime.combine(day + timedelta(days=1), time.min, zone)
    return tuple(one for one in every(facts) if one.start < end and begin < one.end)


def _suspensions(facts: Facts, zone: ZoneInfo) -> Iterator[Announcement]:
    """A channel that is out of service, with what still works; urgent where it is one that is always open."""
    for name, channel in facts.channels.items():
        if one := channel.suspended:
            start = suspensions.instant(facts, one.from_).astimezone(zone)
            end = suspensions.instant(facts, one.until).astimezone(zone) if one.until else start + _NOBODY_KNOWS
            title, text = {}, {}
            for locale in LOCALES:
                parts = suspensions.in_words(facts, one, locale), suspensions.still_working(facts, locale)
                title[locale] = sentence(facts, "suspended_title", locale, name=channel.names[locale])
                text[locale] = language(locale).sentence_gap.join(parts)
            schedule = facts.schedules.get(channel.hours)
            severity = "urgent" if schedule and schedule.always else "maintenance"
            id = f"suspended-{name.replace('.', '-')}-{start:%Y-%m-%d}"
            yield Announcement(id, severity, LocalizedText(title), LocalizedText(text), start, end)


def _changes(facts: Facts, zone: ZoneInfo) -> Iterator[Announcement]:
    """Contacts, hours and reply times that change: announced ahead, and as long afterwards."""
    ahead = timedelta(days=facts.freshness.announce_days)
    today = facts.earlier[-1].ends if facts.earlier else None
    spans = [(state.begins, state.facts) for state in facts.earlier]
    spans += [(today, facts), *((state.begins, state.facts) for state in facts.later)]
    if facts.later and facts.later[0].begins:
        # What comes so long after the next change is announced by no page of today.
        end = facts.later[0].begins + timedelta(days=facts.freshness.expire_after_days) + 2 * ahead
        spans = [(at, one) for at, one in spans if at is None or at < end]
    for (_, before), (at, after) in pairwise(spans):
        if at:
            yield from _change(facts, before, after, at, ahead, zone)


def _change(
    facts: Facts, before: Facts, after: Facts, at: datetime, ahead: timedelta, zone: ZoneInfo
) -> Iterator[Announcement]:
    lines: dict[Locale, list[str]] = {locale: [] for locale in LOCALES}
    for names, old, new in change_texts.contact_changes(before, after):
        for locale in LOCALES:
            key = "change_ends" if new is None else "change_begins" if old is None else "change_value"
            texts = {"old": old and old[locale], "new": new and new[locale]}
            lines[locale].append(sentence(facts, key, locale, name=names[locale], **texts))
    if any(lines.values()):
        title, text = {}, {}
        for locale in LOCALES:
            date = dated_values.moment(facts, at, locale)
            title[locale] = sentence(facts, "change_title", locale, date=date)
            text[locale] = language(locale).sentence_gap.join(lines[locale])
        local = at.astimezone(zone)
        time = "" if local.hour == local.minute == 0 else f"-at-{local:%H}h{local:%M}"
        id = f"change-{local:%Y-%m-%d}{time}"
        yield Announcement(id, "info", LocalizedText(title), LocalizedText(text), local - ahead, local + ahead)


def _in(zone: ZoneInfo, moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _schedules(facts: Facts) -> dict[str, Schedule]:
    """The schedules that channels use, in the order of the channels."""
    named = (channel.hours for channel in facts.channels.values())
    return {name: facts.schedules[name] for name in named if name in facts.schedules}


def _holiday(facts: Facts, name: str, calendar: Calendar, one: Holiday, zone: ZoneInfo) -> Announcement:
    title = {
        locale: sentence(
            facts,
            "holiday_hours_title",
            locale,
            holiday=one.names[locale],
            dates=calendar_formats.dates(one.from_, one.to, locale),
        )
        for locale in LOCALES
    }
    text = {
        locale: language(locale).sentence_gap.join(_sentences(facts, name, calendar, one, locale)) for locale in LOCALES
    }
    start = datetime.combine(one.from_ - timedelta(days=facts.freshness.announce_days), time.min, zone)
    end = datetime.combine(one.to + timedelta(days=1), time.min, zone)
    id = f"holiday-{name}-{one.from_}"
    return Announcement(id, "holiday", LocalizedText(title), LocalizedText(text), start, end)


def _sentences(facts: Facts, name: str, calendar: Calendar, one: Holiday, locale: Locale) -> Iterator[str]:
    """The hours of each channel, those with the same hours together; then the make-up workdays nearby."""
    grammar, as_usual = language(locale), sentence(facts, "holiday_as_usual", locale)
    for schedule_name, schedule in _schedules(facts).items():
        who = grammar.listed([c.names[locale] for c in facts.channels.values() if c.hours == schedule_name])
        if schedule.calendar == name:
            hours = holiday_hours(schedule, calendar, one, facts.zones[schedule.zone][locale], locale)
        else:
            hours = f"{as_usual}{grammar.comma}{grammar.always}" if schedule.always else as_usual
        yield f"{who}{grammar.colon}{hours}{grammar.full_stop}"
    near = [day for day in sorted(calendar.workdays) if one.from_ - _NEAR <= day <= one.to + _NEAR]
    if near:
        days = grammar.listed([grammar.weekday_date(day) for day in near])
        yield sentence(facts, "holiday_make_up_workdays", locale, days=days)


def holiday_hours(schedule: Schedule, calendar: Calendar, one: Holiday, zone_name: str, locale: Locale) -> str:
    """The hours of a schedule over a holiday, days with the same hours together."""
    days = timetable.dates(one.from_, one.to)
    runs = [
        (periods, list(run)) for periods, run in groupby(days, lambda day: timetable.periods(schedule, calendar, day))
    ]
    hours = [calendar_formats.times(periods, locale) for periods, _ in runs]
    if len(runs) > 1:
        spans = (calendar_formats.dates(run[0], run[-1], locale) for _, run in runs)
        hours = [f"{span} {text}" for span, text in zip(spans, hours, strict=True)]
    text = language(locale).semicolon.join(hours)
    return calendar_formats.in_zone(text, zone_name, locale) if any(periods for periods, _ in runs) else text
