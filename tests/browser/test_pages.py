"""Pages in Chromium, on a phone and a desk, in both languages: what a reader sees, what the browser complains of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from site_pages import EVERY, SAMPLE, SIZES


@pytest.fixture(params=SIZES)
def view(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZES[request.param])
    yield context.new_page()
    context.close()


def visit(view: Page, address: str, path: str, until: str) -> list[str]:
    """Open a page and return what the browser complains of: errors, failed requests, requests to elsewhere."""
    complaints: list[str] = []
    view.on("console", lambda message: message.type == "error" and complaints.append(message.text))
    view.on("pageerror", lambda error: complaints.append(str(error)))
    view.on("response", lambda response: response.status >= 400 and complaints.append(response.url))
    view.on("request", lambda request: request.url.startswith(address) or complaints.append(request.url))
    view.goto(address + path, wait_until=until)
    return [complaint for complaint in complaints if not complaint.startswith("data:")]


def _looks_right(view: Page, address: str, path: str, language: str, until: str) -> None:
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
    assert view.locator("main a[href='tel:+442079460123']").first.is_visible()


def test_without_scripts_a_page_says_the_same(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    view = context.new_page()
    view.goto(f"{address}/en/contact/")
    assert view.locator("main a[href='tel:+442079460123']").first.is_visible()
    assert view.locator("main").inner_text().count("09:00–18:00") >= 1
    context.close()
