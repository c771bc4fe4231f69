"""An address that leads nowhere: the reader stays in their language, and finds search, help and a person."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def opened(browser: Browser, address: str):
    contexts = []

    def opened(path: str, locale: str = "zh-CN", *, scripts: bool = True) -> Page:
        contexts.append(browser.new_context(locale=locale, java_script_enabled=scripts))
        view = contexts[-1].new_page()
        answer = view.goto(address + path, wait_until="networkidle")
        assert answer.status == 404
        return view

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("path", "locale", "shown", "title"),
    [
        ("/en/no/such/page/", "zh-CN", "en", "There is no such page"),
        ("/en/none", "en-GB", "en", "There is no such page"),
        ("/no/such/page/", "zh-CN", "zh", "没有这个页面"),
        ("/none", "zh-TW", "zh", "没有这个页面"),
        ("/none", "en-US", "en", "There is no such page"),
        ("/none", "fr-FR", "zh", "没有这个页面"),
    ],
)
def test_the_reader_stays_in_their_language(opened, path: str, locale: str, shown: str, title: str) -> None:
    view = opened(path, locale)
    assert view.locator("html").get_attribute("lang") == shown
    assert view.title() == title
    assert view.locator("h1:visible").all_inner_texts() == [title]


def test_it_offers_search_help_and_a_person_that_are_there(opened, address: str) -> None:
    view = opened("/en/account/clse/", "en-GB")
    form = view.locator("form:visible")
    assert form.get_attribute("action") == "/en/"
    assert form.locator("input").get_attribute("name") == "q"
    assert view.locator("a[href^='tel:']:visible").count() >= 1
    for link in view.locator("#content a[href^='/']:visible").all():
        assert view.request.get(address + link.get_attribute("href")).status == 200
    form.locator("input").fill("close account")
    form.locator("button").click()
    view.wait_for_url(f"{address}/en/?q=close+account")


def test_without_scripts_both_languages_are_there(opened) -> None:
    view = opened("/en/none", scripts=False)
    assert view.locator("h1:visible").all_inner_texts() == ["没有这个页面", "There is no such page"]


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_it_fits_the_screen(opened, width: int) -> None:
    view = opened("/en/none")
    view.set_viewport_size({"width": width, "height": 800})
    assert view.evaluate("document.documentElement.scrollWidth") <= width
