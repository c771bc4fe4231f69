"""Which article a page of MkDocs is."""

from __future__ import annotations

from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from helpcenter.facts.base import Locale


def locale_of(page: Page) -> Locale:
    """The language of a page; mkdocs-static-i18n adds it to each file."""
    return cast(Locale, cast(Any, page.file).locale)


def slug_of(page: Page) -> str:
    """The slug of a page, which is the same in every language."""
    return page.file.src_uri.removeprefix(f"{locale_of(page)}/").removesuffix(".md")


def language_plugin(config: MkDocsConfig) -> Any:
    """mkdocs-static-i18n, which has no types; it builds one language after the other."""
    return config.plugins["i18n"]


def current_locale(config: MkDocsConfig) -> Locale:
    """The language of the pass at hand."""
    return cast(Locale, language_plugin(config).current_language)
