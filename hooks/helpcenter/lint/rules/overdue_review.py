"""Somebody has read each article again within the time that data/brand.yml sets.

Bad:

    reviewed: 2024-05-01         # with freshness.review_every_days: 365

Good:

    reviewed: 2026-11-22

Why: menus move and rules change, and a step that is no longer there strands a frightened reader. In a sample build
this is a note; production refuses.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from helpcenter.content.project import Project
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """The date `reviewed`, against the day that is built for."""
    oldest = project.today - timedelta(days=project.facts.freshness.review_every_days)
    hint = Message("read every word, then write reviewed: {today}", today=project.today)
    for article in project.all_articles():
        if article.matter and (reviewed := article.matter.reviewed) < oldest:
            place = article.front.place_of_value(("reviewed",))
            message = Message(
                "this was last reviewed on {reviewed}, {days} days ago",
                reviewed=reviewed,
                days=(project.today - reviewed).days,
            )
            yield article.path, Finding(place, message, hint, project.facts.sample, overdue=True)
