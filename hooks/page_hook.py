"""Gives each page its facts: tokens in the text, and the context that templates show."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from helpcenter.content import addresses, suppressions
from helpcenter.content.article import Article, Kind
from helpcenter.content.special_pages import SPECIAL_PAGES
from helpcenter.facts import palette as palettes
from helpcenter.l10n import tokens
from helpcenter.pages import context as contexts
from helpcenter.pages import html_cleanup
from helpcenter.pages.fragment_cache import FragmentCache
from mkdocs_adapter.state import STATE
from mkdocs_adapter.strict_templates import StrictBelow, sentence


@event_priority(-100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """After every plugin: give templates what does not belong to a page, and make those of this site strict."""
    env.auto_reload = False  # an environment lives for one build: the disk need not be asked at each use
    env.bytecode_cache = STATE.templates
    # A ChainMap, as Jinja makes it, is compared name by name in Python at each import of a macro.
    env.make_globals = lambda given: {**env.globals, **(given or {})}
    env.globals["center_of"] = lambda locale: contexts.language_context(STATE.project, locale)
    env.globals["palette"] = lambda: palettes.palette(STATE.project.facts.brand.colours)
    env.loader = StrictBelow(Path(config.theme.custom_dir), env)
    return env


@event_priority(-100)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """After the language's own navigation was made: begin with the fragments that its pages share."""
    locale = config.plugins["i18n"].current_language
    menus = [item.url for section in nav.items if section.is_section for item in section.children if item.is_page]
    STATE.fragments = FragmentCache([*menus, *(addresses.address(page.slug, locale) for page in SPECIAL_PAGES)])
    return nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The text as it was read for the check, under front matter that costs nothing to read once more."""
    article = _article(page)
    if not article or not article.matter:
        return None  # MkDocs reads it, and a preview goes on
    body = article.source.lines[article.body_line - 1 :]
    return "\n".join(["---", "{}", "---", *body])


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the tokens of the text and of the front matter that templates print."""
    vocabulary, locale = STATE.project.vocabulary, page.file.locale
    article = _article(page)
    if article and article.matter:
        page.meta = article.matter.model_dump(include={"title", "description", "kind"})
    for key in ("title", "description"):
        if isinstance(page.meta.get(key), str):
            page.meta[key] = tokens.render_plain(page.meta[key], vocabulary, locale)
    return tokens.render_markdown(suppressions.without(markdown), vocabulary, locale)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Add `center`, the context of the page, and `fragment`, which shares parts with its neighbours."""
    locale, kind = page.file.locale, page.meta.get("kind")
    context["center"] = contexts.page_context(
        STATE.project,
        _slug(page),
        locale,
        kind=kind if kind in get_args(Kind) else "answer",
        description=page.meta.get("description") or "",
        html=page.content,
    )
    section = page.ancestors[-1] if page.ancestors else None
    here = addresses.address(_slug(page), locale)
    context["fragment"] = STATE.fragments.shared(here, context["center"].kind, section)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Finish the HTML of a page."""
    return html_cleanup.finish(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Finish the error page too, which MkDocs makes from a template."""
    return html_cleanup.finish(output_content) if template_name.endswith(".html") else output_content


def on_build_error(error: Exception) -> None:
    """In the place of a traceback, one sentence about the template that failed."""
    if message := sentence(error, STATE.project.root if STATE.project else Path.cwd()):
        raise PluginError(message) from None


def _slug(page: Page) -> str:
    return page.file.src_uri.removeprefix(f"{page.file.locale}/").removesuffix(".md")


def _article(page: Page) -> Article | None:
    """The article as it is now, also where the facts beside it cannot be read."""
    return STATE.latest.articles[page.file.locale].get(_slug(page))
