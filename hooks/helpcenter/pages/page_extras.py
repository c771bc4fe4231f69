"""What only certain pages show beside their article, as templates need it: announcements, all questions, the card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import segno

from helpcenter.artifacts import atom_feed, icalendar, vcard
from helpcenter.content import addresses, navigation
from helpcenter.content.article import QUESTION_KINDS
from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.facts.channels import RetiredPhone
from helpcenter.l10n import announcements, calendar_formats, formats, tokens
from helpcenter.l10n.announcements import Announcement
from helpcenter.pages import calendar_views


@dataclass(frozen=True)
class AnnouncementView:
    """An announcement with its dates in words; `state` is now, later or over as of the day of the build."""

    id: str
    severity: str
    title: str
    text: str
    dates: str
    start: str
    end: str
    state: str


@dataclass(frozen=True)
class QuestionsView:
    """The questions of one article; `target` of each is a slug with the question's id."""

    title: str
    slug: str
    questions: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class RetiredView:
    """Something that was ours once: what it was, since when it is not, and why."""

    name: str
    value: str
    ended: str
    ended_iso: str
    reason: str


def of(project: Project, slug: str, locale: Locale) -> Mapping[str, Any]:
    """The values that the page of an article needs beside those of every page, by name."""
    if slug == "contact/index":
        return {"retired": retired(project, locale), "vcard": vcard.path(locale)}
    if slug == "contact/card":
        return {"qr": qr(project, locale), "vcard": vcard.path(locale)}
    if slug == "hours/index":
        calendars = project.facts.calendars.values()
        following = tuple(calendar_formats.next_holiday(calendar, project.today, locale) for calendar in calendars)
        return {
            "week": calendar_views.week(project, locale),
            "next_holidays": following,
            "calendar": icalendar.path(locale),
        }
    if slug == "hours/holidays":
        return {"years": calendar_views.years(project, locale), "calendar": icalendar.path(locale)}
    if slug == "announcements/index":
        return {"announcements": everything_announced(project, locale), "feed": atom_feed.path(locale)}
    if slug == "faq/index":
        return {"questions": questions(project, locale)}
    return {}


def notices(project: Project, locale: Locale) -> tuple[AnnouncementView, ...]:
    """The announcements in force on the day of the build, the latest first."""
    return tuple(_announcement(one, project, locale) for one in announcements.on(project.facts, project.today))


def everything_announced(project: Project, locale: Locale) -> tuple[AnnouncementView, ...]:
    """All announcements that have begun, those in force first, then the latest first."""
    shown = [_announcement(one, project, locale) for one in announcements.every(project.facts)]
    return tuple(sorted((one for one in shown if one.state != "later"), key=lambda one: one.state != "now"))


def _announcement(one: Announcement, project: Project, locale: Locale) -> AnnouncementView:
    last = (one.end - timedelta(seconds=1)).date()
    in_force = one in announcements.on(project.facts, project.today)
    state = "now" if in_force else "later" if one.start > project.start else "over"
    dates = calendar_formats.dates(one.start.date(), last, locale)
    words = one.title[locale], one.text[locale]
    title, text = (tokens.render_plain(text, project.vocabulary, locale) for text in words)
    return AnnouncementView(one.id, one.severity, title, text, dates, one.start.isoformat(), one.end.isoformat(), state)


def questions(project: Project, locale: Locale) -> tuple[tuple[str, tuple[QuestionsView, ...]], ...]:
    """Every question of the site by section and article, in the order of the navigation."""
    found = []
    for section in navigation.sections(project, locale):
        articles = []
        for slug in section.slugs:
            article = project.articles[locale].get(slug)
            if article is None or article.matter is None or article.matter.kind == "home":
                continue
            all_questions = article.matter.kind in QUESTION_KINDS
            asked = tuple(
                (tokens.render_plain(heading.text, project.vocabulary, locale), f"{slug}#{heading.id}")
                for heading in article.headings
                if heading.level == 2 and heading.id and (all_questions or heading.text.endswith(("？", "?")))
            )
            if asked:
                articles.append(QuestionsView(navigation.title(project, slug, locale), slug, asked))
        if articles:
            found.append((section.title, tuple(articles)))
    return tuple(found)


def retired(project: Project, locale: Locale) -> tuple[RetiredView, ...]:
    """What readers may still find somewhere and must not use."""
    return tuple(
        RetiredView(
            gone.names[locale],
            formats.phone_number(gone.number) if isinstance(gone, RetiredPhone) else gone.address,
            formats.day(gone.ended, locale),
            gone.ended.isoformat(),
            gone.reason[locale],
        )
        for gone in project.facts.retired.values()
    )


def qr(project: Project, locale: Locale) -> str:
    """A QR code (ISO/IEC 18004, error correction M) of the address of help-now, as inline SVG without colours."""
    address = project.facts.site_url + addresses.address("help-now/index", locale)
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(border=2, svgclass="qr", lineclass="qr__dots", omitsize=True)
