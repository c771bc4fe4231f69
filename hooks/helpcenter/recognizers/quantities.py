"""Amounts, dates, times of day and fractions, comparable between languages: 48 小时 is 48 hours, 两天 is two days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from helpcenter.recognizers import vocabulary
from helpcenter.recognizers.lexicon import Line, lines_with
from helpcenter.recognizers.vocabulary.amounts import FIGURES, AmountWords

_CURRENCY = re.compile(rf"(?:[¥￥]|CNY |RMB ?)({FIGURES})|(?:US)?\$({FIGURES})")
_SIGNS = ("¥", "￥", "$", "CNY", "RMB")
_DIGIT = re.compile(f"[{''.join(filter(str.isdecimal, map(chr, range(0x10000))))}\U00010000-\U0010ffff]")
"""At least what `\\d` matches, in less time."""
_PLAIN = re.compile(rf"(?<![\w.,:/-])({FIGURES})(?![\w:/]|[.,]\d)", re.ASCII)
_ISO_DATE = re.compile(r"((?:19|20)(?<![\d-]..)\d\d)-(\d\d)-(\d\d)(?![\d-])")
_DIGITS_ONLY = re.compile(r"\d+(?:\.\d+)?")
_HALVES = {"year": (Fraction(6), "month"), "hour": (Fraction(30), "minute"), "day": (Fraction(12), "hour")}


@dataclass(frozen=True)
class Quantity:
    """An amount: its value, its unit in English, singular ("" for a bare number), and where it stands.

    A date is year, month and day as one number, 20261122, with 0 for what is not given; a time of day is in minutes; a
    weekday is 11 for Monday, since amounts of 1 count as figures of speech.
    """

    value: Fraction
    unit: str
    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


def known(locale: str) -> bool:
    """Whether there is a vocabulary of the amounts of a language."""
    return locale in vocabulary.LOCALES


def of(text: str, locale: str) -> list[Quantity]:
    """The dates, the amounts with a unit, and the bare numbers in digits that are no part of one. In order of place.

    Raises LookupError for a language without a vocabulary.
    """
    words = _words(locale)
    lower = words.lowered(text)
    with_digits = list(lines_with(_DIGIT, text))
    dates = list(_dates(words, text, lower, with_digits))
    taken = [(one.start, one.start + len(one.text)) for one in dates]
    found = [one for one in _amounts(words, text, lower) if not any(start <= one.start < end for start, end in taken)]
    found += _clock_times(words, text, lower, with_digits)
    found += _weekdays(words, text, lower)
    found += _fractions(words, text, lower)
    taken += [(one.start, one.end) for one in found]
    found += dates
    for match in chain.from_iterable(_PLAIN.finditer(text, *line) for line in with_digits):
        if not any(start <= match.start() < end for start, end in taken):
            found.append(Quantity(_value(words, match[1]), "", match.start(), match[0]))
    return sorted(found, key=lambda one: one.start)


def named(text: str, locale: str) -> set[Fraction]:
    """Every number of a text, in digits or in words, whatever its unit. Raises LookupError as `of` does."""
    words = _words(locale)
    values = {_value(words, match[0]) for match in words.number_word.finditer(text)}
    values |= {one.value for one in _fractions(words, text, words.lowered(text))}
    return values | {_value(words, match) for match in re.findall(FIGURES, text)}


def _words(locale: str) -> AmountWords:
    module = vocabulary.module(locale, "amounts")
    if module is None:
        raise LookupError(f"there is no vocabulary of amounts for {locale!r}")
    words: AmountWords = module.AMOUNTS
    return words


def _dates(words: AmountWords, text: str, lower: str, with_digits: Iterable[Line]) -> Iterator[Quantity]:
    for match in chain.from_iterable(_ISO_DATE.finditer(text, *line) for line in with_digits):
        yield _date(match, int(match[1]), int(match[2]), int(match[3]))
    for found in words.dates(text, lower):
        yield from (_date(found.match, found.year, found.month, day) for day in found.days)


def _date(match: re.Match[str], year: int, month: int, day: int) -> Quantity:
    return Quantity(Fraction(year * 10_000 + month * 100 + day), "date", match.start(), match[0].strip())


def _amounts(words: AmountWords, text: str, lower: str) -> Iterator[Quantity]:
    for match in words.amount.finditer(text, lower):
        value, unit = _value(words, match[1]), words.units[match[2].lower()]
        if value == Fraction(1, 2) and unit in _HALVES:
            value, unit = _HALVES[unit]
        yield Quantity(value, unit, match.start(), match[0])
    for match in _CURRENCY.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        value = _value(words, match[1] or match[2])
        yield Quantity(value, "yuan" if match[1] else "dollar", match.start(), match[0])


def _clock_times(words: AmountWords, text: str, lower: str, with_digits: Iterable[Line]) -> Iterator[Quantity]:
    lines = [line for line in with_digits if words.clock_mark.search(lower, *line)]
    for match in chain.from_iterable(words.clock.finditer(text, *line) for line in lines):
        yield Quantity(Fraction(words.minutes(match)), "time of day", match.start(), match[0])


def _weekdays(words: AmountWords, text: str, lower: str) -> Iterator[Quantity]:
    for match in words.weekday.finditer(text, lower):
        yield from (Quantity(Fraction(10 + day), "weekday", match.start(), match[0]) for day in words.weekdays(match))


def _fractions(words: AmountWords, text: str, lower: str) -> Iterator[Quantity]:
    """How often and what part: 两次 is twice, 三分之一 is one third, 一半 is half."""
    for match in words.fraction.finditer(text, lower):
        if share := _fraction(words, {name: part.lower() for name, part in match.groupdict().items() if part}):
            yield Quantity(*share, match.start(), match[0])


def _fraction(words: AmountWords, parts: dict[str, str]) -> tuple[Fraction, str] | None:
    if "over" in parts:
        return Fraction(int(parts["over"]), int(parts["under"])), "part"
    if other := parts.get("other"):
        return Fraction(2), f"every other {words.periods.get(other, other)}"
    if "half" in parts:
        return Fraction(1, 2), "part"
    if times := parts.get("times"):
        return (Fraction(words.times[times]) if times in words.times else _value(words, times)), "time"
    if parts["below"] in ("百", "100"):
        return _value(words, parts["above"]), "%"
    below = words.parts.get(parts["below"]) or _value(words, parts["below"])
    return (_value(words, parts["above"]) / below, "part") if below else None


def _value(words: AmountWords, written: str) -> Fraction:
    written = written.replace(",", "").strip().lower()
    return Fraction(written) if _DIGITS_ONLY.fullmatch(written) else words.number(written)
