"""The announcements that have begun as an Atom feed (RFC 4287) for each language, the latest first."""

from __future__ import annotations

from datetime import timedelta
from xml.sax.saxutils import escape, quoteattr

from helpcenter.content import addresses, navigation
from helpcenter.content.notice_text import plain
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import announcements, calendar_formats
from helpcenter.l10n.announcements import Announcement
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording


def path(locale: Locale) -> str:
    """Where the feed of a language is published."""
    return f"{addresses.address('announcements/index', locale)}feed.xml"


def files(project: Project) -> dict[str, str]:
    """A feed for each language."""
    return {path(locale): _feed(project, locale) for locale in LOCALES}


def _feed(project: Project, locale: Locale) -> str:
    facts, brand = project.facts, project.facts.brand
    wording = Wording(facts, project.vocabulary, locale)
    page = f"{brand.site_url}{addresses.address('announcements/index', locale)}"
    host = brand.site_url.removeprefix("https://").split("/")[0]
    begun = [one for one in announcements.every(facts) if one.start < project.start + timedelta(days=1)]
    updated = max((one.start for one in begun), default=project.start)
    title = f"{brand.site_name[locale]}: {navigation.title(project, 'announcements/index', locale)}"
    note = f"  <subtitle>{escape(wording['sample_note'])}</subtitle>\n" if facts.sample else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(language(locale).tag)}>\n'
        f"  <title>{escape(title)}</title>\n{note}"
        f"  <id>{escape(page)}</id>\n"
        f'  <link rel="alternate" type="text/html" href={quoteattr(page)}/>\n'
        f'  <link rel="self" type="application/atom+xml" href={quoteattr(brand.site_url + path(locale))}/>\n'
        f"  <updated>{updated.isoformat()}</updated>\n"
        f"  <author><name>{escape(brand.legal_name[locale])}</name></author>\n"
        + "".join(_entry(one, page, host, locale, project) for one in begun)
        + "</feed>\n"
    )


def _entry(one: Announcement, page: str, host: str, locale: Locale, project: Project) -> str:
    # A tag URI (RFC 4151): the id stays when the address changes.
    name = f"tag:{host},{one.start:%Y}:announcement/{one.id}"
    last = (one.end - timedelta(seconds=1)).date()
    words = f"{calendar_formats.dates(one.start.date(), last, locale)}\n{plain(one.text[locale], project, locale)}"
    return (
        "  <entry>\n"
        f"    <title>{escape(plain(one.title[locale], project, locale))}</title>\n"
        f"    <id>{escape(name)}</id>\n"
        f'    <link rel="alternate" type="text/html" href={quoteattr(f"{page}#{one.id}")}/>\n'
        f"    <published>{one.start.isoformat()}</published>\n"
        f"    <updated>{one.start.isoformat()}</updated>\n"
        f"    <category term={quoteattr(one.severity)}/>\n"
        f'    <content type="text">{escape(words)}</content>\n'
        "  </entry>\n"
    )
