"""Pages in Chromium, on a phone and a desk, in both languages: what a reader sees, what the browser complains of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from complaints import listen
from site_pages import EVERY, SAMPLE, SIZES

Until = Literal["load", "networkidle"]


@pytest.fixture(params=SIZES)
def view(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZES[request.param])
    yield context.new_page()
    context.close()


def visit(view: Page, address: str, path: str, until: Until) -> list[str]:
    """Open a page and return what the browser complains of: errors, failed requests, requests to elsewhere."""
    complaints = listen(view, address)
    view.goto(address + path, wait_until=until)
    return complaints


def _looks_right(view: Page, address: str, path: str, language: str, until: Until) -> None:
    assert visit(view, address, path, until) == []
    assert view.locator("html").get_attribute("lang") == language
    assert view.locator("h1").is_visible()
    overflow = view.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0, f"{path} is {overflow} px wider than the screen"


@pytest.mark.parametrize("path", SAMPLE)
@pytest.mark.parametrize(("prefix", "language"), [("", "zh"), ("/en", "en")])
def test_a_page_is_whole_quiet_and_fits_the_screen(
    view: Page, address: str, path: str, prefix: str, language: str
) -> None:
    _looks_right(view, address, prefix + path, language, "networkidle")


@pytest.mark.everything
@pytest.mark.parametrize("path", [path for path in EVERY if path not in SAMPLE])
@pytest.mark.parametrize(("prefix", "language"), [("", "zh"), ("/en", "en")])
def test_every_page_is_whole_quiet_and_fits_the_screen(
    view: Page, address: str, path: str, prefix: str, language: str
) -> None:
    # What asks for something later is heard in tests/browser/test_served.py, which waits on every page.
    _looks_right(view, address, prefix + path, language, "load")


def test_the_language_switch_stays_on_the_article(view: Page, address: str) -> None:
    view.goto(f"{address}/recovery/account-stolen/")
    view.locator("header a[hreflang=en]").first.click()
    view.wait_for_url(f"{address}/en/recovery/account-stolen/")
    view.locator("header a[hreflang^=zh]").first.click()
    view.wait_for_url(f"{address}/recovery/account-stolen/")


def test_a_frightened_reader_finds_the_urgent_line_at_most_two_taps_from_home(view: Page, address: str) -> None:
    view.goto(f"{address}/")
    view.locator("main a[href*='help-now/#money-leaving']").first.click()
    view.wait_for_url(f"{address}/help-now/#money-leaving")
    expect(view.locator("a[href='tel:+442079460123']:visible").first).to_be_in_viewport()


def test_without_scripts_a_page_says_the_same(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    view = context.new_page()
    view.goto(f"{address}/en/contact/")
    assert view.locator("main a[href='tel:+442079460123']").first.is_visible()
    assert view.locator("main").inner_text().count("09:00–18:00") >= 1
    context.close()
