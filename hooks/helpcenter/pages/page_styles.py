"""The style sheets of a page beside assets/css/site.css: what only some pages show costs others nothing."""

from __future__ import annotations

from helpcenter.content.special_pages import URGENT_ARTICLES, SpecialPage

PARTS = {"contact": ("topic",), "hours": ("topic",), "urgent": ("picture",)}
"""Sheets that hold another one, so that the pages which load them make one request for both."""
_PICTURE = '<figure class="picture"'


def page_styles(special: SpecialPage, *, topic: bool, html: str) -> tuple[str, ...]:
    """The names of files of assets/css/ in the order of the page, without the widget's.

    `topic` is whether the page opens a section, whose articles it lists, `html` the rendered article.
    """
    own = special.styles + (("urgent",) if special.slug in URGENT_ARTICLES else ())
    within = {part for name in own for part in PARTS.get(name, ())}
    shown = {"topic": topic, "picture": _PICTURE in html}
    return own + tuple(name for name, needed in shown.items() if needed and name not in within)
