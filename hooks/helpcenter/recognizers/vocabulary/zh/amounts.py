"""Amounts in Chinese: 48 小时, 两天, 一千元, 下午 5 点, 周一至周五, 2026 年 11 月 22 日, 三分之一."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from helpcenter.recognizers.multi_search import Words
from helpcenter.recognizers.vocabulary.amounts import FIGURES, FRACTION, AmountWords, DateMatch, Marked

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_UNITS = {
    "秒钟": "second", "秒": "second", "分钟": "minute", "小时": "hour", "个小时": "hour", "个钟头": "hour", "钟头": "hour",
    "工作日": "working day", "个工作日": "working day", "个月": "month", "天": "day", "周": "week", "个星期": "week",
    "星期": "week", "元": "yuan", "块钱": "yuan", "美元": "dollar", "欧元": "euro", "英镑": "pound", "年": "year", "%": "%",
}  # fmt: skip
_NUMBER = rf"(?:{FIGURES})[ ]?[万亿千百]?|[零〇一二两三四五六七八九十百千万亿]+|半"
_NUMERAL = "[\\d零一二两三四五六七八九十百]+"
_IN_FIGURES = re.compile(r"(\d+(?:\.\d+)?) ?([万亿千百])")
_DAYS = {day: number for number, day in enumerate("一二三四五六日", start=1)} | {"天": 7}
_PERIODS = {"天": "day", "日": "day", "周": "week", "月": "month"}
_MONTHS = {word: value for value, word in enumerate([*"一二三四五六七八九十", "十一", "十二"], start=1)}
_DATE = Marked(
    re.compile(
        r"(?:((?:19|20)\d\d) ?年 ?)?(?<![\d.])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?:份|底|初|中旬)?(?!内)"
        r"(?: ?(\d{1,2}) ?[日号](?: ?[至到–-] ?(\d{1,2}) ?[日号])?)?"
    ),
    re.compile("月"),
)


class ChineseAmounts(AmountWords):
    """Chinese has no letter case, so that marks are found in the text as it is."""

    number_word = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+|半")
    units = _UNITS
    amount = Marked(
        re.compile(
            rf"(?<![\d第点星期周])({_NUMBER}) ?({'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![期会初末])"
        ),
        re.compile(rf"[\d零〇一二两三四五六七八九十百千万亿半] {{0,2}}(?:{'|'.join(_UNITS)})"),
    )
    clock = re.compile(
        r"(?:(凌晨|早上|上午|中午|下午|晚上) ?)?(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])"
        r"|(凌晨|早上|上午|中午|下午|晚上) ?(\d{1,2}) ?点(半)?"
    )
    clock_mark = re.compile(r"\d(?::\d| ?点)")
    weekday = Marked(
        re.compile(
            r"(?:周|星期|礼拜)([一二三四五六日天])(?:[至到~–-](?:周|星期|礼拜)?([一二三四五六日天]))?(?![元年月])"
        ),
        re.compile(r"[周期拜][一二三四五六日天]"),
    )
    fraction = Marked(
        re.compile(
            r"(?P<times>(?<![第\d])\d{1,3}(?= ?次)|(?<![第一二三四五六七八九十])[两三四五六七八九十]+(?=次))"
            r"(?! ?次(?:[序数元品]|序列))"
            rf"|(?P<below>{_NUMERAL})分之(?P<above>{_NUMERAL})|(?P<half>一半|半数)|每?隔一?(?P<other>[天日周月])|{FRACTION}"
        ),
        Words(("次", "分之", "一半", "半数", "隔", "/")),
    )
    periods = _PERIODS

    def number(self, words: str) -> Fraction:
        if words == "半":
            return Fraction(1, 2)
        if match := _IN_FIGURES.fullmatch(words):
            return Fraction(match[1]) * _POWERS[match[2]]
        total = section = digit = 0
        for char in words:
            if char in _DIGITS:
                digit = _DIGITS[char]
            elif _POWERS[char] >= 10_000:
                total, section, digit = (total + section + digit) * _POWERS[char], 0, 0
            else:
                section, digit = section + (digit or 1) * _POWERS[char], 0
        return Fraction(total + section + digit)

    def minutes(self, clock: re.Match[str]) -> int:
        hour, minute = int(clock[2] or clock[5]), 30 if clock[6] else int(clock[3] or 0)
        late = (clock[1] or clock[4]) in ("下午", "晚上")
        return (hour + 12 * (late and hour < 12)) * 60 + minute

    def weekdays(self, match: re.Match[str]) -> Iterator[int]:
        return (_DAYS[day] for day in match.groups() if day)

    def dates(self, text: str, lower: str) -> Iterator[DateMatch]:
        for match in _DATE.finditer(text, lower):
            days = (match[3], match[4]) if match[4] else (match[3],)
            month = _MONTHS.get(match[2]) or int(match[2])
            yield DateMatch(match, int(match[1] or 0), month, tuple(int(day or 0) for day in days))


AMOUNTS = ChineseAmounts()
