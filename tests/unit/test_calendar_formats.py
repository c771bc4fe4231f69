"""Hours, holidays and exceptions in words, in both languages."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from helpcenter.facts import Facts
from helpcenter.facts.schedule import Exceptional, Schedule
from helpcenter.l10n import announcements, calendar_formats, formats
from projects import real_project

D = date


@pytest.fixture(scope="module")
def facts() -> Facts:
    return real_project().facts


WEEKS = [
    (
        [(["mon", "tue", "wed", "thu", "fri"], "09:00", "18:00")],
        "周一至周五 09:00–18:00（北京时间）",
        "Monday to Friday, 09:00–18:00 (China time)",
    ),
    (
        [(["sat", "sun"], "10:00", "16:00")],
        "周六、周日 10:00–16:00（北京时间）",
        "Saturday and Sunday, 10:00–16:00 (China time)",
    ),
    (
        [(["mon", "wed"], "09:00", "12:00"), (["mon", "wed"], "13:00", "18:00")],
        "周一、周三 09:00–12:00、13:00–18:00（北京时间）",
        "Monday and Wednesday, 09:00–12:00 and 13:00–18:00 (China time)",
    ),
    (
        [(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "20:00", "02:00")],
        "每天 20:00–次日 02:00（北京时间）",
        "Every day, 20:00–02:00 the next day (China time)",
    ),
    (
        [(["fri"], "09:00", "15:00"), (["mon", "tue", "wed", "thu"], "09:00", "18:00")],
        "周一至周四 09:00–18:00，周五 09:00–15:00（北京时间）",
        "Monday to Thursday, 09:00–18:00; Friday, 09:00–15:00 (China time)",
    ),
    (
        [(["sun", "mon", "tue", "wed", "thu"], "09:00", "17:00"), (["sat"], "22:00", "02:00")],
        "周日至周四 09:00–17:00，周六 22:00–次日 02:00（北京时间）",
        "Sunday to Thursday, 09:00–17:00; Saturday, 22:00–02:00 the next day (China time)",
    ),
    (
        [(["sat", "sun", "mon", "wed"], "09:00", "17:00")],
        "周六至周一、周三 09:00–17:00（北京时间）",
        "Saturday to Monday and Wednesday, 09:00–17:00 (China time)",
    ),
]


@pytest.mark.parametrize(("weekly", "zh", "en"), WEEKS)
def test_a_week_in_words(weekly: list, zh: str, en: str) -> None:
    periods = [{"days": d, "open": o, "close": c, "next_day": c <= o} for d, o, c in weekly]
    schedule = Schedule(zone="Asia/Shanghai", weekly=periods)
    assert formats.weekly_hours(schedule, "北京时间", "zh") == zh
    assert formats.weekly_hours(schedule, "China time", "en") == en


@pytest.mark.parametrize(
    ("first", "last", "zh", "en"),
    [
        (D(2026, 10, 1), D(2026, 10, 7), "2026 年 10 月 1 日至 7 日", "1–7 October 2026"),
        (D(2026, 9, 28), D(2026, 10, 4), "2026 年 9 月 28 日至 10 月 4 日", "28 September to 4 October 2026"),
        (
            D(2026, 12, 31),
            D(2027, 1, 2),
            "2026 年 12 月 31 日至 2027 年 1 月 2 日",
            "31 December 2026 to 2 January 2027",
        ),
        (D(2026, 6, 19), D(2026, 6, 19), "2026 年 6 月 19 日", "19 June 2026"),
    ],
)
def test_a_span_of_dates_says_nothing_twice(first: date, last: date, zh: str, en: str) -> None:
    assert calendar_formats.dates(first, last, "zh") == zh
    assert calendar_formats.dates(first, last, "en") == en


def test_exceptions_in_words(facts: Facts) -> None:
    short = Exceptional(
        date=D(2026, 9, 30),
        names={"zh": "提前下班", "en": "early close"},
        periods=[{"open": "09:00", "close": "12:00"}],
    )
    closed = Exceptional(date=D(2026, 9, 29), names={"zh": "系统升级", "en": "upgrade"})
    assert calendar_formats.exception(facts, short, "北京时间", "zh") == (
        "9 月 30 日（周三）提前下班：09:00–12:00（北京时间）"
    )
    assert calendar_formats.exception(facts, short, "China time", "en") == (
        "Wednesday 30 September, early close: 09:00–12:00 (China time)"
    )
    assert calendar_formats.exception(facts, closed, "北京时间", "zh") == "9 月 29 日（周二）系统升级：休息"
    assert calendar_formats.exception(facts, closed, "China time", "en") == "Tuesday 29 September, upgrade: closed"


@pytest.mark.parametrize(
    ("today", "zh", "en"),
    [
        (
            D(2026, 9, 30),
            "下一个节假日：国庆节，2026 年 10 月 1 日至 7 日。",
            "Next public holiday: National Day, 1–7 October 2026.",
        ),
        (D(2026, 10, 7), "正在放假：国庆节，2026 年 10 月 1 日至 7 日。", "On now: National Day, 1–7 October 2026."),
        (
            D(2026, 10, 8),
            "2027 年的中国法定节假日安排还没有公布，公布之后写在这里。",
            "Public holidays in mainland China for 2027 have not been announced yet. "
            "They will appear here once they are.",
        ),
    ],
)
def test_the_next_holiday_is_named_or_said_to_be_unknown(facts: Facts, today: date, zh: str, en: str) -> None:
    calendar = facts.calendars["cn"]
    assert calendar_formats.next_holiday(facts, calendar, today, "zh") == zh
    assert calendar_formats.next_holiday(facts, calendar, today, "en") == en


def test_a_holiday_announces_itself_two_weeks_before_and_until_its_last_day(facts: Facts) -> None:
    def shown(day: date) -> list[str]:
        return [one.id for one in announcements.on(facts, day)]

    assert "holiday-cn-2026-10-01" not in shown(D(2026, 9, 16))
    assert "holiday-cn-2026-10-01" in shown(D(2026, 9, 17))
    assert "holiday-cn-2026-10-01" in shown(D(2026, 10, 7))
    assert "holiday-cn-2026-10-01" not in shown(D(2026, 10, 8))


def test_a_holiday_announcement_says_what_each_channel_does(facts: Facts) -> None:
    found = next(one for one in announcements.every(facts) if one.id == "holiday-cn-2026-10-01")
    assert found.text["zh"] == (
        "紧急热线：照常，每天 24 小时。在线客服：10:00–16:00（北京时间）。客服电话：休息。"
        "客服邮箱、投诉邮箱、举报邮箱：10:00–16:00（北京时间）。"
        "前后的调休上班日，服务时间与平常的周一相同：9 月 20 日（周日）、10 月 10 日（周六）。"
    )
    assert "General line: closed." in found.text["en"]
    assert found.start == datetime.fromisoformat("2026-09-17T00:00+08:00")
