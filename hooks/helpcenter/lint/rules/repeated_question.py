"""A question, and its id, stand once on the whole site: the FAQ lists them all.

Bad:

    payments/failed.md:  ## 还是不行，找谁？ {#help}
    recovery/lost-phone.md:  ## 还是不行，找谁？ {#help}
    recovery/lost-phone.md:  ## Who can help if it still fails? {#help}

Good:

    payments/failed.md:  ## 付款还是不成功，找谁？ {#failed-help}
    payments/failed.md:  ## Who can help if the payment still fails? {#failed-help}

Why: two equal questions in one list have two answers, and a reader cannot tell which of them is theirs; two equal ids
make one address lead to either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.article import Article, Heading
from helpcenter.content.front_matter import QUESTION_KINDS
from helpcenter.content.project import Sources
from helpcenter.facts.languages import LOCALES
from helpcenter.lint.scopes import Extracts
from helpcenter.recognizers.normalize import shown
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding

_MARKS = re.compile(r"[\W_]+")


def extract_article(article: Article) -> Iterator[str]:
    """The H2 of a procedure or an answer without white space, marks and case."""
    return (_MARKS.sub("", shown(heading.text).text.casefold()) for heading in _questions(article))


def check_sources(sources: Sources, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """Compares the questions within a language; white space, marks and case make no difference."""
    for locale in LOCALES:
        questions: dict[str, str] = {}
        ids: dict[str, str] = {}
        for article in sources.articles[locale].values():
            for heading, plain in zip(_questions(article), extracts.get(article.path, ()), strict=True):
                here = f"{article.path}:{heading.place.line}"
                if plain in questions:
                    message = Message(
                        "the question {text!r} stands already in {questions}",
                        text=heading.text,
                        questions=questions[plain],
                    )
                    yield article.path, Finding(heading.place, message, "say in the question what it is about")
                elif heading.id in ids and not ids[heading.id].startswith(f"{article.path}:"):
                    message = Message("the id {id!r} stands already in {ids}", id=heading.id, ids=ids[heading.id])
                    hint = Message("write {{#{slug}-{id}}}", slug=article.slug.rpartition("/")[2], id=heading.id)
                    yield article.path, Finding(heading.place, message, hint)
                questions.setdefault(plain, here)
                if heading.id:
                    ids.setdefault(heading.id, here)


def _questions(article: Article) -> list[Heading]:
    if article.matter is None or article.matter.kind not in QUESTION_KINDS:
        return []
    return [heading for heading in article.headings if heading.level == 2]
