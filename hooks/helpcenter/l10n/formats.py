"""Facts as text: weekly hours, reply times, limits, phone numbers, names of languages, dates.

The one place where a number of hours becomes a phrase, so that the same fact reads the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

import phonenumbers

from helpcenter.facts.base import Locale, LocalizedText
from helpcenter.facts.promises import Limit, ReplyTime
from helpcenter.facts.schedule import DAYS, Period, Schedule, WeeklyPeriod
from helpcenter.facts.spoken_languages import name
from helpcenter.l10n.languages import Language, language


def weekly_hours(schedule: Schedule, zone_name: str, locale: Locale) -> str:
    """The ordinary week: "周一至周五 09:00–18:00（北京时间）", "Monday to Friday, 09:00–18:00 (China time)"."""
    grammar = language(locale)
    if schedule.always:
        return grammar.always
    by_times: dict[tuple[Period, ...], list[int]] = {}
    for index, day in enumerate(DAYS):
        periods = tuple(p for p in schedule.weekly if day in p.days)
        if periods:
            by_times.setdefault(tuple(_bare(p) for p in periods), []).append(index)
    parts = [
        (_days(days, grammar), grammar.listed([period(p, locale) for p in periods]))
        for periods, days in by_times.items()
    ]
    return grammar.week(parts) + grammar.in_brackets(zone_name)


def _bare(period: WeeklyPeriod) -> Period:
    return Period(open=period.open, close=period.close, next_day=period.next_day)


def period(one: Period, locale: Locale) -> str:
    """ "09:00–18:00"; past midnight "20:00–次日 02:00", "20:00–02:00 the next day"."""
    return language(locale).past_midnight(one.open, one.close) if one.next_day else f"{one.open}–{one.close}"


def _days(days: list[int], grammar: Language) -> str:
    """Days of the week (0 is Monday), runs of three or more as a range; a run may go past Sunday."""
    if len(days) == 7:
        return grammar.every_day
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    if len(runs) > 1 and runs[0][0] == 0 and runs[-1][-1] == 6:
        runs = [[*runs[-1], *runs[0]], *runs[1:-1]]  # a week that begins on Sunday, or before
    words: list[str] = []
    for run in runs:
        names = [grammar.day_names[day] for day in run]
        words += [grammar.day_range(names[0], names[-1])] if len(run) > 2 else names
    return grammar.listed(words)


def joined(words: Iterable[str], locale: Locale) -> str:
    """A list in words: "客服邮箱、投诉邮箱", "chat, phone and email"."""
    return language(locale).listed(list(words))


def reply_time(reply: ReplyTime, locale: Locale) -> str:
    """ "48 小时内", "within 48 hours"."""
    return language(locale).within(language(locale).counted(str(reply.within), reply.unit))


def limit(limit: Limit, locale: Locale) -> str:
    """ "30 分钟", "30 minutes"; a range is "1–3 个工作日", "1–3 working days"."""
    amount = str(limit.value) if limit.value is not None else f"{limit.from_}–{limit.to}"
    return language(locale).counted(amount, limit.unit)


@lru_cache(maxsize=1024)
def phone_number(e164: str) -> str:
    """The international form with the spaces of its country: "+44 20 7946 0123" (ITU-T E.123)."""
    parsed = phonenumbers.parse(e164)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def national_numbers(e164: str) -> tuple[str, str]:
    """The digits dialled inside the country, with its trunk prefix and without: ("02079460123", "2079460123")."""
    parsed = phonenumbers.parse(e164)
    dialled = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return re.sub(r"\D", "", dialled), phonenumbers.national_significant_number(parsed)


def languages(interface: Mapping[str, LocalizedText], codes: Iterable[str], locale: Locale) -> str:
    """ "中文、英语", "Chinese and English", of ISO 639 codes."""
    return joined([language_name(interface, code, locale) for code in codes], locale)


def language_name(interface: Mapping[str, LocalizedText], code: str, locale: Locale) -> str:
    """ "英语", "English": as data/interface.yml has it, else as the CLDR does."""
    key = f"language_{code}"
    return interface[key][locale] if key in interface else name(code, locale)


def day(value: date, locale: Locale) -> str:
    """ "2026 年 11 月 22 日", "22 November 2026"."""
    return language(locale).full_date(value)
