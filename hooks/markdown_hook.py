"""Markdown: as fast as its patterns allow; and in a preview, only an edited article is rendered again.

What Markdown made of a text is kept in memory and in a preview only, so a build depends on nothing that was there
before. What a text becomes depends on the text, its place, the extensions and the files that its links can lead to:
these are the key.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure import pages
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_adapter import fast_markdown
from mkdocs_adapter.state import STATE


@dataclass(frozen=True)
class Rendered:
    """What MkDocs' Page.render leaves on a page; links name their files, which are other objects in each build."""

    key: tuple
    content: str
    toc: Any
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]


class Warned(logging.Handler):
    """Whether MkDocs warned of the article at hand: such an article is rendered again, so that the warning is told."""

    since = False

    def emit(self, record: logging.LogRecord) -> None:
        self.since = True


class OneForAllPages:
    """Python-Markdown's own way to render many texts: one Markdown, reset before each.

    MkDocs makes a new one with all its extensions for each page, which is a twelfth of what a language takes.
    """

    def __init__(self) -> None:
        self._made, self._of = markdown.Markdown(), ([], {})

    def __call__(self, extensions: Sequence[Any], extension_configs: dict[str, Any]) -> markdown.Markdown:
        wanted = ([*extensions], extension_configs)
        if self._of != wanted:
            self._made, self._of = markdown.Markdown(extensions=extensions, extension_configs=extension_configs), wanted
        return self._made.reset()


WARNED = Warned(logging.WARNING)
KEPT: dict[str, Rendered] = {}
"""By the path of the article below docs/."""


def on_startup(command: str, dirty: bool) -> None:
    """Put one Markdown in the place of many, where MkDocs has no other way in; listen to its warnings."""
    pages.markdown = SimpleNamespace(**vars(markdown) | {"Markdown": OneForAllPages()})
    if command == "serve":
        logging.getLogger("mkdocs").addHandler(WARNED)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Markdown's patterns are tried where they can match. A preview's configuration is read anew each time."""
    if fast_markdown.EXTENSION not in config.markdown_extensions:
        config.markdown_extensions.append(fast_markdown.EXTENSION)
    return config


@event_priority(-100)
def on_page_markdown(text: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """After tokens were replaced: nothing is left to render of a text that was rendered before."""
    if not STATE.serving:
        return text
    WARNED.since = False
    page.kept_as = (text, page.file.url, repr(config.markdown_extensions), repr(config.mdx_configs), _names(files))
    kept = KEPT.get(page.file.src_uri)
    return "" if kept and kept.key == page.kept_as else text


@event_priority(100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Before anything else is done to the HTML: give what was kept, or keep what came out."""
    if not STATE.serving:
        return html
    name = page.file.src_uri
    kept = KEPT.get(name)
    if kept and kept.key == page.kept_as:
        page.toc, page._title_from_render, page.present_anchor_ids = kept.toc, kept.title, kept.anchors
        page.links_to_anchors = {files.src_uris[path]: links for path, links in kept.links.items()}
        return kept.content
    KEPT.pop(name, None)
    if not WARNED.since:
        links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
        anchors = page.present_anchor_ids or set()
        KEPT[name] = Rendered(page.kept_as, html, page.toc, page._title_from_render, anchors, links)
    return html


def _names(files: Files) -> int:
    """Changes when a file comes or goes."""
    return hash(tuple(files.src_uris))
