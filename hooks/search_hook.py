"""Writes what search loads beside the pages, in a preview too, and joins the modules of its script."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from helpcenter.facts.base import LOCALES
from helpcenter.search import files, script
from helpcenter_state import STATE, first_pass


def on_env(env, config: MkDocsConfig, files):
    """assets/js/search.js is a template that puts modules together with this filter."""
    env.filters["as_part"] = script.as_part
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Once a build; where each language has a process of its own, its own files in each."""
    if not (STATE.only or first_pass(config)):
        return
    folders = set()
    for path, content in files.files(STATE.site, (STATE.only,) if STATE.only else LOCALES).items():
        target = Path(config.site_dir, path)
        if target.parent not in folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            folders.add(target.parent)
        target.write_text(content, "utf-8")
