"""The project after an edit, for a preview: what was not edited is not read again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from helpcenter.content import article_files
from helpcenter.content.article import Article
from helpcenter.content.project import Sources

_OF_FACTS = ("words", "vocabulary", "start", "timetables", "channel_timetables", "reach", "horizon")
"""What a Project derives from its facts and its day, and from no article."""


def with_edited(sources: Sources, paths: Collection[str]) -> Sources | None:
    """The project with these articles (`docs/en/contact/index.md`) read once more, and all else as it was.

    None where that is not enough: one cannot be read or is new, or what decides whether it is published has changed;
    or where one is left out for its dates, so that links to it were taken out of others.
    """
    if sources.every is not None:
        return None
    articles = {locale: dict(own) for locale, own in sources.articles.items()}
    problems = [one for one in sources.problems if one.path not in paths]
    for path in paths:
        folder, name = path.removeprefix("docs/").split("/", 1)
        locale, slug = folder, name.removesuffix(".md")
        own = articles.get(locale, {})
        if slug not in own:
            return None
        one, found = article_files.read_article(sources.root, locale, slug, sources.cache, sources.facts)
        if one is None or _published_if(one) != _published_if(own[slug]):
            return None
        own[slug] = article_files.without_related(one, sources.left_out)
        problems += found
    edited = replace(sources, articles=articles, problems=tuple(problems))
    # What was derived from the facts alone stays.
    edited.__dict__.update({name: sources.__dict__[name] for name in _OF_FACTS if name in sources.__dict__})
    return edited


def _published_if(one: Article) -> tuple[str | None, ...]:
    """Front matter that cannot be read, as while it is being written, decides nothing."""
    return (one.matter.needs, one.matter.from_, one.matter.until) if one.matter else (None, None, None)
