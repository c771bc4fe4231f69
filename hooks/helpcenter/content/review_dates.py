"""On which day the publisher of a site last read an article.

In a sample that is what the article says. In a production build it is a day on which the operator read it: the date of
`confirmed.articles` or of `reviewed:` in the overlay, or a date that the operator wrote into an article of a content
repository. The dates with which the product gives its articles are its authors'; no operator's site states them.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.source.yaml_document import Path

ALL: Path = ("confirmed", "articles")


class Reading(NamedTuple):
    """A day on which somebody read an article, and where that is written in `data/brand.yml` or the overlay."""

    day: date
    path: Path = ()
    """Empty where the article says so itself."""


def review_date(project: Project, article: Article) -> date | None:
    """The day to state on the page; None where nobody of the publisher's has read this text."""
    found = reading(project, article)
    return found.day if found else None


def reading(project: Project, article: Article) -> Reading | None:
    """The last reading of this very text."""
    if article.matter is None:
        return None
    own = Reading(article.matter.reviewed)
    if project.facts.sample:
        return own
    products = _products_day(project, article)
    if products is None or own.day > products:
        found = [own, *_readings(project, article.slug)]
    else:
        found = [one for one in _readings(project, article.slug) if one.day >= products]
    return max(found, default=None)


def newer_than_reading(project: Project, article: Article) -> date | None:
    """The day of an article's words, where the operator has read it, but not as it is now; else None."""
    return (
        None if reading(project, article) or not _readings(project, article.slug) else _products_day(project, article)
    )


def _readings(project: Project, slug: str) -> list[Reading]:
    """What the overlay says. What `data/` says is the product's."""
    facts = project.facts
    days = {ALL: facts.confirmed.get("articles"), ("reviewed", slug): facts.reviewed.get(slug)}
    return [Reading(day, path) for path, day in days.items() if day and facts.own("brand", *path)]


def _products_day(project: Project, article: Article) -> date | None:
    """Up to which day a date of review is the product's; None for an article of the operator's own.

    In a checkout every article is the product's.
    """
    record, matter = project.record, article.matter
    if record is None or (article.path in record.digests and article.path not in record.days):
        return matter.reviewed if matter else None
    return record.days.get(article.path)
