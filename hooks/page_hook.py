"""Gives each page its facts: tokens in the text, and the values that templates show."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from helpcenter.artifacts import json_ld, llms_txt, share_images, webmanifest
from helpcenter.content import addresses, related, suppressions
from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts import palette as palettes
from helpcenter.facts.base import LOCALES
from helpcenter.l10n import channels, formats, tokens
from helpcenter.l10n.wording import Wording
from helpcenter.pages import html_cleanup, live_hours, page_extras, widgets
from helpcenter.pages.fragment_cache import FragmentCache
from mkdocs_adapter.state import STATE


def on_env(env, config: MkDocsConfig, files):
    """Templates may use `center` on every page, and the strings of the error page too."""
    env.auto_reload = False  # an environment lives for one build: the disk need not be asked at each use
    env.bytecode_cache = STATE.templates
    # A ChainMap, as Jinja makes it, is compared name by name in Python at each import of a macro.
    env.make_globals = lambda given: {**env.globals, **(given or {})}
    env.globals["center_of"] = _common
    env.globals["palette"] = lambda: palettes.palette(STATE.project.facts.brand.colours)
    return env


@event_priority(-100)
def on_nav(nav: Navigation, config: MkDocsConfig, files) -> Navigation:
    """After the language's own navigation was made: begin with the parts that its pages share."""
    locale = config.plugins["i18n"].current_language
    menus = [item.url for section in nav.items if section.is_section for item in section.children if item.is_page]
    STATE.fragments = FragmentCache([*menus, *(addresses.address(slug, locale) for slug in _FIXED.values())])
    return nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The text as it was read for the check, under front matter that costs nothing to read once more."""
    article = _article(page)
    if not article or not article.matter:
        return None  # MkDocs reads it, and a preview goes on
    body = article.source.lines[article.body_line - 1 :]
    return "\n".join(["---", "{}", "---", *body])


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files) -> str:
    """Replace the tokens of the text and of the front matter that templates print."""
    vocabulary, locale = STATE.project.vocabulary, page.file.locale
    article = _article(page)
    if article and article.matter:
        page.meta = article.matter.model_dump(include={"title", "description", "kind"})
    for key in ("title", "description"):
        if isinstance(page.meta.get(key), str):
            page.meta[key] = tokens.render_plain(page.meta[key], vocabulary, locale)
    return tokens.render_markdown(suppressions.without(markdown), vocabulary, locale)


def on_page_context(context: dict, page: Page, config: MkDocsConfig, nav) -> dict:
    """Add `center`: everything that a template of this site shows beside the article."""
    project, locale = STATE.project, page.file.locale
    slug = _slug(page)
    article = project.articles[locale].get(slug)
    here = addresses.address(slug, locale)
    site_url = project.facts.site_url

    def relative(target: str, language: str = locale) -> str:
        address, _, fragment = addresses.address(target, language).partition("#")
        return get_relative_url(address or ".", here) + (f"#{fragment}" if fragment else "")

    center = _common(locale)
    center.slug = slug
    center.kind = page.meta.get("kind", "answer")
    center.related = [
        SimpleNamespace(title=link.title, description=link.description, url=relative(link.target))
        for link in (related.related(article, project) if article else ())
    ]
    matter = article.matter if article else None
    center.reviewed = (
        SimpleNamespace(iso=matter.reviewed.isoformat(), text=formats.day(matter.reviewed, locale)) if matter else None
    )
    center.other_url = relative(slug, center.other_locale)
    center.other_home_url = relative("index", center.other_locale)
    center.canonical = site_url + here
    center.manifest_url = get_relative_url(addresses.address("index", locale) + webmanifest.NAME, here)
    if center.pictures:
        center.card = site_url + share_images.PUBLISHED + share_images.card(center.kind, locale)
        center.touch_icon = get_relative_url(f"{share_images.PUBLISHED}icon-180.png", here)
    center.alternates = addresses.alternates(slug, site_url)
    center.widget = widgets.name(slug)
    center.widget_data = widgets.as_json(project, slug, locale, relative)
    for name, target in _FIXED.items():
        setattr(center, name, relative(target))
    center.url_of = relative
    center.edit_url = related.edit_url(project.facts, article.path) if article else ""
    center.shared = STATE.fragments.shared(here, center.kind, page.ancestors[-1] if page.ancestors else None)
    center.root_url = get_relative_url(".", here).rstrip("/") + "/"
    center.copy = llms_txt.copy_path(slug, locale)
    center.feed = ""
    center.structured_data = json_ld.script(project, article, page.content) if article else ""
    for name, value in page_extras.of(project, slug, locale).items():
        setattr(center, name, value)
    context["center"] = center
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Finish the HTML of a page."""
    return html_cleanup.finish(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Finish the error page too, which MkDocs makes from a template."""
    return html_cleanup.finish(output_content) if template_name.endswith(".html") else output_content


_FIXED = {
    "home_url": "index",
    "help_now_url": "help-now/index",
    "contact_url": "contact/index",
    "hours_url": "hours/index",
    "verify_url": "contact/verify",
    "complaints_url": "contact/complaints",
    "security_url": "security/phishing",
    "faq_url": "faq/index",
}


def _slug(page: Page) -> str:
    return page.file.src_uri.removeprefix(f"{page.file.locale}/").removesuffix(".md")


def _article(page: Page) -> Article | None:
    """The article as it is now, also where the facts beside it cannot be read."""
    return STATE.latest.articles[page.file.locale].get(_slug(page))


def _common(locale: str = LOCALES[0]) -> SimpleNamespace:
    """The part of `center` that does not depend on a page, to be added to."""
    return SimpleNamespace(**_values(STATE.project, locale))


@lru_cache(maxsize=len(LOCALES))
def _values(project: Project, locale: str) -> Mapping[str, Any]:
    facts, vocabulary = project.facts, project.vocabulary
    return {
        "locale": locale,
        "other_locale": addresses.other_locale(locale),
        "text": Wording(facts, vocabulary, locale),
        "brand": channels.brand(facts, locale),
        "sample": facts.sample,
        "answers": facts.feedback.answers,
        "channels": channels.channels(facts, vocabulary, locale),
        "never": channels.never(facts, locale),
        "notices": page_extras.notices(project, locale),
        "live_hours": live_hours.script(project, locale),
        "behind": live_hours.minutes_behind(project),
        "pictures": share_images.available(project.root, facts),
    }
