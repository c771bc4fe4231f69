"""The documents of the search index: each article with its questions, short answers, and the words readers use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from helpcenter.content import addresses
from helpcenter.content.article import Article
from helpcenter.content.front_matter import QUESTION_KINDS, FrontMatter
from helpcenter.content.plain_text import SENTENCE_END, first_paragraph, plain_text
from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.l10n.languages import language

ANSWER_LENGTH, IDEOGRAPHIC_LENGTH = 190, 90
"""How much of an answer a result shows, in characters: two or three lines on a phone."""

_INSIDE_A_WORD = re.compile(r"[!-~]{2}")
_LAST_GROUPS = re.compile(r"\+?\d[\d \u00a0()-]*$")
_MORE_DIGITS = re.compile(r"[ \u00a0()-]*\d")
_LAST_WORD = re.compile(r"[!-~]+$")


@dataclass(frozen=True)
class Question:
    """A section of an article: its id, heading and the first words of its answer."""

    id: str
    text: str
    answer: str


@dataclass(frozen=True)
class Document:
    """An article as search knows it. `address` is below the site's root, as in "en/contact/"."""

    address: str
    title: str
    description: str
    lead: str
    asked_as: tuple[str, ...]
    questions: tuple[Question, ...]
    entry: bool
    """Whether it leads to other articles rather than answering questions itself."""


def documents(project: Project, locale: Locale) -> tuple[Document, ...]:
    """The articles of a language in the order of their paths, without those whose front matter cannot be read.

    Easy Read twins are left out: they say what their articles say.
    """
    articles = [(one, one.matter) for one in project.articles[locale].values() if one.matter]
    return tuple(_document(article, matter, project) for article, matter in articles if matter.kind != "easy")


def _document(article: Article, matter: FrontMatter, project: Project) -> Document:
    plain = partial(plain_text, vocabulary=project.vocabulary, locale=article.locale)

    def answer(text: str) -> str:
        """With what is announced of its facts, where that fits."""
        whole = shortened(plain(text, notes=True), length)
        return shortened(plain(text), length) if whole.endswith("…") else whole

    length = IDEOGRAPHIC_LENGTH if language(article.locale).ideographic else ANSWER_LENGTH
    return Document(
        address=addresses.address(article.slug, article.locale),
        title=plain(matter.title),
        description=plain(matter.description),
        lead=answer(first_paragraph(article.sections[0])),
        asked_as=tuple(plain(phrase) for phrase in matter.asked_as),
        questions=tuple(
            Question(heading.id, plain(heading.text), answer(first_paragraph(section)))
            for section in article.sections
            if (heading := section.heading) and heading.id
        ),
        entry=matter.kind not in QUESTION_KINDS,
    )


def shortened(text: str, length: int) -> str:
    """Whole sentences up to `length` characters; where the first is longer, its beginning and an ellipsis.

    >>> shortened("Yes. It takes a day or two.", 10)
    'Yes.'
    >>> shortened("Call us on +44 20 7946 0123 if money is leaving your account", 24)
    'Call us on…'
    """
    whole = ""
    for sentence in SENTENCE_END.split(text):
        glue = " " if whole and sentence[:1].isascii() and whole[-1:].isascii() else ""
        if len(whole) + len(glue) + len(sentence) > length:
            break
        whole += glue + sentence
    if whole.strip():
        return whole.strip()
    begun = text[: length - 1]
    # A Latin word is never split: half an address would be another address.
    if _INSIDE_A_WORD.match(text[length - 2 : length]):
        begun = _LAST_WORD.sub("", begun)
    # Nor is a number: its first groups would be another number.
    digits = _LAST_GROUPS.search(begun)
    if digits and _MORE_DIGITS.match(text, digits.end()):
        begun = begun[: digits.start()]
    return begun.rstrip() + "…"
