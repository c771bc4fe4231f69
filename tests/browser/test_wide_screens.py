"""At 1920 px the space is used: steps beside the aside, cards of a row equally high, no page in a narrow strip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

WIDTH, HEIGHT = 1920, 1080
USED = 0.66
"""The least share of the width between the left edge of what is first and the right edge of what is last in a row."""
GAP = 160
"""The most px between the text and its aside."""


@pytest.fixture(scope="module")
def wide(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    yield page
    page.close()


@pytest.mark.parametrize("path", ["/", "/contact/", "/recovery/account-stolen/", "/recovery/forgot-password/", "/faq/"])
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_a_page_uses_the_width(wide: Page, address: str, prefix: str, path: str) -> None:
    wide.goto(address + prefix + path, wait_until="networkidle")
    box = wide.locator(".hero, .page__columns").first.bounding_box()
    assert box["width"] >= USED * WIDTH


@pytest.mark.parametrize("path", ["/recovery/account-stolen/", "/recovery/forgot-password/", "/recovery/lost-phone/"])
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_the_steps_stand_beside_the_aside(wide: Page, address: str, prefix: str, path: str) -> None:
    wide.goto(address + prefix + path, wait_until="networkidle")
    steps = wide.locator(".page__article ol:visible").first.bounding_box()
    aside = wide.locator(".toc").bounding_box()
    assert 0 < aside["x"] - (steps["x"] + steps["width"]) <= GAP


@pytest.mark.parametrize(("path", "cards"), [("/", ".channels > .channel"), ("/contact/", ".channels > .channel")])
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_cards_of_one_row_are_equally_high(wide: Page, address: str, prefix: str, path: str, cards: str) -> None:
    wide.goto(address + prefix + path, wait_until="networkidle")
    rows = defaultdict(set)
    for card in wide.locator(cards).all():
        box = card.bounding_box()
        rows[round(box["y"])].add(round(box["height"]))
    assert len(rows) <= 2
    assert [heights for heights in rows.values() if len(heights) > 1] == []
