"""Dates as both languages write them: 2026 年 11 月 22 日 is 22 November 2026, 每年 11 月 is every November."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from helpcenter.recognizers.lexicon import Line, lines_with, lines_with_one_of
from helpcenter.recognizers.multi_search import Words

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMERALS = {word: value for value, word in enumerate([*"一二三四五六七八九十", "十一", "十二"], start=1)}
_MONTH = "|".join(f"{name}|{name[:3]}\\b\\.?" for name in _MONTHS)
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_ISO = re.compile(r"((?:19|20)(?<![\d-]..)\d\d)-(\d\d)-(\d\d)(?![\d-])")
_ZH = re.compile(
    r"(?:((?:19|20)\d\d) ?年 ?)?(?<![\d.])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?:份|底|初|中旬)?(?!内)"
    r"(?: ?(\d{1,2}) ?[日号](?: ?[至到–-] ?(\d{1,2}) ?[日号])?)?"
)
_ZH_MARK = re.compile("月")
_EN_MARK = Words(name[:3] for name in _MONTHS)
"""What stands in every line with a date; few lines hold one, and to look for it is ten times quicker."""
_EN = re.compile(
    rf"(?<![\w.])(?:{_DAY}(?: ?(?:to|and|–|-) ?{_DAY})? (?:of )?)?\b({_MONTH})\b(?: {_DAY}\b,?)?"
    r"(?:,? ((?:19|20)\d\d))?(?!\w)",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\b(?:in|of|by|until|till|since|every|each|next|last|late|early|mid) $", re.IGNORECASE)


@dataclass(frozen=True)
class Written:
    """A date in a text: year, month and day as one number, 20261122, with 0 for what is not said."""

    value: int
    start: int
    end: int
    text: str


def find(text: str, lower: str, with_digits: Iterable[Line], locale: str) -> Iterator[Written]:
    """Every date and every month of a text; of a span of days both ends. `lower` is the text in lower case, and
    `with_digits` are its lines that hold any."""
    for match in chain.from_iterable(_ISO.finditer(text, *line) for line in with_digits):
        yield _written(match, int(match[1]), int(match[2]), int(match[3]))
    if locale == "zh":
        for match in chain.from_iterable(_ZH.finditer(text, *line) for line in lines_with(_ZH_MARK, text)):
            month = _NUMERALS.get(match[2]) or int(match[2])
            for day in (match[3], match[4]) if match[4] else (match[3],):
                yield _written(match, int(match[1] or 0), month, int(day or 0))
        return
    for match in chain.from_iterable(_EN.finditer(text, *line) for line in lines_with_one_of(_EN_MARK, lower)):
        first, second, name, after, year = match.groups()
        days = [day for day in (first, second, after) if day]
        alone = not days and not year
        if alone and name.lower() in ("may", "mar", "march") and not _ALONE.search(text[: match.start()][-8:]):
            continue  # May I, march on
        month = next(at for at, known in enumerate(_MONTHS, start=1) if known.startswith(name.lower()[:3]))
        for day in days or [""]:
            yield _written(match, int(year or 0), month, int(day or 0))


def _written(match: re.Match[str], year: int, month: int, day: int) -> Written:
    return Written(year * 10_000 + month * 100 + day, match.start(), match.end(), match[0].strip())
