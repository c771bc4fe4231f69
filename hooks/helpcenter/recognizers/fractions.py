"""How often and what part, as both languages write it: 两次 is twice, 三分之一 is one third, 一半 is half."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import chain

from helpcenter.recognizers.lexicon import lines_with_one_of
from helpcenter.recognizers.multi_search import Words

_OFTEN = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NAMED = ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PARTS = {name: below for below, name in enumerate(_NAMED, start=3)}
_DAYS = {"天": "day", "日": "day", "周": "week", "月": "month"}
_NUMERAL = "[\\d零一二两三四五六七八九十百]+"
_FRACTION = r"|(?<![\d/])(?P<over>[1-9])/(?P<under>[2-9]|10)(?![\d/])"
_ZH = re.compile(
    r"(?P<times>(?<![第\d])\d{1,3}(?= ?次)|(?<![第一二三四五六七八九十])[两三四五六七八九十]+(?=次))"
    r"(?! ?次(?:[序数元品]|序列))"
    rf"|(?P<below>{_NUMERAL})分之(?P<above>{_NUMERAL})|(?P<half>一半|半数)|每?隔一?(?P<other>[天日周月]){_FRACTION}"
)
_EN = re.compile(
    rf"\b(?:(?P<times>twice|thrice|(?:\d{{1,3}}|{'|'.join(_OFTEN)})(?= times\b))"
    rf"|(?P<above>a|one|two|three|four)[ -](?P<below>{'|'.join(_PARTS)})s?(?= of\b| as\b|[,.;)])"
    r"|(?<!second )(?<!first )(?<!other )(?P<half>half)(?= of (?:the|it|your|all)\b)"
    rf"|every (?:other|second) (?P<other>day|week|month)){_FRACTION}",
    re.IGNORECASE,
)
_MARKS = {
    "zh": Words(("次", "分之", "一半", "半数", "隔", "/")),
    "en": Words(("twice", "thrice", " times", "half", "every other", "every second", "/", *_NAMED)),
}


Share = tuple[Fraction, str, int, str]
"""Its value, its unit (`time`, `part`, `every other day`; `%` of 百分之五), its place and its words."""


def find(text: str, lower: str, locale: str, value: Callable[[str], Fraction]) -> Iterator[Share]:
    """Each in order of place; `value` reads a number in words."""
    pattern = _ZH if locale == "zh" else _EN
    lines = lines_with_one_of(_MARKS[locale], lower)
    for match in chain.from_iterable(pattern.finditer(text, *line) for line in lines):
        if match["over"]:
            yield Fraction(int(match["over"]), int(match["under"])), "part", match.start(), match[0]
        elif match["other"]:
            day = _DAYS.get(match["other"]) or match["other"].lower()
            yield Fraction(2), f"every other {day}", match.start(), match[0]
        elif match["half"]:
            yield Fraction(1, 2), "part", match.start(), match[0]
        elif match["times"]:
            often = {"twice": Fraction(2), "thrice": Fraction(3)}.get(match["times"].lower()) or value(match["times"])
            yield often, "time", match.start(), match[0]
        elif match["below"] in ("百", "100"):
            yield value(match["above"]), "%", match.start(), match[0]
        else:
            below = _PARTS.get(match["below"].lower()) or value(match["below"])
            if below:
                yield value(match["above"]) / below, "part", match.start(), match[0]
