"""The trimmed styles: pages look to the last pixel as with all of Material's."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import material
import pytest
from playwright.sync_api import Browser, Route

WHOLE = next(Path(material.__file__).parent.glob("templates/assets/stylesheets/main.*.css"))
OURS = ":root{--brand:"
"""What ours begins with, behind the rest of Material's in the published sheet."""
KINDS = (
    *("/", "/contact/", "/en/payments/cancel/", "/help-now/", "/contact/verify/", "/recovery/account-stolen/", "/faq/"),
    *("/hours/", "/hours/holidays/", "/announcements/", "/contact/prepare/", "/contact/card/", "/en/recovery/"),
    *("/contact/choose/", "/easy/lost-phone/", "/404.html"),
)
"""A page of each kind that has styles of its own."""


@pytest.fixture(scope="module")
def published(built: Path) -> str:
    """The sheet of every page."""
    (sheet,) = built.glob("assets/css/site.*.css")
    return sheet.read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS)
def test_a_page_looks_the_same_with_the_whole_sheet(
    browser: Browser, address: str, published: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    whole = WHOLE.read_text("utf-8") + published[published.index(OURS) :]

    def with_the_whole(route: Route) -> None:
        route.fulfill(body=whole, content_type="text/css")

    pictures = []
    for replaced in (False, True):
        context = browser.new_context(
            viewport={"width": 390, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
        )
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-23T03:00:00Z")
        if replaced:
            page.route("**/assets/css/site.*", with_the_whole)
        page.goto(address + path, wait_until="networkidle")
        pictures.append(page.screenshot(full_page=True))
        context.close()
    assert pictures[0] == pictures[1]


def test_most_of_the_sheet_is_left_out(built: Path, published: str) -> None:
    assert published.index(OURS) < WHOLE.stat().st_size / 5
    assert not (built / "assets/stylesheets").exists()


def test_a_page_loads_one_sheet_of_its_kind_at_most(built: Path) -> None:
    """And the tools, whose pages share theirs; the easy view's is loaded where the view is on."""
    for path in KINDS:
        html = (built / path.lstrip("/") / "index.html" if path.endswith("/") else built / path.lstrip("/")).read_text()
        sheets = html.count('rel="stylesheet"') - html.count(" disabled data-easy-script")
        assert sheets <= (3 if path in ("/contact/prepare/", "/easy/lost-phone/") else 2), path
