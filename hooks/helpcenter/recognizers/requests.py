"""Requests that support never makes, where our own texts make them: a code told to support, papers sent by email.

`demands` reads a message from anybody; this reads what a help centre says to its readers, in which most sentences that
name a password warn of giving it away. A request is a sentence with one word of each class of its kind, less those that
deny it, quote it, ask about it, tell it of strangers or only suppose it. The words are those of every language, since an
English sentence on a Chinese page is read as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from types import ModuleType

from helpcenter.recognizers import vocabulary
from helpcenter.recognizers.lexicon import lowered
from helpcenter.recognizers.multi_search import Words

_MODULES = vocabulary.modules("requests")
_UNREAD = re.compile(r"(?<=“)[^”]*|(?<=‘)[^’]{3,}(?=’)|(?<=「)[^」]*|\"[^\"]*\"|<!--.*?-->|(?<=\])\([^()]*\)|[*`\\]")
"""What somebody else says, comments, where links lead, and marks."""
_SENTENCE = re.compile(r"[^。！？!?;；\n]+?(?:\.(?=\s|$)|[。！？!?;；\n]|$)")
_CLAUSE = re.compile(r"[^，,：:—（）()|]+")


_AFTER = ("release_fee", "call_first", "advice", "secrecy")
"""Kinds that a condition does not make harmless: once you have paid, when we call you."""
ALWAYS = ("advice", "secrecy")
"""Kinds that no promise denies and that are wrong all the same: what a swindler would have us say."""
_DENIED = ("secrecy",)
"""Kinds that are themselves a denial."""


@dataclass(frozen=True)
class Request:
    """A request in a text: its `kind` is a promise's id in data/promises.yml, or one of ALWAYS; `text` is its sentence."""

    kind: str
    text: str


class _Class:
    """Words of which a request has one: a Latin one at the start of a word, and with a blank behind it as a whole one."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = Words(dict.fromkeys(map(str.rstrip, words)))
        self._whole = frozenset(word.rstrip() for word in words if word.endswith(" "))

    def places(self, text: str) -> list[int]:
        """Where one of them begins."""
        return [start for start, end in self._words.places(text) if self._stands(text, start, end)]

    def _stands(self, text: str, start: int, end: int) -> bool:
        first = text[start]
        if first.isascii() and first.isalpha() and start and text[start - 1].isascii() and text[start - 1].isalnum():
            return False
        return text[start:end] not in self._whole or not text[end : end + 1].isalnum()


@dataclass(frozen=True)
class _Kind:
    name: str
    classes: tuple[_Class, ...]
    words: ModuleType


def _bits() -> tuple[dict[str, int], list[tuple[int, int, int]]]:
    """The bits of the classes that each word is of; and all bits of a kind, with its language and its number there."""
    words: dict[str, int] = {}
    kinds, bit = [], 1
    for number, module in enumerate(_MODULES):
        for index, (_, *classes) in enumerate(module.REQUESTS):
            needed = 0
            for each in classes:
                for word in each:
                    words[word.rstrip()] = words.get(word.rstrip(), 0) | bit
                needed |= bit
                bit <<= 1
            kinds.append((needed, number, index))
    return words, kinds


_WORDS, _KINDS = _bits()
_SEARCH = Words(_WORDS)


def find(texts: Sequence[str]) -> Iterator[tuple[int, Request]]:
    """The number of each text with a request, and the request; one of each kind a text."""
    lowers = [lowered(text) for text in texts]
    found: set[tuple[int, str]] = set()
    for number, there in _classes_in(lowers).items():
        for needed, module, index in _KINDS:
            if there & needed != needed:
                continue
            kind = _kind(module, index)
            if (number, kind.name) not in found and (sentence := _request(texts[number], lowers[number], kind)):
                found.add((number, kind.name))
                yield number, Request(kind.name, sentence)


def _classes_in(lowers: Sequence[str]) -> dict[int, int]:
    """The bits of the classes of which some word stands in each text; all texts are searched as one, which is quicker."""
    starts = list(accumulate((len(text) + 1 for text in lowers), initial=0))
    joined = "\n".join(lowers)
    there: dict[int, int] = {}
    number = 0
    for start, end in _SEARCH.places(joined):
        while starts[number + 1] <= start:
            number += 1
        there[number] = there.get(number, 0) | _WORDS[joined[start:end]]
    return there


@cache
def _kind(module: int, index: int) -> _Kind:
    words = _MODULES[module]
    name, *classes = words.REQUESTS[index]
    return _Kind(name, tuple(map(_Class, classes)), words)


@cache
def _pattern(words: ModuleType, name: str) -> re.Pattern[str]:
    return re.compile(getattr(words, name))


def _request(text: str, lower: str, kind: _Kind) -> str | None:
    plain = _UNREAD.sub(_blank, lower)
    plain = _pattern(kind.words, "HARMLESS").sub(_blank, plain)
    for match in _SENTENCE.finditer(plain):
        sentence = match[0].strip()
        if sentence and not sentence.endswith(("?", "？")) and _is_request(sentence, kind):
            return text[match.start() : match.end()].strip()
    return None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _is_request(sentence: str, kind: _Kind) -> bool:
    """Whether words of all classes stand near each other, in clauses that neither deny nor suppose."""
    hits = [each.places(sentence) for each in kind.classes]
    if not all(hits) or _pattern(kind.words, "SWINDLER" if kind.name in ALWAYS else "STRANGERS").search(sentence):
        return False
    if kind.name == "call_first" and _pattern(kind.words, "BOOKED").search(sentence):
        return False
    if kind.name not in _DENIED and _pattern(kind.words, "LISTED").search(sentence):
        return False
    clauses = [(part.start(), part.end(), part[0].strip()) for part in _CLAUSE.finditer(sentence)]
    act = hits[min(1, len(hits) - 1)]
    return any(_holds(anchor, hits, clauses, kind) for anchor in act)


def _holds(anchor: int, hits: list[list[int]], clauses: list[tuple[int, int, str]], kind: _Kind) -> bool:
    nearest = [min(each, key=lambda at: abs(at - anchor)) for each in hits]
    if max(nearest) - min(nearest) > kind.words.REACH:
        return False
    parts = {next((text for start, end, text in clauses if start <= at < end), "") for at in nearest}
    denial, possible = _pattern(kind.words, "DENIAL"), _pattern(kind.words, "POSSIBLE")
    if kind.name not in _DENIED and any(denial.search(possible.sub("", text)) for text in parts):
        return False
    own = next((text for start, end, text in clauses if start <= anchor < end), "")
    return kind.name in _AFTER or not _pattern(kind.words, "CONDITION").search(own)
