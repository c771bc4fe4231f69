"""Facts in words, in both languages: weekly hours, reply times, limits, numbers, dates.

The one place where a number of hours becomes a phrase, so that the same fact reads the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

import phonenumbers

from helpcenter.facts.base import Locale
from helpcenter.facts.promises import Limit, ReplyTime
from helpcenter.facts.schedule import DAYS, Period, Schedule, WeeklyPeriod

DAY_NAMES = {
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "zh": tuple(f"{number}月" for number in range(1, 13)),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_LANGUAGES = {"zh": {"zh": "中文", "en": "英文"}, "en": {"zh": "Chinese", "en": "English"}}
_UNITS = {
    "zh": {"minutes": " 分钟", "hours": " 小时", "working_days": " 个工作日"},
    "en": {"minutes": " minute", "hours": " hour", "working_days": " working day"},
}


def weekly_hours(schedule: Schedule, zone_name: str, locale: Locale) -> str:
    """The ordinary week: "周一至周五 09:00–18:00（北京时间）", "Monday to Friday, 09:00–18:00 (China time)"."""
    if schedule.always:
        return "每天 24 小时" if locale == "zh" else "24 hours a day"
    by_times: dict[tuple[Period, ...], list[int]] = {}
    for index, day in enumerate(DAYS):
        periods = tuple(p for p in schedule.weekly if day in p.days)
        if periods:
            by_times.setdefault(tuple(_bare(p) for p in periods), []).append(index)
    parts = [
        (_days(days, locale), joined([period(p, locale) for p in periods], locale))
        for periods, days in by_times.items()
    ]
    if locale == "zh":
        return "，".join(f"{days} {times}" for days, times in parts) + f"（{zone_name}）"
    return "; ".join(f"{days}, {times}" for days, times in parts) + f" ({zone_name})"


def _bare(period: WeeklyPeriod) -> Period:
    return Period(open=period.open, close=period.close, next_day=period.next_day)


def period(one: Period, locale: Locale) -> str:
    """ "09:00–18:00"; past midnight "20:00–次日 02:00", "20:00–02:00 the next day"."""
    next_day = {"zh": "次日 ", "en": ""}[locale] if one.next_day else ""
    after = " the next day" if one.next_day and locale == "en" else ""
    return f"{one.open}–{next_day}{one.close}{after}"


def _days(days: list[int], locale: Locale) -> str:
    if len(days) == 7:
        return "每天" if locale == "zh" else "Every day"
    names = DAY_NAMES[locale]
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    to = "至" if locale == "zh" else " to "
    words: list[str] = []
    for run in runs:
        words += [f"{names[run[0]]}{to}{names[run[-1]]}"] if len(run) > 2 else [names[day] for day in run]
    return joined(words, locale)


def joined(words: Iterable[str], locale: Locale) -> str:
    """A list in words: "客服邮箱、投诉邮箱", "chat, phone and email"."""
    if locale == "zh":
        return "、".join(words)
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def reply_time(reply: ReplyTime, locale: Locale) -> str:
    """ "48 小时内", "within 48 hours"."""
    return f"{reply.within} 小时内" if locale == "zh" else f"within {_counted(str(reply.within), reply.unit, locale)}"


def limit(limit: Limit, locale: Locale) -> str:
    """ "30 分钟", "30 minutes"; a range is "1–3 个工作日", "1–3 working days"."""
    amount = str(limit.value) if limit.value is not None else f"{limit.from_}–{limit.to}"
    return _counted(amount, limit.unit, locale)


def _counted(amount: str, unit: str, locale: Locale) -> str:
    plural = "s" if locale == "en" and amount != "1" else ""
    return f"{amount}{_UNITS[locale][unit]}{plural}"


def phone_number(e164: str) -> str:
    """The international form with the spaces of its country: "+44 20 7946 0123" (ITU-T E.123)."""
    parsed = phonenumbers.parse(e164)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def national_numbers(e164: str) -> tuple[str, str]:
    """The digits dialled inside the country, with its trunk prefix and without: ("02079460123", "2079460123")."""
    parsed = phonenumbers.parse(e164)
    dialled = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return re.sub(r"\D", "", dialled), phonenumbers.national_significant_number(parsed)


def languages(codes: Iterable[Locale], locale: Locale) -> str:
    """ "中文、英文", "Chinese and English"."""
    return joined([_LANGUAGES[locale][code] for code in codes], locale)


def day(value: date, locale: Locale) -> str:
    """ "2026 年 11 月 22 日", "22 November 2026"."""
    if locale == "zh":
        return f"{value.year} 年 {value.month} 月 {value.day} 日"
    return f"{value.day} {MONTHS[locale][value.month - 1]} {value.year}"
