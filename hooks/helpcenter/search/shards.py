"""The documents of a large site in parts: a browser loads the few that a query needs instead of all.

`terms/<key>.json` tells for each term how many documents are about it and which (pairs of number and weight), the key
being a first letter or, in Chinese, the syllable of the first character, so that words that sound or look alike lie
together. `documents/<n>.json` holds BLOCK documents.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from helpcenter.search.documents import Document
from helpcenter.search.words import fold, terms

LARGE = 400
"""From so many articles on, a language is searched in parts."""
BLOCK = 2
_WEIGHTS = {"title": 4, "asked": 3, "question": 2, "description": 1}


def keys(pinyin: Mapping[str, str]) -> dict[str, str]:
    """The syllable of each common character."""
    return {character: syllable for syllable, characters in pinyin.items() for character in characters}


def key(term: str, syllables: Mapping[str, str]) -> str:
    """The part that a term is in."""
    first = term[0]
    return first if "a" <= first <= "z" else syllables.get(first, "_")


def term_parts(
    documents: Sequence[Document], traditional: Mapping[str, str], syllables: Mapping[str, str]
) -> dict[str, dict[str, list[int] | int]]:
    """Term by part; a term's list is its documents and weights in turn. Single characters have only their number."""
    postings: dict[str, dict[int, int]] = defaultdict(dict)
    for number, document in enumerate(documents):
        for kind, text in _texts(document):
            for term in terms(fold(text, traditional)):
                found = postings[term]
                found[number] = max(found.get(number, 0), _WEIGHTS[kind])
    parts: dict[str, dict[str, list[int] | int]] = defaultdict(dict)
    for term, found in sorted(postings.items()):
        alone = len(term) == 1 and not term.isascii()
        pairs = [value for pair in found.items() for value in pair]
        parts[key(term, syllables)][term] = len(found) if alone else pairs
    return parts


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    yield "title", document.title
    yield "description", f"{document.description} {document.lead}"
    for phrase in document.asked_as:
        yield "asked", phrase
    for question in document.questions:
        yield "question", question.text


def frequencies(
    groups: Sequence[Sequence[str]], documents: Sequence[Document], traditional: Mapping[str, str]
) -> list[int]:
    """How many documents name each thing of the term base."""
    counted: Counter[int] = Counter()
    folded_groups = [[fold(word, traditional) for word in group] for group in groups]
    for document in documents:
        text = fold(" ".join(text for _, text in _texts(document)), traditional)
        counted.update(at for at, group in enumerate(folded_groups) if any(word in text for word in group))
    return [counted[at] for at in range(len(groups))]
