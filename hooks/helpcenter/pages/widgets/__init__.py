"""The interactive tools in articles, and the JSON in the page that each one's script reads.

Each module here has `data(project, locale, link)`: values that JSON can hold, words in the page's language. No script
fetches anything. content/special_pages.py has the article of each widget.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.l10n.wording import Wording
from helpcenter.pages.widgets import checker, composer, help_now

Link = Callable[[str], str]
"""From a slug with an optional `#id` to its address from the page."""

_WIDGETS: Mapping[str, tuple[str, Callable[[Project, Locale, Link], dict[str, Any]]]] = {
    "help-now": ("flow", help_now.data),
    "checker": ("checker", checker.data),
    "composer": ("composer", composer.data),
}
"""By name: the prefix of its interface strings, and its data."""


def as_json(project: Project, widget: str, locale: Locale, link: Link) -> str:
    """A widget's data as text that may stand inside a script element (HTML, 4.12.1.3); "" without a widget."""
    if not widget:
        return ""
    prefix, data = _WIDGETS[widget]
    values = {"language": locale, "text": _strings(project, prefix, locale)} | data(project, locale, link)
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("&", "\\u0026")


def _strings(project: Project, prefix: str, locale: Locale) -> dict[str, str]:
    """The interface strings that begin with a prefix, without it."""
    wording = Wording(project.facts, project.vocabulary, locale)
    return {key.removeprefix(f"{prefix}_"): text for key, text in wording.items() if key.startswith(f"{prefix}_")}
