"""Makes Markdown fast: one Markdown for all pages, patterns tried where they can match, in a preview a cache."""

from __future__ import annotations

import logging
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_adapter import fast_markdown, shared_markdown
from mkdocs_adapter.markdown_cache import MarkdownCache
from mkdocs_adapter.state import STATE

CACHE = MarkdownCache()


def on_startup(command: str, dirty: bool) -> None:
    """Once, also before the first of a preview's builds."""
    shared_markdown.install()
    if command == "serve":
        logging.getLogger("mkdocs").addHandler(CACHE)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the extension; a preview reads the configuration anew for each build."""
    extensions: list[Any] = config.markdown_extensions
    if fast_markdown.EXTENSION not in extensions:
        extensions.append(fast_markdown.EXTENSION)
    return config


@event_priority(-100)
def on_page_markdown(text: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """After tokens were replaced: leave nothing to render of an article that is cached."""
    return "" if STATE.serving and CACHE.begin(page, text, config, files) else text


@event_priority(100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Before anything else is done to the HTML: exchange it for what is cached."""
    return CACHE.end(page, html, files) if STATE.serving else html
