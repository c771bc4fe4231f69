"""The trimmed styles: pages look to the last pixel as with all of Material's."""

from __future__ import annotations

from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser

WHOLE = next(Path(material.__file__).parent.glob("templates/assets/stylesheets/main.*.css"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["/", "/contact/", "/en/payments/cancel/", "/help-now/", "/contact/verify/", "/recovery/account-stolen/"]
)
def test_a_page_looks_the_same_with_the_whole_sheet(browser: Browser, address: str, path: str, scheme: str) -> None:
    pictures = []
    for whole in (False, True):
        context = browser.new_context(
            viewport={"width": 390, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
        )
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-23T03:00:00Z")
        if whole:
            page.route("**/assets/stylesheets/main.*", lambda route: route.fulfill(path=WHOLE))
        page.goto(address + path, wait_until="networkidle")
        pictures.append(page.screenshot(full_page=True))
        context.close()
    assert pictures[0] == pictures[1]


def test_most_of_the_sheet_is_left_out(built: Path) -> None:
    (trimmed,) = built.glob("assets/stylesheets/main.*.css")
    assert trimmed.stat().st_size < WHOLE.stat().st_size / 2
