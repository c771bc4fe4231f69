"""The notice to readers about what is logged of their searches and answers, from what data/brand.yml switches on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.facts.brand import Insights
from helpcenter.l10n.sentences import sentence

SEARCHES = frozenset(("nothing_found", "result_chosen"))
"""Kinds of lines that hold what a reader typed into the search."""
REASONS = ("other_question", "unclear", "did_not_work", "wrong", "person")
"""Why an article did not help; each has its button in data/interface.yml."""


@dataclass(frozen=True)
class InsightsNotice:
    """For the templates: where lines are sent, what they hold, and the sentences that say so to readers."""

    address: str
    searches: str
    """The kinds of searches, with a space between them; "" for none."""
    answers: bool
    reasons: tuple[str, ...]
    items: tuple[str, ...]
    """What a line holds, a sentence each."""
    limits: tuple[str, ...]
    """What no line holds, for how long lines are kept, and how to keep out."""


def insights_notice(project: Project, locale: Locale) -> InsightsNotice | None:
    """The notice; None where nothing is logged."""
    insights = project.facts.active_insights
    if insights is None:
        return None
    answers = "helpful" in insights.keep
    return InsightsNotice(
        address=insights.address,
        searches=" ".join(kind for kind in insights.keep if kind in SEARCHES),
        answers=answers,
        reasons=REASONS if answers else (),
        items=tuple(sentence(project.facts, f"insights_{kind}", locale) for kind in dict.fromkeys(insights.keep)),
        limits=tuple(_limits(project, insights, locale)),
    )


def _limits(project: Project, insights: Insights, locale: Locale) -> Iterator[str]:
    keys = ["never", "days"] if SEARCHES.isdisjoint(insights.keep) else ["masked", "never", "days", "signal"]
    return (sentence(project.facts, f"insights_{key}", locale, days=insights.days) for key in keys)
