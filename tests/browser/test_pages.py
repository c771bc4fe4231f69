"""Pages in Chromium, on a phone and a desk: the way from one language to the other, to help, and without scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from site_pages import SIZES


@pytest.fixture(params=SIZES)
def view(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZES[request.param])
    yield context.new_page()
    context.close()


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
