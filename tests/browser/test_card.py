"""The emergency card: one sheet that can be read, three large lines, a picture made in the page."""

from __future__ import annotations

import base64
import struct
from itertools import combinations, product

import pytest
from playwright.sync_api import Browser, Page, expect

from pdf_pages import runs_of_text
from site_pages import SIZES

PREFIXES = {"zh": "", "en": "/en"}
PAPERS = {"A4": (794, 1123), "Letter": (816, 1056)}
SMALLEST = 9.5
LARGE = 16
"""Points: the smallest text of the card, and of the lines of the large one."""
_SIZES = """(where) => {
  const walker = document.createTreeWalker(document.querySelector(where), NodeFilter.SHOW_TEXT), sizes = [];
  for (let node; (node = walker.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("svg, .hidden-visually") || !parent.checkVisibility()) continue;
    sizes.push([parseFloat(getComputedStyle(parent).fontSize) * 0.75, node.data.trim().slice(0, 30)]);
  }
  return sizes;
}"""


def opened(browser: Browser, address: str, locale: str, size: tuple[int, int]) -> Page:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(f"{address}{PREFIXES[locale]}/contact/card/", wait_until="networkidle")
    return page


@pytest.mark.parametrize(("locale", "paper"), list(product(PREFIXES, PAPERS)))
def test_the_card_is_one_sheet_without_small_print(browser: Browser, address: str, locale: str, paper: str) -> None:
    page = opened(browser, address, locale, PAPERS[paper])
    (runs,) = runs_of_text(page.pdf(format=paper, print_background=True))
    assert runs > 500
    page.emulate_media(media="print")
    sizes = page.evaluate(_SIZES, ".card")
    assert len(sizes) > 60
    assert [one for one in sizes if one[0] < SMALLEST - 0.01] == []
    broken = page.locator(".card td a[href^='mailto:']").evaluate_all(
        "all => all.map(one => one.getClientRects().length)"
    )
    assert set(broken) == {1}
    page.close()


@pytest.mark.parametrize(("locale", "paper"), list(product(PREFIXES, PAPERS)))
def test_the_large_card_prints_alone_with_three_large_lines(
    browser: Browser, address: str, locale: str, paper: str
) -> None:
    page = opened(browser, address, locale, PAPERS[paper])
    page.evaluate("window.print = () => { window.printed = document.documentElement.hasAttribute('data-large-card'); }")
    page.locator("[data-card-print='large']").click()
    assert page.evaluate("printed") is True
    page.emulate_media(media="print")
    sizes = page.evaluate(_SIZES, ".large-card")
    assert min(size for size, _ in sizes) >= LARGE - 0.01
    expect(page.locator(".large-card li")).to_have_count(3)
    expect(page.locator(".large-card li").first).to_contain_text("+44 20 7946 0123")
    expect(page.locator(".card")).to_be_hidden()
    (runs,) = runs_of_text(page.pdf(format=paper))
    assert 20 < runs < 500
    page.locator("[data-card-print='whole']").evaluate("one => one.click()")
    assert page.evaluate("printed") is False
    page.close()


@pytest.mark.parametrize(("locale", "zone"), list(product(PREFIXES, ["Asia/Shanghai", "Europe/Berlin"])))
def test_the_card_is_kept_as_a_picture_made_in_the_page(browser: Browser, address: str, locale: str, zone: str) -> None:
    context = browser.new_context(viewport=SIZES["phone"], timezone_id=zone)
    page = context.new_page()
    page.goto(f"{address}{PREFIXES[locale]}/contact/card/", wait_until="networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url[:5]))
    shown = page.locator("[data-card-shown]")
    expect(shown).to_be_hidden()
    with page.expect_download() as download:
        page.locator("[data-card-picture]").click()
    assert download.value.suggested_filename.endswith(".png")
    expect(shown).to_be_visible()
    source = shown.locator("img").get_attribute("src") or ""
    picture = base64.b64decode(source.removeprefix("data:image/png;base64,"))
    assert struct.unpack(">II", picture[16:24]) == (1080, 1350)  # PNG, IHDR
    assert len(picture) > 10_000  # not an empty sheet
    assert not {"http:", "https"} & set(asked)
    context.close()


@pytest.mark.parametrize("locale", PREFIXES)
def test_print_picture_and_contact_stand_beside_each_other_with_room_between(
    browser: Browser, address: str, locale: str
) -> None:
    page = opened(browser, address, locale, (390, 844))
    boxes = [one.bounding_box() for one in page.locator(".card__tools .button").all()]
    assert len(boxes) == 4
    for box in boxes:
        assert box["height"] >= 44
    for one, other in combinations(boxes, 2):
        apart = max(other["x"] - one["x"] - one["width"], one["x"] - other["x"] - other["width"])
        below = max(other["y"] - one["y"] - one["height"], one["y"] - other["y"] - other["height"])
        assert max(apart, below) >= 8
    page.close()


def test_without_scripts_the_large_card_and_the_contact_are_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/en/contact/card/")
    expect(page.locator(".large-card li")).to_have_count(3)
    expect(page.locator(".card__tools .button:visible")).to_have_count(1)
    context.close()
