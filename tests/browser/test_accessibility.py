"""WCAG 2.2 AA, as far as a machine can tell: axe, reflow, spacing, targets: of every page as it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from readers import axe, fits_every_reader
from site_pages import EVERY, SAMPLE, SIZES

NOT_FOUND = "/no-such-page/"
LAID_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
"""All of a page, as it is once a reader has come to it: what is laid out late has no size before."""


@pytest.fixture
def view(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZES["phone"], reduced_motion="reduce")
    yield context.new_page()
    context.close()


def everywhere(view: Page, address: str, pages: list[str], ask: Callable[[Page], list[str]]) -> list[str]:
    """The answers of one question asked of every page, each with its page."""
    found = []
    for path in pages:
        view.set_viewport_size(SIZES["phone"])
        view.goto(address + path)
        view.evaluate(LAID_OUT)
        found += [f"{path}: {answer}" for answer in ask(view)]
    return found


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_a_page_fits_a_small_screen_large_text_and_a_thumb(view: Page, address: str, prefix: str) -> None:
    found = everywhere(view, address, [prefix + path for path in SAMPLE], fits_every_reader)
    assert not found, "\n".join(found)


@pytest.mark.everything
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_every_page_fits_a_small_screen_large_text_and_a_thumb(view: Page, address: str, prefix: str) -> None:
    rest = [path for path in [*EVERY, NOT_FOUND] if path not in SAMPLE]
    found = everywhere(view, address, [prefix + path for path in rest], fits_every_reader)
    assert not found, "\n".join(found)


@pytest.mark.everything
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_axe_finds_nothing_on_any_page(view: Page, address: str, prefix: str, size: str) -> None:
    found = []
    view.set_viewport_size(SIZES[size])
    for path in [*EVERY, NOT_FOUND]:
        view.goto(address + prefix + path)
        found += [f"{path}: {one}" for one in axe(view)]
    assert not found, "\n".join(found)


def test_a_table_is_one_to_a_screen_reader_though_a_phone_shows_cards(view: Page, address: str) -> None:
    view.goto(f"{address}/en/contact/prepare/")
    view.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    table = view.get_by_role("table").first
    assert table.evaluate("one => getComputedStyle(one).display") == "block"
    tree = view.context.new_cdp_session(view).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"] and "role" in node]
    assert roles.count("table") == 1
    assert (roles.count("columnheader"), roles.count("row"), roles.count("cell")) == (3, 8, 21)
