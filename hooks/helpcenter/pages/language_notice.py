"""Beside the channels, for a reader in whose language none of them answers: which languages do, and what helps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from helpcenter.content.project import Project
from helpcenter.content.special_pages import LANGUAGE_HELP
from helpcenter.facts.base import Locale
from helpcenter.l10n import answered_languages


@dataclass(frozen=True)
class LanguageNotice:
    """The sentences, and the address of the question about contacting support in another language, or ""."""

    text: str
    help_url: str


def language_notice(project: Project, locale: Locale, link: Callable[[str], str]) -> LanguageNotice | None:
    """The notice of a page; None where a channel answers in its language. `link` makes an address of a slug."""
    if not answered_languages.missing(project.facts, locale):
        return None
    slug, _, name = LANGUAGE_HELP.partition("#")
    article = project.articles[locale].get(slug)
    known = article is not None and any(heading.id == name for heading in article.headings)
    return LanguageNotice(answered_languages.all_channels(project.facts, locale), link(LANGUAGE_HELP) if known else "")
