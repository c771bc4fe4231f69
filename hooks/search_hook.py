"""Writes what search loads beside the pages, in a preview too, and joins the modules of its script."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from helpcenter.artifacts.search import files, script
from mkdocs_adapter.state import STATE, first_pass


def on_env(env, config: MkDocsConfig, files):
    """assets/js/search.js is a template that puts modules together with this filter."""
    env.filters["as_part"] = script.as_part
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Once a build, for both languages; `helpcenter build` writes them itself, beside MkDocs."""
    if not STATE.only and first_pass(config):
        files.write(STATE.project, Path(config.site_dir))
