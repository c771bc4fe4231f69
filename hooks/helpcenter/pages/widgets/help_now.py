"""What help now is given: the flows in one language, and the channels that an outcome may name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from helpcenter.content import flows
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Bilingual, Locale
from helpcenter.facts.flows import Flow
from helpcenter.l10n import tokens
from helpcenter.l10n.channels import channels as localized_channels
from helpcenter.pages.widgets.rich import parts


def data(project: Project, locale: Locale, link: Callable[[str], str]) -> dict[str, Any]:
    """`flows` by id, and `channels` in the order of help."""
    assert project.facts is not None
    article = project.articles[locale].get(flows.ARTICLE) or project.articles[LOCALES[0]][flows.ARTICLE]
    titles = {heading.id: heading.text for heading in article.headings}
    return {
        "flows": {
            name: {"title": titles.get(name, name)} | _flow(flow, project, locale, link)
            for name, flow in project.facts.flows.items()
        },
        "channels": channels(project, locale),
    }


def _flow(flow: Flow, project: Project, locale: Locale, link: Callable[[str], str]) -> dict[str, Any]:
    rich = partial(parts, vocabulary=project.vocabulary, locale=locale, link=link)

    def plain(text: Bilingual) -> str:
        return tokens.render_plain(text[locale], project.vocabulary, locale)

    return {
        "start": flow.start,
        "urgent": flow.urgent,
        "questions": {
            key: {
                "ask": plain(question.ask),
                "lines": [plain(line) for line in question.lines],
                "hint": rich(question.hint[locale]) if question.hint else [],
                "answers": [
                    {"id": answer, "say": plain(target.say), "go": target.go}
                    for answer, target in question.answers.items()
                ],
            }
            for key, question in flow.questions.items()
        },
        "outcomes": {
            key: {
                "title": plain(outcome.title),
                "steps": [rich(step[locale]) for step in outcome.steps],
                "article": {"title": _question(outcome.article, project, locale), "href": link(outcome.article)},
                "channels": list(outcome.channels),
            }
            for key, outcome in flow.outcomes.items()
        },
    }


def _question(target: str, project: Project, locale: Locale) -> str:
    """The question that a target names, else the article's title."""
    slug, _, name = target.partition("#")
    article = project.articles[locale][slug]
    words = next((h.text for h in article.headings if name and h.id == name), article.headings[0].text)
    return tokens.render_plain(words, project.vocabulary, locale)


def channels(project: Project, locale: Locale) -> list[dict[str, str]]:
    """What a script needs to name a channel: its id is the one of the timetable in `#channel-hours`."""
    assert project.facts is not None
    keys = ("id", "kind", "name", "value", "href", "hours", "reply_time")
    shown = localized_channels(project.facts, project.vocabulary, locale)
    return [{key: getattr(channel, key) for key in keys} for channel in shown]
