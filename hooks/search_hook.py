"""Writes what search loads beside the pages, in a preview too."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from helpcenter.artifacts.search import files
from mkdocs_adapter.state import STATE, first_pass


def on_post_build(config: MkDocsConfig) -> None:
    """Once a build, for both languages; `helpcenter build` writes them itself, beside MkDocs."""
    if not STATE.only and first_pass(config):
        files.write(STATE.current, Path(config.site_dir))
