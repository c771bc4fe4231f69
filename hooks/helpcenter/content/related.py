"""The articles that an article leads to, and where it is edited."""

from __future__ import annotations

from dataclasses import dataclass

from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts import Facts
from helpcenter.l10n import tokens


@dataclass(frozen=True)
class LinkView:
    """A link to an article: a slug with an optional `#id`, its title and description in the page's language."""

    target: str
    title: str
    description: str


def edit_url(facts: Facts, path: str) -> str:
    """Where an article's file is edited, or an empty string where the operator does not say."""
    return (facts.feedback.edit or "").replace("{path}", path)


def related(article: Article, project: Project) -> tuple[LinkView, ...]:
    """The related articles that exist, with the question's own words where an id is named."""
    links = []
    for target in article.matter.related if article.matter else ():
        slug, _, name = target.partition("#")
        other = project.articles[article.locale].get(slug)
        if other is None or other.matter is None:
            continue
        heading = next((h.text for h in other.headings if name and h.id == name), other.matter.title)
        words = (heading, other.matter.description)
        links.append(
            LinkView(target, *(tokens.render_plain(text, project.vocabulary, article.locale) for text in words))
        )
    return tuple(links)
