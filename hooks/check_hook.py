"""Runs the checks once a build, before anything is rendered. A build stops there; a preview goes on."""

from __future__ import annotations

import logging
import os
from collections.abc import Container
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from helpcenter.content import correction
from helpcenter.lint import engine
from helpcenter.source import reporters
from helpcenter.source.product_folder import OVERRIDES
from mkdocs_adapter.page_identity import language_plugin
from mkdocs_adapter.state import STATE, first_pass, read

# Strict counts records of loggers below `mkdocs` only.
log = logging.getLogger("mkdocs.hooks.check")


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a preview."""
    STATE.serving = command == "serve"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the project, and take name and address from the facts."""
    plugin = language_plugin(config)
    if STATE.only:
        plugin.current_language = STATE.only
        plugin.building = True  # so that it does not begin the next language when this one is done
    elif first_pass(config):
        read(Path(config.config_file_path).parent)
    if STATE.project is None:
        log.error("%s", reporters.as_text(STATE.latest.problems if STATE.latest else ()))
        raise PluginError("the facts in data/ cannot be read; nothing was built")
    _put_own_templates_first(config, STATE.project.root / OVERRIDES)
    config.nav = _without(config.nav, STATE.project.left_out)
    brand = STATE.project.facts.brand
    config.site_url = brand.site_url
    for language in plugin.config.languages:
        language.site_name = brand.site_name[language.locale]
    return config


def _put_own_templates_first(config: MkDocsConfig, folder: Path) -> None:
    """Templates, styles and scripts of a content repository win over the product's; in a checkout they are the same."""
    if folder.is_dir() and str(folder) not in config.theme.dirs:
        config.theme.dirs.insert(0, str(folder))


def _without(nav: Any, slugs: Container[str]) -> Any:
    """The navigation without articles that need what the organisation does not have."""
    if isinstance(nav, list):
        kept = (
            _without(node, slugs) for node in nav if not (isinstance(node, str) and node.removesuffix(".md") in slugs)
        )
        return [node for node in kept if node]
    if isinstance(nav, dict):
        kept_below = {title: _without(below, slugs) for title, below in nav.items()}
        return {title: below for title, below in kept_below.items() if below}
    return nav


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out those articles before anything looks at the files."""
    for file in [file for file in files.documentation_pages() if _slug(file) in STATE.current.left_out]:
        files.remove(file)
    return files


def _slug(file: File) -> str:
    """The slug of an article's file, which lies in the folder of its language."""
    return file.src_uri.partition("/")[2].removesuffix(".md")


def on_pre_build(config: MkDocsConfig) -> None:
    """Report every problem; refuse to build with one, except in a preview."""
    if STATE.only or STATE.latest is None or not first_pass(config):
        return
    problems = STATE.problems = correction.blocking(
        engine.check(STATE.latest), bool(os.environ.get(correction.VARIABLE))
    )
    log.info("checked %d articles", len([*STATE.latest.all_articles()]))
    for found in problems:
        log.error("%s", reporters.as_text([found]))
    if problems and not STATE.serving:
        raise PluginError(f"{reporters.count(len(problems))}; nothing was built")


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """In a preview, show the problems at the head of each page, this page's own first. A build has none to show."""
    if not (STATE.serving and STATE.problems):
        return output
    own = f"docs/{page.file.src_uri}"
    ordered = sorted(STATE.problems, key=lambda found: found.path != own)
    head, body, rest = output.partition("<body")
    attributes, end, rest = rest.partition(">")
    return f"{head}{body}{attributes}{end}{reporters.as_html(ordered)}{rest}" if body else output
