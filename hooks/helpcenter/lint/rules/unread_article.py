"""In production somebody of the operator's has read each article as it is now: its page says on which day.

Bad:

    confirmed: {hours: 2026-11-20}            # and no `articles`
    confirmed: {articles: 2026-11-20}         # and an upgrade on 2027-01-10 that renewed one of them
    reviewed: {recovery/lost-fone: 2026-11-20}

Good:

    confirmed: {hours: 2026-11-20, articles: 2026-11-20}      # everything was read on that day or later
    reviewed: {recovery/lost-phone: 2027-01-11}               # and this one again

Why: "Checked on" is a promise of the one whose name is on the page. The dates in the articles of the product are its
authors', who know nothing of your menus, fees and rules; so no page of yours states them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from helpcenter.content.project import Project
from helpcenter.content.review_dates import ALL, newer_than_reading, reading
from helpcenter.facts import Facts
from helpcenter.source.message import Message
from helpcenter.source.problem import FILE_START, Finding, Position, near_match

_SHOWN = 3


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """All articles together, since one line of the overlay answers for all. Silent in a sample build."""
    facts = project.facts
    if facts.sample:
        return
    yield from _impossible(project)
    never: dict[str, date | None] = {}
    newer: dict[str, date | None] = {}
    for article in project.all_articles():
        if article.matter and not reading(project, article):
            day = newer_than_reading(project, article)
            (newer if day else never)[article.slug] = day
    for slugs, pattern in (
        (never, "nobody of yours has read {count} of {all} articles: {slugs}"),
        (newer, "you read {count} of {all} articles before they last changed: {slugs}"),
    ):
        if slugs:
            every = len({one.slug for one in project.all_articles()})
            message = Message(pattern, count=len(slugs), all=every, slugs=_listed(slugs))
            path, place = _place(facts)
            yield path, Finding(place, message, _hint(project, slugs))


def _hint(project: Project, slugs: Mapping[str, date | None]) -> str:
    if len(slugs) == 1:
        return Message(
            "read it in every language, then write reviewed: {{{slug}: {today}}} in the overlay",
            slug=next(iter(slugs)),
            today=project.today,
        )
    return Message(
        "read them in every language, then write confirmed: {{articles: {today}}} in the overlay, "
        "or reviewed: {{{slug}: {today}}} for one",
        slug=next(iter(slugs)),
        today=project.today,
    )


def _listed(slugs: Mapping[str, date | None]) -> str:
    first = [f"{slug} ({day})" if day else slug for slug, day in list(slugs.items())[:_SHOWN]]
    return ", ".join(first) + (", …" if len(slugs) > _SHOWN else "")


def _place(facts: Facts) -> tuple[str, Position]:
    """The line of the overlay that confirms articles, else its `confirmed:`, else its beginning."""
    for at in (ALL, ALL[:1]):
        if facts.own("brand", *at):
            return facts.place("brand", *at)
    return (facts.overlay.path if facts.overlay else "data/brand.yml"), FILE_START


def _impossible(project: Project) -> Iterator[tuple[str, Finding]]:
    """Readings of articles that do not exist, and on days that have not come."""
    facts = project.facts
    known = {article.slug for article in project.all_articles()} | set(project.left_out)
    # Compared with the real clock: HELPCENTER_TODAY may lie in the past.
    today = max(project.today, datetime.now(UTC).astimezone().date())
    for slug in facts.reviewed:
        if slug not in known:
            near = near_match(slug, known)
            hint = Message("write {near}", near=near) if near else "remove this line"
            path, place = facts.place("brand", "reviewed", slug)
            yield path, Finding(place, Message("there is no article {slug!r}", slug=slug), hint)
    days = {ALL: facts.confirmed.get("articles")} | {("reviewed", slug): day for slug, day in facts.reviewed.items()}
    for at, day in days.items():
        if day and day > today:
            path, place = facts.place("brand", *at)
            message = Message("the review date {reviewed} lies in the future", reviewed=day)
            yield path, Finding(place, message, Message("write {today}", today=project.today))
