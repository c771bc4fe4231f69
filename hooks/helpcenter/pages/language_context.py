"""What all pages of a language share: the first half of `center`, made once a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from helpcenter.artifacts import share_images
from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import channels
from helpcenter.l10n.channels import BrandView, ChannelView
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording
from helpcenter.pages import announcement_views, easy, links, live_hours, region_numbers
from helpcenter.pages.announcement_views import AnnouncementView
from helpcenter.pages.dated_channels import dated_channels
from helpcenter.pages.easy import FreezeView
from helpcenter.pages.insights_notice import InsightsNotice, insights_notice
from helpcenter.pages.links import SiteLinks
from helpcenter.pages.region_numbers import RegionChoice
from helpcenter.pages.situations import SituationView, situations


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
