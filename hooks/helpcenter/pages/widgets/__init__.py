"""The reader's tools: which article carries one, and what its script is given as JSON in the page.

Each module here has `data(site, locale, link)`: values that JSON can hold, words in the page's language. `link` turns
a slug with an optional `#id` into an address that is right from the page. No script fetches anything.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.l10n.wording import Wording
from helpcenter.pages.widgets import checker, composer, help_now

Link = Callable[[str], str]

WIDGETS = {
    "help-now/index": ("help-now", "flow", help_now.data),
    "contact/verify": ("checker", "checker", checker.data),
    "contact/prepare": ("composer", "composer", composer.data),
}
"""By slug: the widget's name (its script, its partial), the beginning of its interface strings, its data."""


def name(slug: str) -> str:
    """The widget that an article carries, or an empty string."""
    return WIDGETS[slug][0] if slug in WIDGETS else ""


def as_json(project: Project, slug: str, locale: Locale, link: Link) -> str:
    """What the widget of an article is given, as text that may stand inside a script element (HTML, 4.12.1.3)."""
    if slug not in WIDGETS:
        return ""
    _, prefix, data = WIDGETS[slug]
    given = {"language": locale, "text": words(project, prefix, locale)} | data(project, locale, link)
    text = json.dumps(given, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("&", "\\u0026")


def words(project: Project, prefix: str, locale: Locale) -> dict[str, Any]:
    """The interface strings that begin with a prefix, without it."""
    assert project.facts is not None
    wording = Wording(project.facts, project.vocabulary, locale)
    return {key.removeprefix(f"{prefix}_"): text for key, text in wording.items() if key.startswith(f"{prefix}_")}
