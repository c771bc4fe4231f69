"""Somebody has read each article again within the time that data/brand.yml sets.

Bad:

    reviewed: 2024-05-01         # with freshness.review_every_days: 365

Good:

    reviewed: 2026-11-22

Why: menus move and rules change, and a step that is no longer there strands a frightened reader. In a sample build
this is a note; production refuses. There the operator's own reading counts: `confirmed: {articles: …}` or
`reviewed: {recovery/lost-phone: …}` in the overlay.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from helpcenter.content.project import Project
from helpcenter.content.review_dates import reading
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """The day of the last reading, against the day that is built for. A line of the overlay is reported once."""
    facts = project.facts
    oldest = project.today - timedelta(days=facts.freshness.review_every_days)
    late = {}
    for article in project.all_articles():
        found = reading(project, article)
        if found and found.day < oldest:
            place = article.front.place_of_value(("reviewed",))
            late[facts.place("brand", *found.path) if found.path else (article.path, place)] = found
    for (path, place), found in late.items():
        message = Message(
            "this was last reviewed on {reviewed}, {days} days ago",
            reviewed=found.day,
            days=(project.today - found.day).days,
        )
        key = ": {".join(map(str, found.path)) or "reviewed"
        written = f"{key}: {project.today}" + "}" * (len(found.path) - 1)
        hint = Message("read every word, then write {reviewed}", reviewed=written)
        yield path, Finding(place, message, hint, facts.sample, overdue=True)
