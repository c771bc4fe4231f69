"""What templates show: `center` on a page.

Templates may ask for nothing that is not a field here; the build fails where one does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, get_args

from helpcenter.artifacts import json_ld, llms_txt, share_images, webmanifest
from helpcenter.content import addresses, dated_articles, related, special_pages, topics
from helpcenter.content.article import Article
from helpcenter.content.front_matter import Kind
from helpcenter.content.project import Project
from helpcenter.content.related import LinkView
from helpcenter.content.review_dates import review_date
from helpcenter.content.special_pages import Role
from helpcenter.content.topics import TopicEntry
from helpcenter.facts.base import Locale
from helpcenter.l10n import dated_values, formats
from helpcenter.l10n.sentences import sentence
from helpcenter.pages import easy, language_notice, links, term_notes, widgets
from helpcenter.pages.article_parts import ArticleParts, article_parts
from helpcenter.pages.dated_channels import iso
from helpcenter.pages.easy import EasyPage
from helpcenter.pages.language_context import LanguageContext, language_context
from helpcenter.pages.language_notice import LanguageNotice
from helpcenter.pages.links import HeaderLink, SiteLinks, TranslationLink
from helpcenter.pages.page_extras import PageExtras, page_extras
from helpcenter.pages.page_styles import page_styles
from helpcenter.pages.urgent import UrgentView, urgent


@dataclass(frozen=True)
class DateView:
    """A date as ISO 8601 and in words."""

    iso: str
    text: str


@dataclass(frozen=True)
class EndView:
    """The instant (ISO 8601, UTC) from which a page does not hold any more, and what it says then."""

    at: str
    text: str


@dataclass(frozen=True)
class PageContext(LanguageContext):
    """`center`: everything that the page of an article shows beside its text. Addresses are relative to the page."""

    slug: str
    kind: Kind
    role: Role
    description: str
    canonical_url: str
    alternates: tuple[tuple[str, str], ...]
    """hreflang and absolute address of each language."""
    translations: tuple[TranslationLink, ...]
    """This page in every other language, for the language switch."""
    other_home_url: str
    root_url: str
    links: SiteLinks
    header: tuple[HeaderLink, ...]
    manifest_url: str
    share_image_url: str
    """Absolute; "" without share images."""
    touch_icon_url: str
    markdown_path: str
    """The article as Markdown, below the site's root."""
    index_path: str
    """The llms.txt of this language, below the site's root."""
    edit_url: str
    reviewed: DateView | None
    ends: EndView | None
    """When the article is withdrawn, where a page of today may see that."""
    related: tuple[LinkView, ...]
    topic: tuple[TopicEntry, ...]
    """On the page that opens a section: the articles that it leads to."""
    language_notice: LanguageNotice | None
    """Where no channel answers in the language of the page."""
    structured_data: tuple[str, ...]
    """schema.org as JSON-LD, a script each."""
    widget: str
    widget_data: str
    """JSON for the widget's script; "" without one."""
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    live: bool
    """Whether it carries `live_hours`."""
    wide: bool
    all_notices: bool
    parts: ArticleParts
    urgent: UrgentView | None
    easy: EasyPage | None
    easy_home: str
    """The list of Easy Read twins, where the switch leads without scripts; "" without one."""
    easy_twin: str
    """What this page becomes in the easy view; "" where it is cut into steps as it is."""
    extras: PageExtras | None

    def url(self, target: str) -> str:
        """The address of an article from this page; `target` is a slug with an optional `#id`."""
        return links.relative(target, self.locale, addresses.address(self.slug, self.locale))


def page_context(project: Project, slug: str, locale: Locale, matter: Mapping[str, Any], html: str) -> PageContext:
    """The context of one page.

    `matter` is its front matter as read, tokens replaced, and `html` its rendered article: a preview also shows
    articles that the checked project does not hold.
    """
    article = project.articles[locale].get(slug)
    reviewed = review_date(project, article) if article else None
    kind: Kind = matter["kind"] if matter.get("kind") in get_args(Kind) else "answer"
    special = special_pages.special_page(slug)
    here, site_url = addresses.address(slug, locale), project.facts.site_url
    shared = language_context(project, locale)

    def relative(target: str) -> str:
        return links.relative(target, locale, here)

    section = topics.topic(project, slug, locale) if article else ()
    images = site_url + share_images.PUBLISHED if shared.share_images else ""
    return PageContext(
        **{field.name: getattr(shared, field.name) for field in fields(shared)},
        slug=slug,
        kind=kind,
        role=special.role,
        description=matter.get("description") or "",
        canonical_url=site_url + here,
        alternates=addresses.alternates(slug, site_url),
        translations=links.translation_links(slug, locale),
        other_home_url=links.relative(special_pages.HOME.slug, shared.other_locale, here),
        root_url=addresses.relative("", here).rstrip("/") + "/",
        links=links.site_links(relative),
        header=links.header_links(slug, shared.text, relative),
        manifest_url=addresses.relative(shared.addresses.home + webmanifest.NAME, here),
        share_image_url=images and images + share_images.card(kind, locale),
        touch_icon_url=images and addresses.relative(f"{share_images.PUBLISHED}icon-180.png", here),
        markdown_path=llms_txt.copy_path(slug, locale),
        index_path=llms_txt.index_path(locale),
        edit_url=related.edit_url(project.facts, article.path) if article else "",
        reviewed=DateView(reviewed.isoformat(), formats.day(reviewed, locale)) if reviewed else None,
        ends=_end(article, project) if article else None,
        related=related.related(article, project) if article else (),
        topic=section,
        language_notice=language_notice.language_notice(project, locale, relative),
        structured_data=json_ld.scripts(project, article, html) if article else (),
        widget=special.widget,
        widget_data=widgets.as_json(project, special.widget, locale, relative),
        styles=page_styles(special, topic=bool(section), html=html),
        scripts=special.scripts,
        live=special.live or slug in special_pages.URGENT_ARTICLES,
        wide=special.wide,
        all_notices=special.all_notices,
        parts=article_parts(term_notes.explained(html, kind, project, locale), kind, special.role),
        urgent=urgent(project, slug, locale, relative),
        easy=easy.easy_page(project, slug, locale),
        easy_home=relative(home) if (home := easy.home(project, locale)) else "",
        easy_twin=relative(twin) if (twin := easy.twin(project, slug, locale)) else "",
        extras=page_extras(project, special.role, locale),
    )


def _end(article: Article, project: Project) -> EndView | None:
    _, ends = dated_articles.ends_of(article, project.zone)
    if ends is None or ends >= project.reach:
        return None
    date = dated_values.moment(project.facts, ends, article.locale)
    return EndView(iso(ends), sentence(project.facts, "article_withdrawn", article.locale, date=date))
