"""What templates show: `center` on a page, and what all pages of a language share.

Templates may ask for nothing that is not a field here; the build fails where one does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
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
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import channels, dated_values, formats
from helpcenter.l10n.channels import BrandView, ChannelView
from helpcenter.l10n.languages import language
from helpcenter.l10n.sentences import sentence
from helpcenter.l10n.wording import Wording
from helpcenter.pages import (
    announcement_views,
    easy,
    language_notice,
    links,
    live_hours,
    region_numbers,
    term_notes,
    widgets,
)
from helpcenter.pages.announcement_views import AnnouncementView
from helpcenter.pages.article_parts import ArticleParts, article_parts
from helpcenter.pages.dated_channels import dated_channels, iso
from helpcenter.pages.easy import EasyPage, FreezeView
from helpcenter.pages.insights_notice import InsightsNotice, insights_notice
from helpcenter.pages.language_notice import LanguageNotice
from helpcenter.pages.links import HeaderLink, SiteLinks, TranslationLink
from helpcenter.pages.page_extras import PageExtras, page_extras
from helpcenter.pages.region_numbers import RegionChoice
from helpcenter.pages.situations import SituationView, situations
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
class LanguageContext:
    """What all pages of a language share, and the error page of all."""

    locale: Locale
    other_locale: Locale
    """The one other language whose search results are offered."""
    colon: str
    """As the language writes it, with the space that follows."""
    text: Wording
    brand: BrandView
    sample: bool
    """The facts are the sample's: each page says so, and search engines are kept away."""
    feedback_url: str
    """Where answers to "was this helpful?" are sent; "" where nothing receives them."""
    kept: InsightsNotice | None
    """What is logged of readers' searches and answers, in words too; None where nothing is."""
    channels: tuple[ChannelView, ...]
    dated_channels: tuple[ChannelView, ...]
    """The same, and what each will be from a coming change on."""
    never: tuple[str, ...]
    situations: tuple[SituationView, ...]
    regions: tuple[RegionChoice, ...]
    """Where a reader may be; () where every region has the same numbers."""
    notices: tuple[AnnouncementView, ...]
    """The announcements in force, the latest first."""
    coming_notices: tuple[AnnouncementView, ...]
    """Those that an open page, or one built some days ago, shows later."""
    live_hours: str
    """JSON for the script that says which channel is open."""
    minutes_behind_utc: int
    freeze: FreezeView | None
    addresses: SiteLinks
    """Below the site's root, without a leading slash."""
    share_images: bool
    """There are pictures for shared links and home screens in this brand's colours."""


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


@lru_cache(maxsize=len(LOCALES))
def language_context(project: Project, locale: Locale) -> LanguageContext:
    """What all pages of a language share."""
    facts, vocabulary = project.facts, project.vocabulary
    return LanguageContext(
        locale=locale,
        other_locale=addresses.other_locale(locale),
        colon=language(locale).colon,
        text=Wording(facts, vocabulary, locale),
        brand=channels.brand(facts, locale),
        sample=facts.sample,
        feedback_url=facts.feedback.answers or "",
        kept=insights_notice(project, locale),
        channels=channels.channels(facts, vocabulary, locale),
        dated_channels=dated_channels(project, locale),
        never=channels.never(facts, locale),
        situations=situations(project, locale),
        regions=region_numbers.choices(project, locale),
        notices=announcement_views.in_force(project, locale),
        coming_notices=announcement_views.coming(project, locale),
        live_hours=live_hours.script(project, locale),
        minutes_behind_utc=live_hours.minutes_behind_utc(project),
        freeze=easy.freeze(project, locale),
        addresses=links.site_links(lambda slug: addresses.address(slug, locale)),
        share_images=share_images.available(project.root, facts),
    )


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
        topic=topics.topic(project, slug, locale) if article else (),
        language_notice=language_notice.language_notice(project, locale, relative),
        structured_data=json_ld.scripts(project, article, html) if article else (),
        widget=special.widget,
        widget_data=widgets.as_json(project, special.widget, locale, relative),
        styles=special.styles,
        scripts=special.scripts,
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
