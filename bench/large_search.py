"""Documents of a large site for measuring search: the real articles, then copies in which some words are made up."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from helpcenter.artifacts.search import characters
from helpcenter.artifacts.search.documents import Document, Question

_WORD = re.compile(r"[A-Za-z]{4,}|[\u4e00-\u9fff]{2}")
_SYLLABLES = [one + other for one in "bcdfghlmnprstv" for other in "aeio"]
MADE_UP = 8_000
"""How many made-up words there are; the n-th is n times rarer than the first, as in real text."""


def grown(documents: Sequence[Document], size: int, changed: float, seed: int = 1) -> list[Document]:
    """`size` documents; in the copies the share `changed` of the words is made up. 0: the same words 70 times over."""
    chance = random.Random(seed)
    latin = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(MADE_UP)]
    common = "".join(characters.pinyin().values())
    han = ["".join(chance.choices(common, k=2)) for _ in range(MADE_UP)]
    ranks = [1 / (at + 20) for at in range(MADE_UP)]

    def altered(text: str) -> str:
        def one(match: re.Match[str]) -> str:
            if chance.random() >= changed:
                return match[0]
            return chance.choices(latin if match[0].isascii() else han, ranks)[0]

        return _WORD.sub(one, text) if changed else text

    def copied(document: Document, number: int) -> Document:
        return replace(
            document,
            address=f"{document.address}{number}/",
            title=f"{altered(document.title)} {number}",
            description=altered(document.description),
            lead=altered(document.lead),
            asked_as=tuple(altered(phrase) for phrase in document.asked_as),
            questions=tuple(
                Question(f"{question.id}-{number}", altered(question.text), altered(question.answer))
                for question in document.questions
            ),
        )

    copies = (copied(documents[number % len(documents)], number) for number in range(size - len(documents)))
    return [*documents, *copies]
