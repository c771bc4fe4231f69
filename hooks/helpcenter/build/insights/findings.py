"""What the lines say: articles that do not help, searches without an answer, and phrases that articles lack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import TYPE_CHECKING

from helpcenter.content import addresses
from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import tokens

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MASK = "***"
"""What stands in the place of what the browser took out of a query."""
_AGREED = 0.5
"""The share of those who searched for the same and opened the same article, above which the phrase is the article's."""


@dataclass(frozen=True)
class Failing:
    """An article that did not help some of those who said so."""

    file: str
    title: str
    language: Locale
    no: int
    answers: int
    at_least: float
    """The share of no that is certain: the lower bound of Wilson's interval of 95 % (Wilson 1927)."""
    reasons: Mapping[str, int]


@dataclass(frozen=True)
class Unanswered:
    """A search that found nothing."""

    query: str
    times: int
    in_other_language: int
    """How often the other language had an answer."""


@dataclass(frozen=True)
class Phrase:
    """Words with which readers reached an article that does not hold them: worth a line of its `asked_as`."""

    file: str
    phrase: str
    times: int
    place: float
    """Where the article stood among the results, on average."""


@dataclass(frozen=True)
class Day:
    """How many lines of each kind a day has."""

    day: date
    nothing_found: int
    result_chosen: int
    yes: int
    no: int


@dataclass(frozen=True)
class Findings:
    """All of it. Queries that came fewer than `at_least` times are in the totals only: they may be one reader's."""

    lines: int
    unread: int
    """Lines that no page of ours sends."""
    unknown_pages: int
    """Lines about addresses at which there is no article."""
    at_least: int
    events: Mapping[str, int]
    days: tuple[Day, ...]
    failing: tuple[Failing, ...]
    unanswered: Mapping[Locale, tuple[Unanswered, ...]]
    phrases: Mapping[Locale, tuple[Phrase, ...]]


def findings(lines: DuckDBPyConnection, project: Project, most: int = 20, at_least: int = 3) -> Findings:
    """Judge the table `lines` (counted_lines) with the articles of a project; of each list the first `most`."""
    known = _articles(project)
    pages = lines.execute("SELECT page, sum(n) FROM lines WHERE page <> '' GROUP BY page").fetchall()
    (unread,) = lines.execute("SELECT n FROM unread").fetchone() or (0,)
    events = dict(lines.execute("SELECT event, sum(n)::BIGINT FROM lines GROUP BY event ORDER BY event").fetchall())
    failing = sorted(_failing(lines, known, project, at_least), key=lambda one: (-one.at_least, one.file))
    phrases = list(_phrases(lines, known, at_least))
    return Findings(
        lines=sum(events.values()),
        unread=int(unread),
        unknown_pages=int(sum(n for page, n in pages if page not in known)),
        at_least=at_least,
        events=events,
        days=tuple(Day(*row) for row in lines.execute(_DAYS).fetchall()),
        failing=tuple(failing[:most]),
        unanswered={locale: tuple(_unanswered(lines, locale, most, at_least)) for locale in LOCALES},
        phrases={
            locale: tuple(phrase for language, phrase in phrases if language == locale)[:most] for locale in LOCALES
        },
    )


_DAYS = """
SELECT day,
       coalesce(sum(n) FILTER (event = 'nothing_found'), 0)::BIGINT,
       coalesce(sum(n) FILTER (event = 'result_chosen'), 0)::BIGINT,
       coalesce(sum(n) FILTER (event = 'helped' AND value = 'yes'), 0)::BIGINT,
       coalesce(sum(n) FILTER (event = 'helped' AND value = 'no'), 0)::BIGINT
FROM lines GROUP BY day ORDER BY day
"""
_ANSWERS = """
SELECT page, coalesce(sum(n) FILTER (value = 'no'), 0)::BIGINT AS no, sum(n)::BIGINT AS answers
FROM lines WHERE event = 'helped' GROUP BY page HAVING answers >= $at_least
"""
_REASONS = """
SELECT page, value, sum(n)::BIGINT AS times FROM lines WHERE event = 'reason' GROUP BY page, value ORDER BY times DESC
"""
_NOTHING = """
SELECT query, sum(n)::BIGINT AS times, coalesce(sum(n) FILTER (value = 'other'), 0)::BIGINT
FROM lines WHERE event = 'nothing_found' AND language = $language
GROUP BY query HAVING times >= $at_least ORDER BY times DESC, query LIMIT $most
"""
_CHOSEN = """
WITH chosen AS (
    SELECT query, page, sum(n)::BIGINT AS times, sum(n * try_cast(value AS INTEGER)) / sum(n) AS place
    FROM lines WHERE event = 'result_chosen' GROUP BY query, page
)
SELECT query, page, times, place FROM chosen
WINDOW same AS (PARTITION BY query)
QUALIFY times >= $at_least AND place > 1 AND times > $agreed * sum(times) OVER same
ORDER BY times * (1 - 1 / place) DESC, query
"""


def _articles(project: Project) -> dict[str, Article]:
    """Each article by its address below the site's root, without a slash at its end; also by those that it had."""
    found = {}
    for locale in LOCALES:
        for slug, article in project.articles[locale].items():
            found[addresses.address(slug, locale).rstrip("/")] = article
        for old, new in project.facts.redirects.items():
            if new in project.articles[locale]:
                found.setdefault(addresses.address(old, locale).rstrip("/"), project.articles[locale][new])
    return found


def _failing(
    lines: DuckDBPyConnection, known: Mapping[str, Article], project: Project, at_least: int
) -> Iterator[Failing]:
    reasons: dict[str, dict[str, int]] = {}
    for page, reason, times in lines.execute(_REASONS).fetchall():
        reasons.setdefault(page, {})[reason] = times
    for page, no, answers in lines.execute(_ANSWERS, {"at_least": at_least}).fetchall():
        article = known.get(page)
        if article and no:
            title = article.matter.title if article.matter else article.slug
            yield Failing(
                article.path,
                tokens.render_plain(title, project.vocabulary, article.locale),
                article.locale,
                no,
                answers,
                round(wilson(no, answers), 4),
                reasons.get(page, {}),
            )


def wilson(some: int, all_of_them: int) -> float:
    """The lower bound of the interval that holds a share with 95 %: two of two say less than a hundred of a hundred."""
    z, share = 1.96, some / all_of_them
    middle = share + z * z / (2 * all_of_them)
    spread = z * sqrt((share * (1 - share) + z * z / (4 * all_of_them)) / all_of_them)
    return max(0.0, (middle - spread) / (1 + z * z / all_of_them))


def _unanswered(lines: DuckDBPyConnection, locale: Locale, most: int, at_least: int) -> Iterator[Unanswered]:
    values = {"language": locale, "most": most, "at_least": at_least}
    yield from (Unanswered(*row) for row in lines.execute(_NOTHING, values).fetchall())


def _phrases(lines: DuckDBPyConnection, known: Mapping[str, Article], at_least: int) -> Iterator[tuple[Locale, Phrase]]:
    """Those that move an article most come first: by readers, and by how far down it stood."""
    has: dict[str, set[str]] = {}
    for query, page, times, place in lines.execute(_CHOSEN, {"at_least": at_least, "agreed": _AGREED}).fetchall():
        article = known.get(page)
        if article is None or article.matter is None or MASK in query:
            continue
        if page not in has:
            has[page] = {_folded(words) for words in (article.matter.title, *article.matter.asked_as)}
        if _folded(query) not in has[page]:
            yield article.locale, Phrase(article.path, query, times, round(place, 1))


def _folded(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words.casefold()).strip()
