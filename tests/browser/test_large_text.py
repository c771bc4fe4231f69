"""Large text and narrow screens: nothing wider than the screen, the menu reachable, no number or address broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from site_pages import SAMPLE

PAGES = [
    *SAMPLE,
    "/help-now/",
    "/help-now/#money-leaving/cannot",
    "/help-now/#money-leaving/done/told",
    "/help-now/#money-leaving/other/away",
    "/payments/",
    "/contact/verify/",
    "/contact/prepare/",
    "/faq/",
    "/hours/holidays/",
    "/payments/cancel/",
]
SIZES = {
    "320 px": (320, 568, 100),
    "150 %": (390, 844, 150),
    "200 %": (390, 844, 200),
    "320 px, 200 %": (320, 568, 200),
}
"""Width and height in px, size of the root's text in %."""

_ENLARGE = """(size) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`html { font-size: ${size}% !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
_HEADER = """() => {
  const header = document.querySelector(".header").getBoundingClientRect();
  const menu = document.querySelector(".menu > summary").getBoundingClientRect();
  const whole = menu.left >= 0 && menu.right <= innerWidth && menu.width >= 44 && menu.height >= 44;
  return { wider: document.documentElement.scrollWidth - innerWidth, share: header.height / innerHeight, whole };
}"""
_BROKEN = """(pattern) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), broken = [];
  for (let node; (node = walker.nextNode());) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest("script, svg, .hidden-visually")) continue;
    for (const match of node.data.matchAll(new RegExp(pattern, "g"))) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const lines = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top / 6));
      if (new Set(lines).size > 1) broken.push(match[0]);
    }
  }
  return broken;
}"""
NUMBER = r"\+\d[\d ]{7,}\d"
ADDRESS = r"[a-z.]+@[a-z.]+|(?<![@.\w])(?:[a-z]+\.)?okpay\.example(?!\w)"
CARD = "/contact/card/"


class Measured(NamedTuple):
    """What was found on one page with a text of one size: its header, and what stands on two lines by its pattern."""

    header: dict[str, Any]
    broken: dict[str, list[str]]


Measure = Callable[[str, str], Measured]


@pytest.fixture(scope="module")
def measured(browser: Browser, address: str) -> Iterator[Measure]:
    """A function of size and path. Each page is loaded once a size, by whichever test comes first."""
    views: dict[str, Page] = {}

    @cache
    def measure(size: str, path: str) -> Measured:
        width, height, percent = SIZES[size]
        if size not in views:
            views[size] = browser.new_page(viewport={"width": width, "height": height}, service_workers="block")
        views[size].goto(address + path, wait_until="networkidle")
        views[size].evaluate(_ENLARGE, percent)
        broken = {pattern: views[size].evaluate(_BROKEN, pattern) for pattern in (NUMBER, ADDRESS)}
        return Measured(views[size].evaluate(_HEADER), broken)

    yield measure
    for view in views.values():
        view.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_large_text_fits_and_leaves_the_menu_in_reach(measured: Measure, prefix: str, size: str) -> None:
    found = []
    for path in PAGES:
        header = measured(size, prefix + path).header
        if header["wider"] > 0 or header["share"] > 0.3 or not header["whole"]:
            found.append((path, header))
    assert found == []


@pytest.mark.parametrize(("size", "pattern"), [*product(SIZES, [NUMBER]), ("320 px", ADDRESS)], ids=str)
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_no_number_or_address_breaks_over_two_lines(measured: Measure, prefix: str, size: str, pattern: str) -> None:
    paths = [*PAGES, CARD]
    found = [(path, broken) for path in paths for broken in measured(size, prefix + path).broken[pattern]]
    assert found == []


LABELS = "a, button, summary, label, legend, h1, h2, h3, th, dt, .guide__place, .thumb-bar li"
_SPLIT = """(labels) => {
  const split = [];
  for (const label of document.querySelectorAll(labels)) {
    const unseen = getComputedStyle(label.closest("thead") ?? label).clipPath !== "none";
    const within = label.parentElement.innerText.trim() !== label.innerText.trim();
    const inSentence = within && getComputedStyle(label).display === "inline";
    if (!label.checkVisibility() || unseen || inSentence || label.closest(".hidden-visually")) continue;
    const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      for (const match of node.data.matchAll(/(?<![\\d\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{2,8}(?![\\u4e00-\\u9fff])/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const lines = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top / 6));
        if (new Set(lines).size > 1) split.push(match[0]);
      }
    }
  }
  return [...new Set(split)];
}"""
"""Phrases of two to eight Chinese characters, between punctuation, that stand on two lines. A link within a sentence is
part of it and breaks as it does."""
SHORT = [
    *PAGES,
    "/help-now/#money-leaving",
    "/help-now/#money-leaving/cannot",
    "/help-now/#phone-lost",
    CARD,
]


def test_no_short_chinese_label_breaks_inside(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 568})
    found = []
    for path in SHORT:
        page.goto("about:blank")
        page.goto(address + path, wait_until="networkidle")
        found += [(path, split) for split in page.evaluate(_SPLIT, LABELS)]
    page.close()
    assert found == []
