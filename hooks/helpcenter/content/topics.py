"""Topic pages: the first page of a section that bears its title leads to every other article of the section."""

from __future__ import annotations

from dataclasses import dataclass

from helpcenter.content import navigation
from helpcenter.content.article import Article
from helpcenter.content.navigation import Section
from helpcenter.content.plain_text import SENTENCE_END, first_paragraph, plain_text
from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.facts.channels import Phone
from helpcenter.l10n import tokens


@dataclass(frozen=True)
class TopicEntry:
    """An article as its topic page lists it: slug, title, and its answer in one sentence."""

    slug: str
    title: str
    answer: str


def topic(project: Project, slug: str, locale: Locale) -> tuple[TopicEntry, ...]:
    """What a topic page leads to, in the order of the navigation; () for a page that opens no section."""
    section = navigation.section_of(project, locale).get(slug)
    if section is None or slug != _own_page(section, project, locale):
        return ()
    articles = (project.articles[locale].get(other) for other in section.slugs if other != slug)
    return tuple(
        TopicEntry(article.slug, navigation.title(project, article.slug, locale), _answer(article, project))
        for article in articles
        if article and article.matter
    )


def _own_page(section: Section, project: Project, locale: Locale) -> str:
    """The slug of a section's own page; "" where its title only groups the pages below it."""
    first = section.slugs[0]
    return first if section.title and navigation.title(project, first, locale) == section.title else ""


def _answer(article: Article, project: Project) -> str:
    """The first sentence of its first paragraph.

    Its description instead where that sentence gives a number: a list repeats no number (the page has it already).
    """
    paragraph = first_paragraph(article.sections[0])
    sentence = SENTENCE_END.split(plain_text(paragraph, project.vocabulary, article.locale))[0]
    lines = {name for name, channel in project.facts.channels.items() if isinstance(channel, Phone)}
    numbers = {project.vocabulary[name][article.locale] for name in lines}
    return _description(article, project) if any(number in sentence for number in numbers) else sentence.strip()


def _description(article: Article, project: Project) -> str:
    words = article.matter.description if article.matter else ""
    return tokens.render_plain(words, project.vocabulary, article.locale)
