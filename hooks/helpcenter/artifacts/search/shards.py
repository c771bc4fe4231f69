"""The index of a large site in parts: a browser loads the few that a query needs.

`terms/<key>` holds for each term the number of its documents and a list of them. The key is a word's first two letters
or, in Chinese, the syllable of the first character, so that words that sound alike stand together. `words/<letter>`
lists the words of a letter, to correct one that is misspelt and so is not in its part. `documents/<number>` holds one.
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
"""The most documents listed for a term: those that name it in the most important place."""
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
    """The texts of a document by rising weight: description and lead, questions, readers' words, title."""
    questions = " ".join(question.text for question in document.questions)
    texts = (f"{document.description} {document.lead}", questions, " ".join(document.asked_as), document.title)
    return tuple(fold(text, traditional) for text in texts)


def term_parts(
    texts: Sequence[Sequence[str]], syllables: Mapping[str, str], others: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, str | int]]:
    """The terms of each part with their documents (`packed`); for single characters, only their number.

    `texts` are the folded texts of each document. A term has the highest weight of those that name it. What may be read
    in several ways stands in the part of each, as `others` has the further readings of a character.
    """
    postings: dict[str, dict[int, int]] = defaultdict(dict)
    for number, document in enumerate(texts):
        weights = {term: weight for weight, text in enumerate(document) for term in terms(text)}
        for term, weight in weights.items():
            postings[term][number] = weight
    parts: dict[str, dict[str, str | int]] = defaultdict(dict)
    for term, found in sorted(postings.items()):
        alone = len(term) == 1 and not term.isascii()
        listed = len(found) if alone else packed(found)
        for name in (key(term, syllables), *others.get(term[0], ())):
            parts[name][term] = listed
    return parts


def packed(weights: Mapping[int, int]) -> str:
    """The number of documents, then each one: its distance from the one before times four, plus its weight; base 36.

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
    """Whether a text has the form that `packed` writes: a count, and as many entries as it implies.

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
    """The words of each first letter, for spelling correction."""
    words: dict[str, list[str]] = defaultdict(list)
    for part in parts.values():
        for term in part:
            if len(term) > 2 and "a" <= term[0] <= "z":
                words[term[0]].append(term)
    return {letter: " ".join(sorted(found)) for letter, found in words.items()}


def frequencies(groups: Sequence[Sequence[str]], texts: Sequence[Sequence[str]]) -> list[int]:
    """The number of documents that name each thing of the term base; both arguments are folded."""
    words = Lexicon({"things": phrases(*((tuple(group),) for group in groups))})
    where = words.where(f"{title} {about} {asked} {questions}" for about, questions, asked, title in texts)
    return [reduce(or_, [where.get(word, 0) for word in group], 0).bit_count() for group in groups]
