"""Amounts as both languages write them: 48 小时 is 48 hours, 两天 is two days, 一千元 is 1,000 yuan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from helpcenter.recognizers import dates as written_dates
from helpcenter.recognizers import fractions
from helpcenter.recognizers.lexicon import Line, caseless, lines_with, lines_with_one_of
from helpcenter.recognizers.multi_search import Words

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_WORDS = {word: value for value, word in enumerate(_SMALL)} | {
    "a": 1, "an": 1, "once": 1, "twice": 2, "both": 2, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12, "half": Fraction(1, 2),
}  # fmt: skip

_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_ZH_NUMBER = rf"(?:{_ARABIC})[ ]?[万亿千百]?|[零〇一二两三四五六七八九十百千万亿]+|半"
_ZH_UNITS = {
    "秒钟": "second", "秒": "second", "分钟": "minute", "小时": "hour", "个小时": "hour", "个钟头": "hour", "钟头": "hour",
    "工作日": "working day", "个工作日": "working day", "个月": "month", "天": "day", "周": "week", "个星期": "week",
    "星期": "week", "元": "yuan", "块钱": "yuan", "美元": "dollar", "欧元": "euro", "英镑": "pound", "年": "year", "%": "%",
}  # fmt: skip
_EN_NUMBER = rf"(?:{_ARABIC})(?: (?:hundred|thousand|million))?|(?:(?:{'|'.join(_WORDS)})[ -])*(?:{'|'.join(_WORDS)})"
_EN_UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "working day": "working day", "business day": "working day",
    "month": "month", "day": "day", "week": "week", "yuan": "yuan", "dollar": "dollar", "us dollar": "dollar",
    "euro": "euro", "pound": "pound", "year": "year", "%": "%", "per cent": "%", "percent": "%",
}  # fmt: skip
_ZH = re.compile(
    rf"(?<![\d第点星期周])({_ZH_NUMBER}) ?({'|'.join(sorted(_ZH_UNITS, key=len, reverse=True))})(?![期会初末])"
)
_EN = re.compile(
    rf"(?<![\w.,])(?=[\d{''.join(sorted({word[0] for word in _WORDS}))}])({_EN_NUMBER})(?: an?)?[ -]?({'|'.join(sorted(_EN_UNITS, key=len, reverse=True))})s?(?![a-z])",
    re.IGNORECASE,
)
_CURRENCY = re.compile(rf"(?:[¥￥]|CNY |RMB ?)({_ARABIC})|(?:US)?\$({_ARABIC})")
_SIGNS = ("¥", "￥", "$", "CNY", "RMB")
# What stands in every line that a pattern matches: cheap to look for, and few lines hold it.
_ZH_MARK = re.compile(rf"[\d零〇一二两三四五六七八九十百千万亿半] {{0,2}}(?:{'|'.join(_ZH_UNITS)})")
_EN_MARK = Words(_EN_UNITS)
_DIGIT = re.compile(f"[{''.join(filter(str.isdecimal, map(chr, range(0x10000))))}\U00010000-\U0010ffff]")
"""At least what `\\d` finds, in less time."""
_PLAIN = re.compile(rf"(?<![\w.,:/-])({_ARABIC})(?![\w:/]|[.,]\d)", re.ASCII)
_ZH_WORD = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+|半")
_EN_WORD = re.compile(rf"\b(?:(?:{'|'.join(_WORDS)})[ -])*(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Quantity:
    """An amount: its value, its unit in English, singular ("" for a bare number), and where it stands."""

    value: Fraction
    unit: str
    start: int
    text: str


def of(text: str, locale: str) -> list[Quantity]:
    """The dates, the amounts with a unit, and the bare numbers in digits that are no part of one. In order of place."""
    lower = text if locale == "zh" else caseless(text)
    with_digits = list(lines_with(_DIGIT, text))
    dates = list(written_dates.find(text, lower, with_digits, locale))
    taken = [(one.start, one.end) for one in dates]
    found = [
        one for one in _with_units(text, lower, locale) if not any(start <= one.start < end for start, end in taken)
    ]
    taken += [(one.start, one.start + len(one.text)) for one in found]
    found += [Quantity(Fraction(one.value), "date", one.start, one.text) for one in dates]
    often = (Quantity(*share) for share in fractions.find(text, lower, locale, _value))
    for one in (*_clock_times(text, lower, with_digits, locale), *_weekdays(text, lower, locale), *often):
        found.append(one)
        taken.append((one.start, one.start + len(one.text)))
    for match in chain.from_iterable(_PLAIN.finditer(text, *line) for line in with_digits):
        if not any(start <= match.start() < end for start, end in taken):
            found.append(Quantity(_value(match[1]), "", match.start(), match[0]))
    return sorted(found, key=lambda one: one.start)


def named(text: str, locale: str) -> set[Fraction]:
    """Every number of a text, in digits or in words, whatever its unit."""
    words = _ZH_WORD if locale == "zh" else _EN_WORD
    values = {_value(match[0]) for match in words.finditer(text)}
    values |= {value for value, *_ in fractions.find(text, text if locale == "zh" else caseless(text), locale, _value)}
    return values | {_value(match) for match in re.findall(_ARABIC, text)}


Mark = re.Pattern[str] | Words


def _found(pattern: re.Pattern[str], mark: Mark, text: str, lower: str) -> Iterator[re.Match[str]]:
    """What a pattern that spans no lines finds in a text; in each such line the mark stands in lower case, or one of
    the words."""
    for line in lines_with_one_of(mark, lower) if isinstance(mark, Words) else lines_with(mark, lower):
        yield from pattern.finditer(text, *line)


def _with_units(text: str, lower: str, locale: str) -> Iterator[Quantity]:
    pattern, mark, units = (_ZH, _ZH_MARK, _ZH_UNITS) if locale == "zh" else (_EN, _EN_MARK, _EN_UNITS)
    for match in _found(pattern, mark, text, lower):
        yield Quantity(*_whole(_value(match[1]), units[match[2].lower()]), match.start(), match[0])
    for match in _CURRENCY.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        yield Quantity(_value(match[1] or match[2]), "yuan" if match[1] else "dollar", match.start(), match[0])


_ZH_CLOCK = re.compile(
    r"(?:(凌晨|早上|上午|中午|下午|晚上) ?)?(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])"
    r"|(凌晨|早上|上午|中午|下午|晚上) ?(\d{1,2}) ?点(半)?"
)
_EN_CLOCK = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])(?: ?([ap])\.?m\b)?|(?<![\d:.])(\d{1,2}) ?([ap])\.?m\b",
    re.IGNORECASE,
)
_ZH_CLOCK_MARK = re.compile(r"\d(?::\d| ?点)")
_EN_CLOCK_MARK = re.compile(r"\d(?::\d| ?[ap]\.?m)")


def _clock_times(text: str, lower: str, with_digits: Iterable[Line], locale: str) -> Iterator[Quantity]:
    """Times of day, in minutes: 17:00 is 5 pm and 下午 5 点."""
    pattern, mark = (_ZH_CLOCK, _ZH_CLOCK_MARK) if locale == "zh" else (_EN_CLOCK, _EN_CLOCK_MARK)
    lines = [line for line in with_digits if mark.search(lower, *line)]
    for match in chain.from_iterable(pattern.finditer(text, *line) for line in lines):
        if locale == "zh":
            hour, minute = int(match[2] or match[5]), 30 if match[6] else int(match[3] or 0)
            late = (match[1] or match[4]) in ("下午", "晚上")
        else:
            hour, minute = int(match[1] or match[4]), int(match[2] or 0)
            late = (match[3] or match[5] or "").lower() == "p"
        yield Quantity(
            Fraction((hour + 12 * (late and hour < 12)) * 60 + minute), "time of day", match.start(), match[0]
        )


_ZH_DAYS = {day: number for number, day in enumerate("一二三四五六日", start=1)} | {"天": 7}
_ZH_WEEK = re.compile(
    r"(?:周|星期|礼拜)([一二三四五六日天])(?:[至到~–-](?:周|星期|礼拜)?([一二三四五六日天]))?(?![元年月])"
)
_EN_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_EN_WEEK = re.compile(rf"\b({'|'.join(_EN_DAYS)})s?\b", re.IGNORECASE)
_EN_WEEK_MARK = Words(_EN_DAYS)
_ZH_WEEK_MARK = re.compile(r"[周期拜][一二三四五六日天]")


def _weekdays(text: str, lower: str, locale: str) -> Iterator[Quantity]:
    """Days of the week; Monday is 11, since a single one is a figure of speech."""
    if locale == "zh":
        for match in _found(_ZH_WEEK, _ZH_WEEK_MARK, text, lower):
            for day in filter(None, match.groups()):
                yield Quantity(Fraction(10 + _ZH_DAYS[day]), "weekday", match.start(), match[0])
        return
    for match in _found(_EN_WEEK, _EN_WEEK_MARK, text, lower):
        yield Quantity(Fraction(11 + _EN_DAYS.index(match[1].lower())), "weekday", match.start(), match[0])


def _whole(value: Fraction, unit: str) -> tuple[Fraction, str]:
    """Half a year is six months, half an hour thirty minutes."""
    if value == Fraction(1, 2) and unit in _HALVES:
        return _HALVES[unit]
    return value, unit


_HALVES = {"year": (Fraction(6), "month"), "hour": (Fraction(30), "minute"), "day": (Fraction(12), "hour")}


def _value(written: str) -> Fraction:
    written = written.replace(",", "").strip().lower()
    if re.fullmatch(r"\d+(?:\.\d+)?", written):
        return Fraction(written)
    if match := re.fullmatch(r"(\d+(?:\.\d+)?) ?([万亿千百])", written):
        return Fraction(match[1]) * _POWERS[match[2]]
    if written[0].isascii():
        return _english(re.split(r"[ -]", written))
    return _chinese(written)


def _english(words: list[str]) -> Fraction:
    total, part = Fraction(0), Fraction(0)
    for word in [word for word in words if word not in ("a", "an")] or ["a"]:  # half an hour, a hundred
        value = Fraction(word) if word[0].isdigit() else Fraction(_WORDS[word])
        if value == Fraction(1, 2):
            part = value
        elif value >= 1000:
            total, part = total + max(part, Fraction(1)) * value, Fraction(0)
        elif word in ("hundred", "dozen"):
            part = max(part, Fraction(1)) * value
        else:
            part += value
    return total + part


def _chinese(written: str) -> Fraction:
    if written == "半":
        return Fraction(1, 2)
    total = section = digit = 0
    for char in written:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif _POWERS[char] >= 10_000:
            total, section, digit = (total + section + digit) * _POWERS[char], 0, 0
        else:
            section, digit = section + (digit or 1) * _POWERS[char], 0
    return Fraction(total + section + digit)
