"""The situations of help now as home and help now list them."""

from __future__ import annotations

from dataclasses import dataclass

from helpcenter.content import flows
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import tokens


@dataclass(frozen=True)
class SituationView:
    """A situation: the id of its flow and of its section, the section's heading, and the name of its drawing."""

    id: str
    title: str
    icon: str


def situations(project: Project, locale: Locale) -> tuple[SituationView, ...]:
    """The flows in the order of data/flows.yml; a heading that is not translated yet stands in the source language."""
    return tuple(
        SituationView(name, title, project.facts.flows[name].icon) for name, title in titles(project, locale).items()
    )


def titles(project: Project, locale: Locale) -> dict[str, str]:
    """The heading of each flow's section as plain text; its id where the section is missing."""
    article = project.articles[locale].get(flows.ARTICLE) or project.articles[LOCALES[0]].get(flows.ARTICLE)
    headings = {heading.id: heading.text for heading in article.headings} if article else {}
    return {
        name: tokens.render_plain(headings.get(name, name), project.vocabulary, locale) for name in project.facts.flows
    }
