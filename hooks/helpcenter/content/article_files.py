"""Reading the articles of `docs/`, and leaving out those that need what an organisation does not have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from helpcenter.content import article
from helpcenter.content.article import Article
from helpcenter.facts import Facts
from helpcenter.facts.base import Locale
from helpcenter.source import conditions, text_file
from helpcenter.source.message import Message
from helpcenter.source.problem import Problem
from helpcenter.source.result_cache import ResultCache


def leave_out(articles: Mapping[Locale, dict[str, Article]], known: Facts) -> dict[str, str]:
    """Take out the articles that need what is not there, and what refers to them in front matter."""
    everything = (article for own in articles.values() for article in own.values())
    needed = {article.slug: article.matter.needs for article in everything if article.matter and article.matter.needs}
    left_out = {slug: needs for slug, needs in needed.items() if needs not in known.present}
    for own in articles.values() if left_out else ():
        for slug, one in list(own.items()):
            if slug in left_out:
                del own[slug]
            else:
                own[slug] = without_related(one, left_out)
    return left_out


def without_related(one: Article, left_out: Mapping[str, str]) -> Article:
    """An article that does not lead to those that are left out."""
    if not left_out or not one.matter:
        return one
    related = tuple(other for other in one.matter.related if other.partition("#")[0] not in left_out)
    return replace(one, matter=one.matter.model_copy(update={"related": related}))


def read_articles(
    root: Path, locale: Locale, cache: ResultCache, known: Facts | None
) -> tuple[dict[str, Article], list[Problem]]:
    """The articles of a language by slug, with those of their parts that hold for these facts."""
    folder = root / "docs" / locale
    if not folder.is_dir():
        message, hint = (
            Message("the folder docs/{locale} is missing", locale=locale),
            Message("create docs/{locale}", locale=locale),
        )
        return {}, [Problem(f"docs/{locale}", 1, 1, "missing-file", message, hint)]
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for file in sorted(folder.rglob("*.md")):
        slug = file.relative_to(folder).with_suffix("").as_posix()
        one, found = read_article(root, locale, slug, cache, known)
        problems += found
        if one:
            articles[slug] = one
    return articles, problems


def read_article(
    root: Path, locale: Locale, slug: str, cache: ResultCache, known: Facts | None
) -> tuple[Article | None, Sequence[Problem]]:
    """One article; None where its file cannot be read."""
    text, unread = text_file.read(root, f"docs/{locale}/{slug}.md")
    if unread:
        return None, unread
    shown = conditions.resolve(text, known.present if known else conditions.EVERYTHING)
    one = article.parse(shown, locale, slug, cache)
    return one if shown is text else replace(one, written=text), one.problems
