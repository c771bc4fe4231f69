"""The navigation of mkdocs.yml: which articles stand in which section, in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.content.special_pages import HOME
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import tokens
from helpcenter.l10n.wording import Wording


@dataclass(frozen=True)
class Section:
    """A section: its title in the page's language ("" for what stands above all sections) and its slugs in order."""

    title: str
    slugs: tuple[str, ...]


@lru_cache(maxsize=len(LOCALES))
def sections(project: Project, locale: Locale) -> tuple[Section, ...]:
    """The sections in order. Deeper ones count as part of the section that they stand in."""
    data = project.configuration.data if isinstance(project.configuration.data, dict) else {}
    translations = translated_titles(data, locale)
    nav = data.get("nav") or []
    found = [Section("", tuple(node.removesuffix(".md") for node in nav if isinstance(node, str)))]
    for node in nav:
        for title, inner in node.items() if isinstance(node, dict) else ():
            found.append(Section(translations.get(title) or title, tuple(_slugs(inner))))
    there = (Section(one.title, tuple(slug for slug in one.slugs if slug not in project.left_out)) for one in found)
    return tuple(section for section in there if section.slugs)


@lru_cache(maxsize=len(LOCALES))
def section_of(project: Project, locale: Locale) -> Mapping[str, Section]:
    """The section of each slug that stands in one."""
    return {slug: section for section in sections(project, locale) for slug in section.slugs if section.title}


def translated_titles(configuration: dict[str, Any], locale: Locale) -> dict[str, str]:
    """Section titles in one language by those in the source language; empty for the source."""
    plugins = configuration.get("plugins") or []
    for plugin in [plugins] if isinstance(plugins, dict) else plugins:
        for language in ((plugin.get("i18n") or {}).get("languages") or []) if isinstance(plugin, dict) else []:
            if isinstance(language, dict) and language.get("locale") == locale:
                return language.get("nav_translations") or {}
    return {}


def trail(project: Project, article: Article) -> tuple[tuple[str, str], ...]:
    """Title and slug of each step to an article: home, its section where that has a page of its own, itself."""
    locale = article.locale
    home = Wording(project.facts, project.vocabulary, locale)["home"]
    steps = [(home, HOME.slug)]
    section = section_of(project, locale).get(article.slug)
    if section and title(project, section.slugs[0], locale) == section.title:
        steps.append((section.title, section.slugs[0]))
    steps.append((title(project, article.slug, locale), article.slug))
    return tuple({slug: (name, slug) for name, slug in steps}.values())


def title(project: Project, slug: str, locale: Locale) -> str:
    """The title of an article as plain text."""
    article = project.articles[locale].get(slug)
    return tokens.render_plain(article.matter.title, project.vocabulary, locale) if article and article.matter else slug


def _slugs(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node.removesuffix(".md")
    elif isinstance(node, dict):
        for inner in node.values():
            yield from _slugs(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _slugs(inner)
