"""Digits, "at" and "dot" as words: 四零零, four double oh, ling yi san, support [at] okpay (dot) example."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from helpcenter.recognizers.json_tables import table

_TABLE = table("digits")
CHINESE_DIGITS: Mapping[str, str] = {char: digit for digit, chars in _TABLE["chinese"].items() for char in chars}
"""Chinese characters by the digit that they stand for in a number that is read out."""
DIGIT_WORDS: Mapping[str, str] = {word: digit for digit, words in _TABLE["words"].items() for word in words}
"""English words and pinyin by their digit."""
TIMES: Mapping[str, int] = _TABLE["times"]
"""Words that repeat the next digit."""
_LETTERS = {char: digit for digit, chars in _TABLE["letters"].items() for char in chars}
_LETTER = re.escape("".join(_LETTERS))
_ZERO = _TABLE["letters"]["0"]
_WORD = "|".join((*TIMES, "hundred", *DIGIT_WORDS))
_DIGIT_OF_CHINESE = f"[{''.join(CHINESE_DIGITS)}]"


@cache
def top_level_domains() -> frozenset[str]:
    """Every top-level domain that exists, in lower case, with the reserved ones."""
    lines = (Path(__file__).parent / "top_level_domains.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#")) | {"example", "test", "invalid"}


COMMON_DOMAINS = (
    "com|cn|net|org|info|biz|xyz|vip|club|io|co|cc|top|site|online|shop|link|me|tv|im|ly|gl|gg|uk|us|de|au|hk|tw|jp|ru|"
    "in|example|test|invalid"
)


def _chinese_digits(run: re.Match[str]) -> str:
    text = re.sub(r"([1-9])百", r"\g<1>00", "".join(CHINESE_DIGITS.get(char, char) for char in run[0]))
    return text if sum(char.isdigit() for char in text) >= 5 else run[0]


def _english_digits(run: re.Match[str]) -> str:
    parts, times = [], 1
    for word in re.findall(r"[a-z]+|\d+|[^a-z\d]+", run[0].lower()):
        if word in TIMES:
            times = TIMES[word]
        elif word == "hundred":
            parts.append("00")
        elif word in DIGIT_WORDS or word.isdigit():
            parts.append(DIGIT_WORDS.get(word, word) * times)
            times = 1
    digits = "".join(parts)
    return digits if len(digits) >= 5 else run[0]


_CELLS = re.compile(r"(?:[48]00|1[3-9]\d)\|\d{3,4}\|\d{4}")


def _letters_as_digits(run: re.Match[str]) -> str:
    if _CELLS.fullmatch(run[0]):  # here the bar parts groups
        return run[0]
    return "".join(_LETTERS.get(char, char) for char in run[0]) if len(re.findall(r"\d", run[0])) >= 2 else run[0]


def _dotted(name: re.Match[str]) -> str:
    return re.sub(r"\s*(?:\bdot\b|点|。|[.,·])\s*", ".", name[0], flags=re.IGNORECASE)


def _joined(name: re.Match[str]) -> str:
    spelled = re.search(r"(?<![a-z0-9])[a-z0-9] [a-z0-9] ?[a-z0-9]?(?![a-z0-9])", name[0], re.IGNORECASE)
    return re.sub(r"[。点]", ".", name[0].replace(" ", "")) if spelled else name[0]


Spoken = tuple[re.Pattern[str] | None, re.Pattern[str], Callable[[re.Match[str]], str]]
SPOKEN: tuple[Spoken, ...] = (
    # A run of five or more, whatever stands between: 四零零-零零零-零零零一, 幺三八 0000 0000, 四百零零零零零零一.
    (
        re.compile(
            rf"{_DIGIT_OF_CHINESE}百?[ ,·._-]{{0,3}}(?:\d|{_DIGIT_OF_CHINESE})|\d百?[ ,·._-]{{0,3}}{_DIGIT_OF_CHINESE}|\d百"
        ),
        re.compile(rf"(?:[1-9]|{_DIGIT_OF_CHINESE}){{1,4}}百?(?:[ ,·._-]{{0,3}}(?:\d|{_DIGIT_OF_CHINESE})){{3,40}}"),
        _chinese_digits,
    ),
    (
        re.compile(rf"\b(?:{_WORD})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{_WORD})\b(?:[\s,.·-]{{1,3}}(?:(?:{_WORD})\b|\d+)){{3,40}}", re.IGNORECASE),
        _english_digits,
    ),
    (None, re.compile(rf"(?<![A-Za-z0-9])[\d{_LETTER}](?:-?[\d{_LETTER}]){{6,20}}(?![A-Za-z0-9])"), _letters_as_digits),
    (
        re.compile(rf"\d ?[{_ZERO}]"),
        re.compile(rf"(?<![A-Za-z0-9])[\d{_ZERO}](?:[ -]?[\d{_ZERO}]){{6,20}}(?![A-Za-z0-9])"),
        _letters_as_digits,
    ),
    (
        re.compile("_at_|_dot_"),
        re.compile(r"(?<=[a-z0-9])_(?:at_(?=[a-z0-9-]+(?:_dot_|\.)[a-z])|dot_(?=[a-z]))", re.IGNORECASE),
        lambda sign: "@" if "at" in sign[0].lower() else ".",
    ),
    # A domain letter by letter: o k p a y . c o m, okpay点c o m, o.k.p.a.y.c.o.m.
    (
        re.compile(r"(?<![a-z0-9])(?:[a-z0-9] [a-z0-9] [a-z0-9]|c o m)(?![a-z0-9])", re.IGNORECASE),
        re.compile(
            r"(?<![a-z0-9])(?:(?:[a-z0-9-] ){1,40}[a-z0-9]|[a-z0-9-]+)"
            r"(?: ?[.。点@] ?(?:(?:[a-z0-9-] )+[a-z0-9](?![a-z0-9])|[a-z0-9-]+)){1,4}",
            re.IGNORECASE,
        ),
        _joined,
    ),
    (
        re.compile(r"c\.o\.m", re.IGNORECASE),
        re.compile(r"(?<![a-z0-9.])((?:[a-z0-9]\.){2,40})c\.o\.m(?![a-z0-9])", re.IGNORECASE),
        lambda name: name[1].replace(".", "") + ".com",
    ),
    # "at" in brackets or as a Chinese nickname; bare "at" only before a name with a dot that is spelt out.
    (
        re.compile(r"[\[({<【「]\s*(?:at|@|艾特|圈)|艾特|圈a", re.IGNORECASE),
        # Space in front is taken from its first character on: tried at each one, long runs would take quadratic time.
        re.compile(
            r"(?<!\s)\s*(?:[\[({<【「]\s*(?:at|@|艾特|圈a?)\s*[\])}>】」]\s*|(?:艾特|圈a)\s*(?=[a-z]))", re.IGNORECASE
        ),
        lambda _: "@",
    ),
    (
        re.compile(r"[\[({<【「]\s*(?:dot|点|[.。])", re.IGNORECASE),
        re.compile(r"(?<=[a-z0-9])\s*[\[({<【「]\s*(?:dot|[.。]|点)\s*[\])}>】」]\s*(?=[a-z0-9])", re.IGNORECASE),
        lambda _: ".",
    ),
    (
        re.compile(r"dot|点|。", re.IGNORECASE),
        re.compile(
            rf"(?<![a-z0-9])(?!(?:a|the|no|any|each|that|this|every|first|last|second|and|or)\s+dot\s)[a-z0-9-]+"
            rf"(?:(?:\s+dot\s+|\s*点\s*|。)[a-z0-9-]+){{0,4}}"
            rf"(?:\s+dot\s+|\s*点\s*|。)(?:{COMMON_DOMAINS})(?![a-z0-9])",
            re.IGNORECASE,
        ),
        _dotted,
    ),
    (
        re.compile(r"[.·,] ?(?:com|cn|net|org|test)\b", re.IGNORECASE),
        re.compile(
            r"(?<![a-z0-9])[a-z0-9-]{2,}(?:(?: \.| ?·)[ ]?|\. |,)(?:com|cn|net|org|test)(?![a-z0-9])", re.IGNORECASE
        ),
        _dotted,
    ),
    (
        re.compile(r"\bat\b", re.IGNORECASE),
        re.compile(rf"(?<=[a-z0-9]) +at +(?=[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:{COMMON_DOMAINS})\b)", re.IGNORECASE),
        lambda _: "@",
    ),
)
