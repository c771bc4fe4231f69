"""An article's `from` and `until` can be read, are in order, and stand only on pages that nothing else needs.

Bad:

    from: next Monday
    from: 2027-02-01
    until: 2027-01-01
    (in docs/zh/contact/index.md, or of an article that help now leads to:)
    until: 2027-01-01

Good:

    from: 2026-12-20
    until: 2027-01-01T09:00

Why: an article is published and withdrawn on its dates with nobody awake; whatever needs it would lead nowhere then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from helpcenter.content import dated_articles, flows
from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.content.special_pages import SPECIAL_PAGES, URGENT_ARTICLES
from helpcenter.source.markdown import inlines
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding

if TYPE_CHECKING:
    from helpcenter.content.front_matter import FrontMatter

_KEYS = ("from", "until")


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Every article with dates, then what leads to it."""
    dated: dict[str, Article] = {}
    for article in project.all_articles():
        if article.matter and (article.matter.from_ or article.matter.until):
            dated.setdefault(article.slug, article)
            for finding in _check(article, article.matter, project.zone):
                yield article.path, finding
    if dated:
        yield from _needed(dated, project)


def _check(article: Article, matter: FrontMatter, zone: str) -> Iterator[Finding]:
    ends = dated_articles.ends_of(article, zone)
    for key, written, at in zip(_KEYS, (matter.from_, matter.until), ends, strict=True):
        if written and at is None:
            place = article.front.place_of_value((key,))
            hint = "write it like 2027-01-01, or 2027-01-01T09:00 for a time in the brand's zone"
            yield Finding(place, Message("{written!r} is no date and no instant", written=written), hint)
    begins, until = ends
    if begins and until and until <= begins:
        message = Message(
            "this article ends on {until}, and begins only on {begin}", until=matter.until, begin=matter.from_
        )
        hint = "correct one of the two; `until` itself is not included"
        yield Finding(article.front.place_of_value(("until",)), message, hint)
    fixed = {page.slug for page in SPECIAL_PAGES} | set(URGENT_ARTICLES)
    if article.slug in fixed or matter.kind in ("home", "topic", "generated"):
        key = "from" if matter.from_ else "until"
        wrong = "the site leads to this page from everywhere, so it has no dates"
        yield Finding(article.front.place((key,)), wrong, Message("remove {key}:", key=key))


def _needed(dated: dict[str, Article], project: Project) -> Iterator[tuple[str, Finding]]:
    facts = project.facts
    for at, text in flows.texts(project):
        for link in inlines.links(text):
            if (slug := link.target.partition("#")[0]) in dated:
                path, place = facts.place("flows", *at)
                message = Message("help now leads to {slug!r}, which is published for a time only", slug=slug)
                yield (
                    path,
                    Finding(
                        place,
                        message,
                        Message("lead to another article, or remove the dates of {path}", path=dated[slug].path),
                    ),
                )
    for old, new in facts.redirects.items():
        if new in dated:
            path, place = facts.place("redirects", "redirects", old)
            message = Message("{old!r} leads to {new!r}, which is published for a time only", old=old, new=new)
            yield path, Finding(place, message, "let it lead to an article without dates")
