"""Redirects from old addresses, in every language: pages for hosts without redirects, a list for the others."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from helpcenter.content.addresses import address
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import tokens


def addresses(project: Project) -> dict[str, str]:
    """Old to new address in each language, from the root of the host, with slashes at both ends."""
    base = urlsplit(project.facts.site_url).path
    return {
        base + address(old, locale): base + address(new, locale)
        for old, new in project.facts.redirects.items()
        for locale in LOCALES
    }


def files(project: Project) -> dict[str, str]:
    """A page at each old address that names the new one and leads there.

    The rule broken-redirect reports a target that does not exist; it gets no page.
    """
    return {
        f"{address(old, locale)}index.html": _stub(project, new, locale)
        for old, new in project.facts.redirects.items()
        for locale in LOCALES
        if new in project.articles[locale]
    }


def _stub(project: Project, slug: str, locale: Locale) -> str:
    target = escape(project.facts.site_url + address(slug, locale))
    article = project.articles[locale][slug]
    title = escape(tokens.render_plain(article.matter.title if article.matter else slug, project.vocabulary, locale))
    moved = project.facts.interface["page_moved"][locale]
    return f"""<!doctype html>
<html lang="{locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
<title>{title}</title>
</head>
<body>
<p>{escape(moved)} <a href="{target}">{title}</a></p>
</body>
</html>
"""
