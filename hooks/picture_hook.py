"""Draws an article's pictures into its page, and keeps their sources from being published as files besides."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from helpcenter.content import pictures
from helpcenter.l10n import plain_runs
from helpcenter.source import text_file
from mkdocs_adapter.page_identity import locale_of
from mkdocs_adapter.state import STATE


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the drawing in the place of each image of one."""
    project, locale = STATE.current, locale_of(page)

    def read(address: str) -> str | None:
        found, _ = text_file.read(project.root, f"docs/{locale}/img/{PurePosixPath(address).name}")
        return project.resolved(found).text or None

    return pictures.inline(html, read, partial(plain_runs.runs, vocabulary=project.vocabulary, locale=locale))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """After the pages were made, and their links looked up, and before files are copied."""
    for file in [file for file in files if file.src_uri.startswith(pictures.FOLDERS)]:
        files.remove(file)
    return env
