"""Every question that the site answers, by section and article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helpcenter.content import navigation
from helpcenter.content.article import QUESTION_KINDS, Article
from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.l10n import tokens


@dataclass(frozen=True)
class QuestionLink:
    """A question, and its address as a slug with the heading's id: "contact/phone#cost"."""

    text: str
    target: str


@dataclass(frozen=True)
class ArticleQuestions:
    """The questions of one article."""

    title: str
    slug: str
    questions: tuple[QuestionLink, ...]


@dataclass(frozen=True)
class SectionQuestions:
    """The articles with questions of one section of the navigation; the title is "" above all sections."""

    title: str
    articles: tuple[ArticleQuestions, ...]


def question_index(project: Project, locale: Locale) -> tuple[SectionQuestions, ...]:
    """Every question in the order of the navigation. Sections and articles without one are left out."""
    sections = (
        SectionQuestions(section.title, tuple(_articles(section.slugs, project, locale)))
        for section in navigation.sections(project, locale)
    )
    return tuple(section for section in sections if section.articles)


def _articles(slugs: tuple[str, ...], project: Project, locale: Locale) -> Iterator[ArticleQuestions]:
    for slug in slugs:
        article = project.articles[locale].get(slug)
        questions = tuple(_questions(article, project)) if article else ()
        if questions:
            yield ArticleQuestions(navigation.title(project, slug, locale), slug, questions)


def _questions(article: Article, project: Project) -> Iterator[QuestionLink]:
    if article.matter is None or article.matter.kind == "home":
        return
    for heading in article.headings:
        is_question = article.matter.kind in QUESTION_KINDS or heading.text.endswith(("？", "?"))
        if heading.level == 2 and heading.id and is_question:
            text = tokens.render_plain(heading.text, project.vocabulary, article.locale)
            yield QuestionLink(text, f"{article.slug}#{heading.id}")
