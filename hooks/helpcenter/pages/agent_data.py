"""The data of the tools for a browser's agent (WebMCP), one file a language: what the checker and help now are given.

The scripts fetch it, and `contact.json` beside it, when a tool is first called; no page carries it.
"""

from __future__ import annotations

import json

from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.content.special_pages import CONTACT, HELP_NOW
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.pages.widgets import checker, help_now


def files(project: Project) -> dict[str, str]:
    """The file of each language, by its path below the site's root."""
    return {f"assets/agents/{locale}.json": _text(project, locale) for locale in LOCALES}


def _text(project: Project, locale: Locale) -> str:
    def link(target: str) -> str:
        slug, hash_, name = target.partition("#")
        return f"{project.facts.site_url}{addresses.address(slug, locale)}{hash_}{name}"

    given = {
        "language": locale,
        "site": project.facts.site_url,
        "contact_page": link(CONTACT.slug),
        "help_page": link(HELP_NOW.slug),
        "checker": checker.data(project, locale, link),
        "help": help_now.data(project, locale, link),
    }
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"))
