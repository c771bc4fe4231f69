"""Which style sheets a page loads beside that of every page."""

from __future__ import annotations

import re

import pytest

from checkout import ROOT
from helpcenter.content.special_pages import SPECIAL_PAGES, URGENT_ARTICLES, SpecialPage, special_page
from helpcenter.pages.page_styles import PARTS, page_styles

STYLES = ROOT / "overrides/assets/css"
PICTURE = '<p>One</p><figure class="picture"><svg></svg></figure>'
INCLUDE = re.compile(r'{% include "assets/css/([^"]+)\.css" %}')


@pytest.mark.parametrize(
    ("slug", "topic", "html", "styles"),
    [
        ("payments/cancel", False, "<p>One</p>", ()),
        ("payments/cancel", False, PICTURE, ("picture",)),
        ("payments/index", True, PICTURE, ("topic", "picture")),
        ("recovery/lost-phone", False, "", ("urgent",)),
        ("recovery/lost-phone", True, PICTURE, ("urgent", "topic")),
        ("contact/index", True, PICTURE, ("contact", "picture")),
        ("hours/index", True, "", ("hours",)),
        ("hours/holidays", False, "", ("hours",)),
        ("contact/prepare", False, "", ("composer",)),
    ],
)
def test_a_page_loads_the_sheets_of_what_it_shows(slug: str, topic: bool, html: str, styles: tuple[str, ...]) -> None:
    assert page_styles(special_page(slug), topic=topic, html=html) == styles


@pytest.mark.parametrize("name", [*PARTS, "topic", "picture"])
def test_a_sheet_exists_and_holds_the_parts_that_pages_leave_to_it(name: str) -> None:
    held = INCLUDE.findall((STYLES / f"{name}.css").read_text("utf-8"))
    assert {*PARTS.get(name, ())} <= {*held}


@pytest.mark.parametrize("sheet", sorted(STYLES.glob("*.css")), ids=lambda path: path.stem)
def test_a_sheet_that_includes_others_is_a_static_template(sheet) -> None:
    if INCLUDE.search(sheet.read_text("utf-8")) and sheet.stem not in held_by_others():
        assert f"    - assets/css/{sheet.name}\n" in (ROOT / "mkdocs.yml").read_text("utf-8")


def held_by_others() -> set[str]:
    """Sheets that are no file of the site: parts of others."""
    named = {name for page in SPECIAL_PAGES for name in page.styles} | {"urgent", "topic", "picture"}
    return {name for path in STYLES.glob("*.css") for name in INCLUDE.findall(path.read_text("utf-8"))} - named


def test_every_urgent_article_has_the_sheet_of_urgent_ones() -> None:
    assert all("urgent" in page_styles(special_page(slug), topic=False, html="") for slug in URGENT_ARTICLES)
    assert "urgent" not in page_styles(SpecialPage("article", "payments/cancel"), topic=False, html="")
