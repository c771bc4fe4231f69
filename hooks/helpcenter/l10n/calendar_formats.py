"""Dates and exceptional hours as text: holidays, make-up workdays, dated exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from helpcenter.facts import Facts
from helpcenter.facts.base import Locale
from helpcenter.facts.schedule import Calendar, Exceptional, Holiday, Period
from helpcenter.l10n import formats
from helpcenter.l10n.languages import language
from helpcenter.l10n.sentences import sentence


def dates(first: date, last: date, locale: Locale) -> str:
    """A span of dates, nothing repeated: "2026 年 10 月 1 日至 7 日", "1–7 October 2026"."""
    return language(locale).full_date(first) if first == last else language(locale).date_range(first, last)


def times(periods: Iterable[Period], locale: Locale) -> str:
    """The hours of one date: "10:00–12:00、13:00–16:00", "closed" where there are none."""
    words = [formats.period(period, locale) for period in periods]
    return formats.joined(words, locale) if words else language(locale).closed


def exception(facts: Facts, one: Exceptional, zone_name: str, locale: Locale) -> str:
    """ "9 月 30 日（周三）提前下班：09:00–12:00（北京时间）", "Wednesday 30 September, early close: …"."""
    hours = times(one.periods, locale)
    hours = in_zone(hours, zone_name, locale) if one.periods else hours
    day = language(locale).weekday_date(one.date)
    return sentence(facts, "hours_exception", locale, day=day, name=one.names[locale], hours=hours)


def in_zone(hours: str, zone_name: str, locale: Locale) -> str:
    """Hours with their zone: "10:00–16:00（北京时间）", "10:00–16:00 (China time)"."""
    return hours + language(locale).in_brackets(zone_name)


def holiday(one: Holiday, locale: Locale) -> str:
    """ "国庆节，2026 年 10 月 1 日至 7 日", "National Day, 1–7 October 2026"."""
    return f"{one.names[locale]}{language(locale).comma}{dates(one.from_, one.to, locale)}"


def next_holiday(facts: Facts, calendar: Calendar, today: date, locale: Locale) -> str:
    """A sentence about the present or the next holiday, or that none is announced yet."""
    ahead = sorted((one for one in calendar.holidays if one.to >= today), key=lambda one: one.from_)
    if not ahead:
        return not_announced(facts, calendar, today, locale)
    key = "holiday_now" if ahead[0].from_ <= today else "holiday_next"
    return sentence(facts, key, locale, holiday=holiday(ahead[0], locale))


def not_announced(facts: Facts, calendar: Calendar, today: date, locale: Locale) -> str:
    """A sentence about the first year, from this one on, whose holidays are not announced."""
    year = today.year
    while year in calendar.announced:
        year += 1
    return sentence(facts, "holidays_not_announced", locale, year=year, calendar=calendar.names[locale])
