"""Steps that are kept, the record that comes of them, leaving quickly, and words that explain themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from readers import axe
from site_pages import SIZES

ARTICLE = "/recovery/lost-phone/"
OUTCOME = "/help-now/#money-leaving/cannot"


@pytest.fixture
def view(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZES["phone"], permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def kept(view: Page) -> list[dict]:
    return json.loads(view.evaluate("localStorage.getItem('steps')") or "[]")


def test_nothing_is_loaded_or_kept_before_it_is_asked_for(view: Page, address: str) -> None:
    loaded: list[str] = []
    view.on("request", lambda request: loaded.append(request.url))
    view.goto(address + ARTICLE, wait_until="networkidle")
    assert not [url for url in loaded if "/keep." in url]
    assert not view.evaluate("localStorage.length")


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_ticked_steps_stay_and_the_page_goes_on_where_the_reader_was(view: Page, address: str, prefix: str) -> None:
    view.goto(address + prefix + ARTICLE)
    view.locator("[data-keep-steps]").click()
    ticks = view.locator(".page__article > ol .tick")
    expect(ticks).to_have_count(7)
    box = ticks.nth(1).bounding_box()
    assert box["width"] >= 44
    assert box["height"] >= 44
    ticks.nth(1).focus()
    view.keyboard.press("Space")
    expect(ticks.nth(1)).to_have_attribute("aria-pressed", "true")
    assert not axe(view)
    view.goto(address + prefix + ARTICLE, wait_until="networkidle")
    expect(ticks.nth(1)).to_have_attribute("aria-pressed", "true")
    view.locator(".recap-bar .button--go").click()
    assert view.evaluate("document.activeElement.querySelector('.tick__number').textContent") == "3"
    assert [one["step"] for one in kept(view)] == ["lost-phone-first-2"]


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_the_record_says_what_was_done_fills_the_composer_and_goes_with_one_tap(
    view: Page, address: str, prefix: str
) -> None:
    view.goto(address + prefix + OUTCOME)
    view.locator("[data-keep-steps]").click()
    view.locator(".guide__steps .tick").first.click()
    view.locator(".guide__next a").first.click()
    assert len(kept(view)) == 2
    view.locator(".recap-bar .button").last.click()
    lines = view.locator(".recap__list li").all_inner_texts()
    assert len(lines) == 2
    assert all(line[2] == ":" for line in lines)
    assert not axe(view)
    view.locator(".recap .button").first.click()
    expect(view.locator(".recap__said")).not_to_be_empty()
    copied = view.evaluate("navigator.clipboard.readText()").split("\n")
    assert len(copied) == 3
    assert "GMT" in copied[0]
    view.locator(".recap a.button").click()
    expect(view.locator("[name=steps]")).to_have_value("\n".join(lines))
    view.goto(address + prefix + ARTICLE, wait_until="networkidle")
    view.locator(".recap-bar .button").last.click()
    view.locator(".recap button").nth(2).click()
    assert view.evaluate("localStorage.length") == 0
    expect(view.locator(".recap-bar")).to_have_count(0)


def test_a_twin_of_the_easy_view_has_a_large_button_for_each_step(view: Page, address: str) -> None:
    view.goto(f"{address}/en/easy/lost-phone/")
    view.locator("[data-keep-steps]").click()
    view.goto(f"{address}/en/easy/lost-phone/#lost-phone-first-2", wait_until="networkidle")
    button = view.locator("#lost-phone-first-2 .tick")
    assert button.bounding_box()["height"] >= 60
    button.click()
    assert [one["step"] for one in kept(view)] == ["lost-phone-first-2"]


@pytest.mark.parametrize("way", ["button", "keys"])
def test_leaving_replaces_the_page_and_leaves_nothing_in_storage(view: Page, address: str, way: str) -> None:
    view.goto("data:text/html,before")
    view.goto(address + ARTICLE)
    view.evaluate("localStorage.setItem('steps', '[]'); sessionStorage.setItem('a', 'b')")
    if way == "button":
        view.locator(".leave__button").click()
    else:
        for _ in range(3):
            view.keyboard.press("Escape")
    view.wait_for_url("about:blank")
    view.go_back()
    assert view.url.startswith("data:")  # the page itself is no step of the history
    view.goto(f"{address}/robots.txt")
    assert view.evaluate("localStorage.length + sessionStorage.length") == 0


def test_escape_twice_or_slowly_stays(view: Page, address: str) -> None:
    view.goto(address + ARTICLE)
    for _ in range(2):
        view.keyboard.press("Escape")
    view.wait_for_timeout(1600)
    view.keyboard.press("Escape")
    view.wait_for_timeout(400)
    assert view.url == address + ARTICLE


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_term_explains_itself_by_the_keyboard_and_without_scripts(
    browser: Browser, address: str, prefix: str, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts, viewport=SIZES["phone"])
    page = context.new_page()
    page.goto(address + prefix + ARTICLE)
    term = page.locator(".term:visible").first
    note = page.locator(f"#{term.get_attribute('popovertarget')}")
    expect(note).to_be_hidden()
    expect(term).to_have_accessible_description(note.text_content() or "")
    term.focus()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    context.close()
