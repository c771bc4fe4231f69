"""The Markdown cache of a preview: an article that was not edited is not rendered again.

It lives in memory and is used by `serve` only, so a build depends on nothing that was there before. The key is all that
an article is rendered from: its text with tokens replaced, its address, the extensions, and the files that its links
may lead to.
"""

from __future__ import annotations

import logging
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


@dataclass(frozen=True)
class Rendered:
    """What MkDocs' Page.render leaves on a page. Links name their files, which are other objects in each build."""

    key: Hashable
    html: str
    toc: Any
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]


class MarkdownCache(logging.Handler):
    """Rendered articles by their path below docs/.

    As a handler of MkDocs' log it sees warnings: an article with one is not stored, so that its warning is repeated in
    the next build.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._stored: dict[str, Rendered] = {}
        self._key: Hashable = None
        self._warned = False

    def emit(self, record: logging.LogRecord) -> None:
        self._warned = True

    def begin(self, page: Page, text: str, config: MkDocsConfig, files: Files) -> bool:
        """Begin with a page; return True on a cache hit, when there is nothing left to render."""
        extensions = repr(config.markdown_extensions), repr(config.mdx_configs)
        self._warned, self._key = False, (text, page.file.url, extensions, hash(tuple(files.src_uris)))
        return self._hit(page) is not None

    def end(self, page: Page, html: str, files: Files) -> str:
        """Return the HTML of the page that was begun: on a hit the stored one, else `html`, which is stored."""
        if hit := self._hit(page):
            page.toc, page._title_from_render, page.present_anchor_ids = hit.toc, hit.title, hit.anchors
            page.links_to_anchors = {files.src_uris[path]: links for path, links in hit.links.items()}
            return hit.html
        self._stored.pop(page.file.src_uri, None)
        if not self._warned:
            links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
            anchors = page.present_anchor_ids or set()
            rendered = Rendered(self._key, html, page.toc, page._title_from_render, anchors, links)
            self._stored[page.file.src_uri] = rendered
        return html

    def clear(self) -> None:
        """Forget every article."""
        self._stored.clear()

    def _hit(self, page: Page) -> Rendered | None:
        stored = self._stored.get(page.file.src_uri)
        return stored if stored and stored.key == self._key else None
