"""Every question that the site answers, by section and article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helpcenter.content import navigation
from helpcenter.content.article import Article
from helpcenter.content.front_matter import QUESTION_KINDS
from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.l10n import tokens

MOST_NEEDED = (
    "recovery/account-stolen#stolen-first",
    "recovery/lost-phone#lost-phone-first",
    "security/phishing#phishing-call",
    "security/phishing#phishing-told-code",
    "recovery/forgot-password#reset-password",
    "recovery/cannot-log-in#signin-code-missing",
    "recovery/account-frozen#frozen-restricted-steps",
    "payments/withdrawal-delay#withdrawal-delay-check",
    "payments/failed#failed-but-charged",
    "payments/cancel#cancel-wrong-person",
)
"""The ten questions on top, the most urgent first."""


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


def most_needed(project: Project, locale: Locale) -> tuple[QuestionLink, ...]:
    """The questions of MOST_NEEDED, without those that the site does not have."""
    every = {
        question.target: question
        for section in question_index(project, locale)
        for article in section.articles
        for question in article.questions
    }
    return tuple(every[target] for target in MOST_NEEDED if target in every)


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
