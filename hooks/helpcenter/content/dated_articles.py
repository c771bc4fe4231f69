"""Articles with `from` and `until` in their front matter: published and withdrawn by themselves.

Rules look at every article, whatever the day, so that no build fails on the day of a change. What is published are
those that hold at the instant of the build; a link to another one becomes its words.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Container, Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from helpcenter.content import article as articles
from helpcenter.content.article import Article
from helpcenter.facts import instants
from helpcenter.facts.base import Locale
from helpcenter.source.markdown import inlines
from helpcenter.source.message import Message
from helpcenter.source.result_cache import ResultCache
from helpcenter.source.text_file import Source

Articles = Mapping[Locale, Mapping[str, Article]]


def ends_of(article: Article, zone: str) -> tuple[datetime | None, datetime | None]:
    """The instants (UTC) from which and until which, exclusive, an article holds; a date begins at midnight in `zone`.

    What cannot be read is None here and a problem in the rule `dated-article`.
    """
    matter, clocks = article.matter, ZoneInfo(zone)
    written = (matter.from_, matter.until) if matter else (None, None)
    begins, ends = (instants.parse(text, clocks) if text else None for text in written)
    return begins, ends


def without(all_articles: Articles, at: datetime, zone: str, cache: ResultCache) -> tuple[Articles, dict[str, str]]:
    """The articles that hold at an instant (UTC), without links to the others; and those, by slug, with the reason."""
    left_out: dict[str, str] = {}
    for own in all_articles.values():
        for slug, one in own.items():
            begins, ends = ends_of(one, zone)
            if begins and at < begins:
                left_out[slug] = Message("from {instant}", instant=instants.written(begins, ZoneInfo(zone)))
            elif ends and ends <= at:
                left_out[slug] = Message("until {instant}", instant=instants.written(ends, ZoneInfo(zone)))
    if not left_out:
        return all_articles, {}
    return {
        locale: {slug: _unlinked(one, left_out, cache) for slug, one in own.items() if slug not in left_out}
        for locale, own in all_articles.items()
    }, left_out


def _unlinked(one: Article, gone: Container[str], cache: ResultCache) -> Article:
    def leads_there(target: str) -> bool:
        path = target.partition("#")[0]
        folder = posixpath.dirname(one.slug)
        return path.endswith(".md") and posixpath.normpath(posixpath.join(folder, path))[:-3] in gone

    text = without_links(one.source.text, leads_there) if "](" in one.source.text else one.source.text
    if text != one.source.text:
        written = one.written or one.source
        one = replace(articles.parse(Source(one.path, text), one.locale, one.slug, cache), written=written)
    if one.matter and any(slug.partition("#")[0] in gone for slug in one.matter.related):
        related = tuple(slug for slug in one.matter.related if slug.partition("#")[0] not in gone)
        one = replace(one, matter=one.matter.model_copy(update={"related": related}))
    return one


def without_links(text: str, leads_there: Callable[[str], bool]) -> str:
    """The text with the words alone of each link whose target `leads_there`."""
    kept, at = [], 0
    for link in inlines.links(text):
        if not link.image and leads_there(link.target):
            kept += [text[at : link.start], link.text]
            at = link.end
    return "".join([*kept, text[at:]])
