"""`sitemap.xml` and `robots.txt`: every article in every language, each with its translations and a default.

https://www.sitemaps.org/protocol.html, with the alternates of
https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap; RFC 9309 for robots.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.content.review_dates import review_date
from helpcenter.facts.base import LOCALES

_NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'  # names, not links
)


def files(project: Project) -> dict[str, str]:
    """Both files."""
    return {"sitemap.xml": _sitemap(project), "robots.txt": _robots(project)}


def _sitemap(project: Project) -> str:
    """`lastmod` is the day on which the article was last reviewed. Addresses are those that pages call canonical."""
    site_url = project.facts.site_url
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<urlset {_NAMESPACES}>"]
    for locale in LOCALES:
        for slug, article in project.articles[locale].items():
            lines += ["<url>", f"<loc>{escape(site_url + addresses.address(slug, locale))}</loc>"]
            if reviewed := review_date(project, article):
                lines.append(f"<lastmod>{reviewed}</lastmod>")
            for language, address in addresses.alternates(slug, site_url):
                lines.append(f'<xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(address)}/>')
            lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def _robots(project: Project) -> str:
    """Everything may be read: `noindex` keeps a sample out of search, and a crawler has to read that."""
    allowed = "User-agent: *\nDisallow:\n"
    return allowed if project.facts.sample else f"{allowed}\nSitemap: {project.facts.site_url}sitemap.xml\n"
