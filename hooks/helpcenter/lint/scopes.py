"""What a rule may look at, which decides what the engine may cache, batch and divide between processes.

A rule is a module of `helpcenter.lint.rules` with a docstring, its manual page, and a pure generator for each scope
that it declares. The generator's name says the scope:

    check_article(article)      one article and nothing else
    check_articles(articles)    the same, several at once because that is faster; yields (path, finding)
    check_pair(article, source) a translation and the article that it was translated from
    check_twin(article, whole)  an Easy Read article and the one that it tells
    check_asset(asset)          one file published beside the articles
    check_sources(sources)      the whole site; yields (path, finding)
    check_project(project)      the whole site, where the facts are valid; yields (path, finding)
    check_facts(project)        the facts alone, today and from each coming change on; yields (path, finding)
    check_data(project)         the same, of the texts of facts and configuration and of nothing else

Whatever stands above the last four depends on texts alone, and its findings are cached under the digests of those
texts; what `check_data` finds is cached under all texts of the facts and the configuration. A rule that needs a
cacheable part of its work before it can judge the whole site declares `extract_article`, `extract_asset` or
`extract_year` (a calendar's name and a year), which yield JSON values. Its `check_sources` and `check_project` then
take a second argument: those values by path, or by calendar and year; without any, no entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from helpcenter.content.article import Article
from helpcenter.content.project import Project, Sources
from helpcenter.facts import reference_holidays
from helpcenter.facts.languages import LOCALES, SOURCE, TRANSLATIONS

Scope: TypeAlias = Literal["article", "pair", "twin", "asset", "year"]
Extracts: TypeAlias = Mapping[str, Sequence[Any]]
"""What a rule extracted, by the subject of each unit."""


class Unit(NamedTuple):
    """The smallest piece of work: what one call of a rule looks at."""

    scope: Scope
    subject: str
    """The path that findings are reported for, or a calendar and a year."""
    key: str
    """The identity of everything that the result depends on."""
    arguments: tuple[Any, ...]
    weight: int
    """Characters to read."""


def _identity(article: Article) -> str:
    """Of the text as it is shown, and as it is written."""
    return " ".join(one.identity for one in (article.source, article.written) if one)


def units(sources: Sources) -> Iterator[Unit]:
    """Every unit of the site, those of one slug together: rules share what they derive from an article."""
    for asset in sources.assets:
        yield Unit("asset", asset.path, asset.identity, (asset,), len(asset.text))
    if isinstance(sources, Project):
        edition = reference_holidays.edition()
        for name, calendar in sources.facts.calendars.items():
            for year in calendar.announced:
                yield Unit("year", f"{name} {year}", f"{edition} {name} {year}", (name, year), 0)
    for slug in dict.fromkeys(slug for locale in LOCALES for slug in sources.articles[locale]):
        yield from article_units(sources, slug)


def article_units(sources: Sources, slug: str) -> Iterator[Unit]:
    """The units of an article in all its languages."""
    origin = sources.articles[SOURCE].get(slug)
    for locale in LOCALES:
        if article := sources.articles[locale].get(slug):
            yield Unit("article", article.path, article.source.identity, (article,), len(article.source.text))
            if origin and locale in TRANSLATIONS:
                key = f"{_identity(origin)} {_identity(article)}"
                yield Unit("pair", article.path, key, (article, origin), len(article.source.text))
            whole = sources.articles[locale].get(article.matter.easy_of or "") if article.matter else None
            if whole and article.matter and article.matter.kind == "easy":
                key = f"{_identity(whole)} {_identity(article)}"
                yield Unit("twin", article.path, key, (article, whole), len(article.source.text))
