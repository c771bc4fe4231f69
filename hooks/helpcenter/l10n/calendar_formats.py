"""Dates and exceptional hours in words, in both languages: holidays, make-up workdays, dated exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from helpcenter.facts.base import Locale
from helpcenter.facts.schedule import Calendar, Exceptional, Holiday, Period
from helpcenter.l10n import formats

WEEKDAYS = {"zh": "一二三四五六日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
"""Column heads of a month, Monday first."""
SHORT_DAY = {"zh": "{month}{day}日{weekday}", "en": "{weekday} {day} {month}"}
"""A date for a narrow column; of a month's and a day's name three letters."""


def month(first: date, locale: Locale) -> str:
    """ "2026 年 10 月", "October 2026"."""
    return (
        formats.day(first, locale).rsplit(" ", 2)[0] if locale == "zh" else formats.day(first, locale).split(" ", 1)[1]
    )


def weekday(day: date, locale: Locale) -> str:
    """A date without its year: "10 月 10 日（周六）", "Saturday 10 October"."""
    name = formats.DAY_NAMES[locale][day.weekday()]
    if locale == "zh":
        return f"{day.month} 月 {day.day} 日（{name}）"
    return f"{name} {formats.day(day, locale).rsplit(' ', 1)[0]}"


def short_day(day: date, locale: Locale) -> str:
    """The same for a narrow column: "10月10日周六", "Sat 10 Oct"."""
    month, weekday = formats.MONTHS[locale][day.month - 1], formats.DAY_NAMES[locale][day.weekday()]
    return SHORT_DAY[locale].format(month=month[:3], day=day.day, weekday=weekday[:3])


def dates(first: date, last: date, locale: Locale) -> str:
    """A span of dates, nothing said twice: "2026 年 10 月 1 日至 7 日", "1–7 October 2026"."""
    if first == last:
        return formats.day(first, locale)
    same_month = (first.year, first.month) == (last.year, last.month)
    if locale == "zh":
        end = f"{last.day} 日" if same_month else f"{last.month} 月 {last.day} 日"
        if first.year != last.year:
            end = formats.day(last, locale)
        return f"{formats.day(first, locale)}至 {end}"
    if same_month:
        return f"{first.day}–{formats.day(last, locale)}"
    begin = formats.day(first, locale)
    return f"{begin.rsplit(' ', 1)[0] if first.year == last.year else begin} to {formats.day(last, locale)}"


def times(periods: Iterable[Period], locale: Locale) -> str:
    """The hours of one date: "10:00–12:00、13:00–16:00", "closed" where there are none."""
    words = [formats.period(period, locale) for period in periods]
    if not words:
        return "休息" if locale == "zh" else "closed"
    return "、".join(words) if locale == "zh" else formats.joined(words, locale)


def exception(one: Exceptional, zone_name: str, locale: Locale) -> str:
    """ "9 月 30 日（周三）提前下班：09:00–12:00（北京时间）", "Wednesday 30 September, early close: …"."""
    zone = _zone(zone_name, locale) if one.periods else ""
    if locale == "zh":
        return f"{weekday(one.date, locale)}{one.names[locale]}：{times(one.periods, locale)}{zone}"
    return f"{weekday(one.date, locale)}, {one.names[locale]}: {times(one.periods, locale)}{zone}"


def in_zone(words: str, zone_name: str, locale: Locale) -> str:
    """Hours with the zone they are in: "10:00–16:00（北京时间）", "10:00–16:00 (China time)"."""
    return f"{words}{_zone(zone_name, locale)}"


def _zone(zone_name: str, locale: Locale) -> str:
    return f"（{zone_name}）" if locale == "zh" else f" ({zone_name})"


def holiday(one: Holiday, locale: Locale) -> str:
    """ "国庆节，2026 年 10 月 1 日至 7 日", "National Day, 1–7 October 2026"."""
    return f"{one.names[locale]}{'，' if locale == 'zh' else ', '}{dates(one.from_, one.to, locale)}"


def next_holiday(calendar: Calendar, today: date, locale: Locale) -> str:
    """The present or next holiday in a sentence; where none is announced, that is said."""
    ahead = sorted((one for one in calendar.holidays if one.to >= today), key=lambda one: one.from_)
    if not ahead:
        return not_announced(calendar, today, locale)
    named = holiday(ahead[0], locale)
    if ahead[0].from_ <= today:
        return f"正在放假：{named}。" if locale == "zh" else f"On now: {named}."
    return f"下一个节假日：{named}。" if locale == "zh" else f"Next public holiday: {named}."


def not_announced(calendar: Calendar, today: date, locale: Locale) -> str:
    """Says which year's arrangement is still missing."""
    year = today.year
    while year in calendar.announced:
        year += 1
    name = calendar.names[locale]
    if locale == "zh":
        return f"{year} 年的{name}安排还没有公布，公布之后写在这里。"
    return f"{name} for {year} have not been announced yet. They will appear here once they are."
