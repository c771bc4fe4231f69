"""The documents of a large site in parts: a browser loads the few that a query needs instead of all.

`terms/<key>` tells for each term how many documents are about it and which. The key is a word's first two letters or,
in Chinese, the syllable of the first character, so that words that sound alike lie together. `words/<letter>` lists
the words of a letter, for one that is nowhere in its part because it is misspelt. `documents/<number>` holds one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, reduce
from operator import or_

from helpcenter.artifacts.search.documents import Document
from helpcenter.artifacts.search.words import fold, terms
from helpcenter.recognizers.lexicon import Lexicon, phrases

LARGE = 400
"""From so many articles on, a language is searched in parts."""
MOST_DOCUMENTS = 240
"""Of a common term, only so many documents are listed: those that name it in the most telling place."""
_NUMBERS = re.compile(r"[1-9a-z][0-9a-z]*(?: (?:0|[1-9a-z][0-9a-z]*))+")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def keys(pinyin: Mapping[str, str]) -> dict[str, str]:
    """The syllable of each common character."""
    return {character: syllable for syllable, characters in pinyin.items() for character in characters}


def key(term: str, syllables: Mapping[str, str]) -> str:
    """The part that a term is in."""
    if not "a" <= term[0] <= "z":
        return syllables.get(term[0], "_")
    return term[:2] if len(term) > 1 and "a" <= term[1] <= "z" else f"{term[0]}_"


def folded(document: Document, traditional: Mapping[str, str]) -> tuple[str, ...]:
    """The texts of a document, from the least to the most telling: about it, questions, as readers ask, its title."""
    questions = " ".join(question.text for question in document.questions)
    texts = (f"{document.description} {document.lead}", questions, " ".join(document.asked_as), document.title)
    return tuple(fold(text, traditional) for text in texts)


def term_parts(texts: Sequence[Sequence[str]], syllables: Mapping[str, str]) -> dict[str, dict[str, str | int]]:
    """The terms of each part with their documents (`packed`). Single characters have only the number of theirs.

    `texts` are the folded ones of each document; a term weighs as much as the most telling of those that name it.
    """
    postings: dict[str, dict[int, int]] = defaultdict(dict)
    for number, document in enumerate(texts):
        weights = {term: weight for weight, text in enumerate(document) for term in terms(text)}
        for term, weight in weights.items():
            postings[term][number] = weight
    parts: dict[str, dict[str, str | int]] = defaultdict(dict)
    for term, found in sorted(postings.items()):
        alone = len(term) == 1 and not term.isascii()
        parts[key(term, syllables)][term] = len(found) if alone else packed(found)
    return parts


def packed(weights: Mapping[int, int]) -> str:
    """How many documents there are, then each: its distance from the one before times four, and its weight; base 36.

    >>> packed({7: 3, 9: 0, 40: 1})
    '3 v 8 3h'
    """
    best: Iterable[int] = weights
    if len(weights) > MOST_DOCUMENTS:
        best = sorted(weights, key=lambda number: -weights[number])[:MOST_DOCUMENTS]
    written = [_base36(len(weights))]
    before = 0
    for number in sorted(best):
        written.append(_base36((number - before) * 4 + weights[number]))
        before = number
    return " ".join(written)


def is_packed(text: str) -> bool:
    """Whether a text says of itself what `packed` writes: how many documents there are, and each of those listed.

    >>> is_packed("3 v 8 3h"), is_packed("400 000 0001")
    (True, False)
    """
    count, *listed = text.split(" ")
    return bool(_NUMBERS.fullmatch(text)) and len(listed) == min(int(count, 36), MOST_DOCUMENTS)


@cache
def _base36(number: int) -> str:
    written = ""
    while number > 35:
        number, digit = divmod(number, 36)
        written = _DIGITS[digit] + written
    return _DIGITS[number] + written


def word_parts(parts: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """The words of each first letter, for those that are nearly one of them."""
    words: dict[str, list[str]] = defaultdict(list)
    for part in parts.values():
        for term in part:
            if len(term) > 2 and "a" <= term[0] <= "z":
                words[term[0]].append(term)
    return {letter: " ".join(sorted(found)) for letter, found in words.items()}


def frequencies(groups: Sequence[Sequence[str]], texts: Sequence[Sequence[str]]) -> list[int]:
    """How many documents name each thing of the term base. All is folded."""
    words = Lexicon({"things": phrases(*((tuple(group),) for group in groups))})
    where = words.where(f"{title} {about} {asked} {questions}" for about, questions, asked, title in texts)
    return [reduce(or_, [where.get(word, 0) for word in group], 0).bit_count() for group in groups]
