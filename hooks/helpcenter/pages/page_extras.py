"""What some special pages show beside their article, one record each: `page_extras` chooses by role."""

from __future__ import annotations

from dataclasses import dataclass

import segno

from helpcenter.artifacts import atom_feed, icalendar, vcard
from helpcenter.content import addresses, special_pages
from helpcenter.content.project import Project
from helpcenter.content.special_pages import Role
from helpcenter.facts.base import Locale
from helpcenter.facts.channels import RetiredPhone
from helpcenter.l10n import calendar_formats, formats
from helpcenter.pages import announcement_views, calendar_views
from helpcenter.pages.announcement_views import AnnouncementView
from helpcenter.pages.calendar_views import WeekView, YearView
from helpcenter.pages.question_index import QuestionLink, SectionQuestions, most_needed, question_index


@dataclass(frozen=True)
class RetiredView:
    """A number or address that was ours once: since when it is not (in words and as ISO 8601), and why."""

    name: str
    value: str
    ended: str
    ended_iso: str
    reason: str


@dataclass(frozen=True)
class ContactExtras:
    """Ways to reach us; `vcard` is a path below the site's root, as are `calendar` and `feed` below."""

    retired: tuple[RetiredView, ...]
    vcard: str


@dataclass(frozen=True)
class CardExtras:
    """The emergency card; `qr` is an SVG element."""

    qr: str
    vcard: str


@dataclass(frozen=True)
class HoursExtras:
    """The coming week, and a sentence about the next holiday of each calendar."""

    week: WeekView
    next_holidays: tuple[str, ...]
    calendar: str


@dataclass(frozen=True)
class HolidaysExtras:
    """The public holidays of each calendar that a channel depends on."""

    years: tuple[YearView, ...]
    calendar: str


@dataclass(frozen=True)
class AnnouncementsExtras:
    """Every announcement that has begun."""

    announcements: tuple[AnnouncementView, ...]
    feed: str


@dataclass(frozen=True)
class FaqExtras:
    """Every question of the site, and the ten most needed."""

    needed: tuple[QuestionLink, ...]
    sections: tuple[SectionQuestions, ...]


PageExtras = ContactExtras | CardExtras | HoursExtras | HolidaysExtras | AnnouncementsExtras | FaqExtras


def page_extras(project: Project, role: Role, locale: Locale) -> PageExtras | None:
    """The record for the page with this role; None where a page shows nothing but its article."""
    match role:
        case "contact":
            return ContactExtras(_retired(project, locale), vcard.path(locale))
        case "card":
            return CardExtras(_qr_code(project, locale), vcard.path(locale))
        case "hours":
            facts, today = project.facts, project.today
            calendars = facts.calendars.values()
            sentences = (calendar_formats.next_holiday(facts, calendar, today, locale) for calendar in calendars)
            return HoursExtras(calendar_views.week(project, locale), tuple(sentences), icalendar.path(locale))
        case "holidays":
            return HolidaysExtras(calendar_views.years(project, locale), icalendar.path(locale))
        case "announcements":
            return AnnouncementsExtras(announcement_views.begun(project, locale), atom_feed.path(locale))
        case "faq":
            return FaqExtras(most_needed(project, locale), question_index(project, locale))
    return None


def _retired(project: Project, locale: Locale) -> tuple[RetiredView, ...]:
    """What readers may still find somewhere and must not use."""
    return tuple(
        RetiredView(
            name=gone.names[locale],
            value=formats.phone_number(gone.number) if isinstance(gone, RetiredPhone) else gone.address,
            ended=formats.day(gone.ended, locale),
            ended_iso=gone.ended.isoformat(),
            reason=gone.reason[locale],
        )
        for gone in project.facts.retired.values()
    )


def _qr_code(project: Project, locale: Locale) -> str:
    """A QR code (ISO/IEC 18004, error correction M) of the address of help now, as inline SVG without colours."""
    address = project.facts.site_url + addresses.address(special_pages.HELP_NOW.slug, locale)
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(border=2, svgclass="qr", lineclass="qr__dots", omitsize=True)
