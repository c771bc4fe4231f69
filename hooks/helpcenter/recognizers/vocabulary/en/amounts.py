"""Amounts in English: 48 hours, two days, 1,000 yuan, 5 pm, Monday to Friday, 22 November 2026, one third of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from helpcenter.recognizers.lexicon import caseless
from helpcenter.recognizers.multi_search import Words
from helpcenter.recognizers.vocabulary.amounts import FIGURES, FRACTION, AmountWords, DateMatch, Marked

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_WORDS: dict[str, int | Fraction] = {
    **{word: value for value, word in enumerate(_SMALL)},
    "a": 1, "an": 1, "once": 1, "twice": 2, "both": 2, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12, "half": Fraction(1, 2),
}  # fmt: skip
_ANY_WORD = "|".join(_WORDS)
_NUMBER = rf"(?:{FIGURES})(?: (?:hundred|thousand|million))?|(?:(?:{_ANY_WORD})[ -])*(?:{_ANY_WORD})"
_BEGINNINGS = "".join(sorted({word[0] for word in _WORDS}))
_UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "working day": "working day", "business day": "working day",
    "month": "month", "day": "day", "week": "week", "yuan": "yuan", "dollar": "dollar", "us dollar": "dollar",
    "euro": "euro", "pound": "pound", "year": "year", "%": "%", "per cent": "%", "percent": "%",
}  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OFTEN = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NAMED = ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TIMES = {"twice": 2, "thrice": 3}
_PARTS = {name: below for below, name in enumerate(_NAMED, start=3)}
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "|".join(f"{name}|{name[:3]}\\b\\.?" for name in _MONTHS)
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_DATE = Marked(
    re.compile(
        rf"(?<![\w.])(?:{_DAY}(?: ?(?:to|and|–|-) ?{_DAY})? (?:of )?)?\b({_MONTH})\b(?: {_DAY}\b,?)?"
        r"(?:,? ((?:19|20)\d\d))?(?!\w)",
        re.IGNORECASE,
    ),
    Words(name[:3] for name in _MONTHS),
)
_BEFORE_A_MONTH = re.compile(r"\b(?:in|of|by|until|till|since|every|each|next|last|late|early|mid) $", re.IGNORECASE)


class EnglishAmounts(AmountWords):
    """In capitals or not."""

    number_word = re.compile(rf"\b(?:(?:{_ANY_WORD})[ -])*(?:{_ANY_WORD})\b", re.IGNORECASE)
    units = _UNITS
    amount = Marked(
        re.compile(
            rf"(?<![\w.,])(?=[\d{_BEGINNINGS}])({_NUMBER})(?: an?)?[ -]?"
            rf"({'|'.join(sorted(_UNITS, key=len, reverse=True))})s?(?![a-z])",
            re.IGNORECASE,
        ),
        Words(_UNITS),
    )
    clock = re.compile(
        r"(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])(?: ?([ap])\.?m\b)?|(?<![\d:.])(\d{1,2}) ?([ap])\.?m\b",
        re.IGNORECASE,
    )
    clock_mark = re.compile(r"\d(?::\d| ?[ap]\.?m)")
    weekday = Marked(re.compile(rf"\b({'|'.join(_DAYS)})s?\b", re.IGNORECASE), Words(_DAYS))
    fraction = Marked(
        re.compile(
            rf"\b(?:(?P<times>twice|thrice|(?:\d{{1,3}}|{'|'.join(_OFTEN)})(?= times\b))"
            rf"|(?P<above>a|one|two|three|four)[ -](?P<below>{'|'.join(_NAMED)})s?(?= of\b| as\b|[,.;)])"
            r"|(?<!second )(?<!first )(?<!other )(?P<half>half)(?= of (?:the|it|your|all)\b)"
            rf"|every (?:other|second) (?P<other>day|week|month))|{FRACTION}",
            re.IGNORECASE,
        ),
        Words(("twice", "thrice", " times", "half", "every other", "every second", "/", *_NAMED)),
    )
    times = _TIMES
    parts = _PARTS

    def lowered(self, text: str) -> str:
        return caseless(text)

    def number(self, words: str) -> Fraction:
        total, part = Fraction(0), Fraction(0)
        each = [word for word in re.split(r"[ -]", words) if word not in ("a", "an")]  # half an hour, a hundred
        for word in each or ["a"]:
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

    def minutes(self, clock: re.Match[str]) -> int:
        hour, minute = int(clock[1] or clock[4]), int(clock[2] or 0)
        late = (clock[3] or clock[5] or "").lower() == "p"
        return (hour + 12 * (late and hour < 12)) * 60 + minute

    def weekdays(self, match: re.Match[str]) -> Iterator[int]:
        yield _DAYS.index(match[1].lower()) + 1

    def dates(self, text: str, lower: str) -> Iterator[DateMatch]:
        for match in _DATE.finditer(text, lower):
            first, second, name, after, year = match.groups()
            days = tuple(int(day) for day in (first, second, after) if day)
            if not days and not year and _is_no_month(name, text[: match.start()]):
                continue
            month = next(at for at, known in enumerate(_MONTHS, start=1) if known.startswith(name.lower()[:3]))
            yield DateMatch(match, int(year or 0), month, days or (0,))


def _is_no_month(name: str, before: str) -> bool:
    """May I, march on."""
    return name.lower() in ("may", "mar", "march") and not _BEFORE_A_MONTH.search(before[-8:])


AMOUNTS = EnglishAmounts()
