"""Gives each page its facts: tokens in the text, and the context that templates show."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from helpcenter.content import addresses, suppressions
from helpcenter.content.special_pages import SPECIAL_PAGES
from helpcenter.facts import palette as palettes
from helpcenter.facts.base import LOCALES
from helpcenter.l10n import later_values, tokens
from helpcenter.pages import html_cleanup
from helpcenter.pages.context import page_context
from helpcenter.pages.fragment_cache import FragmentCache
from helpcenter.pages.language_context import language_context
from helpcenter.source.product_folder import OVERRIDES
from mkdocs_adapter import templates
from mkdocs_adapter.page_identity import current_locale, locale_of, slug_of
from mkdocs_adapter.page_meta import article_of, set_meta
from mkdocs_adapter.state import STATE


@event_priority(-100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """After every plugin: give templates what belongs to no page."""
    env.globals["language_contexts"] = lambda: [language_context(STATE.current, one) for one in LOCALES]
    env.globals["palette"] = lambda: palettes.palette(STATE.current.facts.brand.colours)
    env.globals["keeps_lines"] = lambda: STATE.current.facts.active_insights is not None
    env.globals["urgent_number"] = _urgent_number
    env.globals["theme_sheet"] = partial(_theme_sheet, config)
    own = [Path(config.theme.custom_dir or ""), STATE.current.root / OVERRIDES]
    templates.prepare(env, own, STATE.templates)
    return env


@event_priority(-100)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """After the language's own navigation was made: begin with the fragments that its pages share."""
    locale = current_locale(config)
    menus = [item.url for section in nav.items if section.is_section for item in section.children if item.is_page]
    STATE.fragments = FragmentCache([*menus, *(addresses.address(page.slug, locale) for page in SPECIAL_PAGES)])
    return nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The text as it was read for the check, under front matter that costs nothing to read once more."""
    article = article_of(page)
    if not article or not article.matter:
        return None  # MkDocs reads it, and a preview goes on
    body = article.source.lines[article.body_line - 1 :]
    return "\n".join(["---", "{}", "---", *body])


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the tokens of the text and of the front matter that templates print."""
    vocabulary, locale = STATE.current.vocabulary, locale_of(page)
    set_meta(page)
    text, STATE.later = later_values.set_aside(
        tokens.render_markdown(suppressions.without(markdown), vocabulary, locale)
    )
    return text


@event_priority(50)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put back what the text will show later."""
    return later_values.put_back(html, STATE.later)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Add `center`, the context of the page, and `fragment`, which shares parts with its neighbours."""
    slug, locale = slug_of(page), locale_of(page)
    center = page_context(STATE.current, slug, locale, page.meta, page.content or "")
    section = next(reversed([*page.ancestors]), None)
    fragment = STATE.fragments.for_page(addresses.address(slug, locale), center.kind, section, center.urgent)
    return context | {"center": center, "fragment": fragment}


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Finish the HTML of a page."""
    return html_cleanup.finish(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Finish the error page too, which MkDocs makes from a template."""
    return html_cleanup.finish(output_content) if template_name.endswith(".html") else output_content


def on_build_error(error: Exception) -> None:
    """In the place of a traceback, one sentence about the template that failed."""
    if message := templates.sentence(error, STATE.current.root if STATE.project else Path.cwd()):
        raise PluginError(message) from None


def _urgent_number() -> str:
    """The urgent line as it stands at the head of each printed page; "" where there is none."""
    line = STATE.current.vocabulary.get("phone.urgent")
    return line[LOCALES[0]] if line else ""


def _theme_sheet(config: MkDocsConfig) -> str:
    """Material's style sheet as assets/css/ refers to it; its name holds a digest."""
    for folder in config.theme.dirs:
        for sheet in sorted(Path(folder).glob("assets/stylesheets/main.*.css")):
            return f"../stylesheets/{sheet.name}"
    raise PluginError(
        "mkdocs-material has no assets/stylesheets/main.*.css; install the version that pyproject.toml names"
    )
