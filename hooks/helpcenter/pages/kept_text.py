"""What readers are told of what is kept of their searches and answers: made from what data/brand.yml switches on."""

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
class KeptView:
    """What is kept, for the templates: where it goes, what it is, and how readers are told."""

    address: str
    searches: str
    """The kinds of searches, with a space between them; "" for none."""
    answers: bool
    reasons: tuple[str, ...]
    items: tuple[str, ...]
    """What a line holds, a sentence each."""
    limits: tuple[str, ...]
    """What no line holds, for how long lines are kept, and how to keep out."""


def kept(project: Project, locale: Locale) -> KeptView | None:
    """What is kept of readers; None where nothing is."""
    insights = project.facts.kept
    if insights is None:
        return None
    answers = "helpful" in insights.keep
    return KeptView(
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
