"""Amounts, times and dates of a text, with their values: what translations are compared by."""

from __future__ import annotations

import pytest

from helpcenter.recognizers import quantities

CASES: dict[str, list[tuple[str, str, list[tuple[float, str]]]]] = {
    "zh": [
        ("ten and its multiples", "十天，二十天", [(10, "day"), (20, "day")]),
        ("hundreds with a gap", "二百零五元", [(205, "yuan")]),
        ("a section of ten thousand", "一百二十三万四千五百元", [(1_234_500, "yuan")]),
        ("ten thousand in figures", "3.5万元", [(35_000, "yuan")]),
        ("a hundred million, in words", "三亿元", [(300_000_000, "yuan")]),
        ("a hundred million, in figures", "1.5亿元", [(150_000_000, "yuan")]),
        ("a thousand", "两千元", [(2000, "yuan")]),
        ("half an hour is 30 minutes", "半小时", [(30, "minute")]),
        ("half a year is 6 months", "半年", [(6, "month")]),
        ("half a day is 12 hours", "半天", [(12, "hour")]),
        ("a Monday", "星期一", [(11, "weekday")]),
        ("a Sunday", "星期天", [(17, "weekday")]),
        ("a fraction in figures", "1/3 的钱", [(1 / 3, "part")]),
        ("a third, in words", "三分之一", [(1 / 3, "part")]),
        ("yuan by sign", "¥100", [(100, "yuan")]),
        ("dollars by sign", "$100", [(100, "dollar")]),
        ("a date without a year", "3月5日", [(305, "date")]),
        ("a date in ISO 8601", "2026-03-05", [(20_260_305, "date")]),
    ],
    "en": [
        ("tens", "ninety days", [(90, "day")]),
        ("tens and ones", "ninety-five days", [(95, "day")]),
        ("zero", "zero days", [(0, "day")]),
        ("hundreds", "two hundred and five yuan", [(5, "yuan")]),
        ("thousands and hundreds", "three thousand two hundred days", [(3200, "day")]),
        ("a dozen", "a dozen days", [(12, "day")]),
        ("half an hour is 30 minutes", "half an hour", [(30, "minute")]),
        ("a Monday", "Monday", [(11, "weekday")]),
        ("a Sunday", "Sunday", [(17, "weekday")]),
        ("a fraction in figures", "2/3 of it", [(2 / 3, "part")]),
        ("a day of a month is no fraction", "13/4", []),
        ("noon", "12 pm", [(720, "time of day")]),
        ("nine in the evening", "9:30 pm", [(21 * 60 + 30, "time of day")]),
        ("a date", "5 March", [(305, "date")]),
        ("marching is no month", "march on", []),
        ("permission is no month", "may I", []),
        ("a month that is named as one", "in March", [(300, "date")]),
    ],
}


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [pytest.param(locale, text, found, id=about) for locale, rows in CASES.items() for about, text, found in rows],
)
def test_amounts_have_the_value_that_a_reader_takes_them_for(
    locale: str, text: str, expected: list[tuple[float, str]]
) -> None:
    found: list[tuple[float, str]] = [(float(one.value), one.unit) for one in quantities.of(text, locale)]
    assert found == expected


def test_a_language_without_words_for_amounts_is_refused() -> None:
    with pytest.raises(LookupError, match="'xx'"):
        quantities.of("3", "xx")
