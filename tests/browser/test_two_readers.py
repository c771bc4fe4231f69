"""Two readers who know only one thing: "my account is frozen", "this number called me". From home to the answer.

They follow words of their own that they see on the page, by tapping or by keyboard, with scripts and without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

URGENT = "main a[href='tel:+442079460123']"


@dataclass(frozen=True)
class Reader:
    """The words they look for, the situation that has them, and what the right answer says."""

    home: str
    words: str
    answer: str
    typed: str


READERS = {
    "zh frozen": Reader("/", "冻结", "消息", "账户被冻结"),
    "en frozen": Reader("/en/", "frozen", "Messages", "my account is frozen"),
    "zh called": Reader("/", "自称客服|这个号码", "挂断|先停下来", "这个号码给我打电话说是客服"),
    "en called": Reader("/en/", "says they are|this number", "Hang up|don't answer", "this number called me"),
}


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def view(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=request.param, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def ways(view: Page, reader: Reader) -> Locator:
    """The links of home's own text that speak the reader's words."""
    return view.locator("main a:visible").filter(has_text=re.compile(reader.words))


def shown(view: Page) -> str:
    """What stands on the screen or below it, without what is folded or hidden."""
    return view.locator("#content").inner_text()


@pytest.mark.parametrize("name", READERS)
def test_every_way_in_their_words_is_at_most_two_taps_from_the_answer(view: Page, address: str, name: str) -> None:
    reader = READERS[name]
    view.goto(address + reader.home)
    targets = [link.get_attribute("href") for link in ways(view, reader).all()]
    assert any("help-now" in target for target in targets), "a situation"
    assert any("help-now" not in target and "tel:" not in target for target in targets), "an article"
    for target in targets:
        view.goto(address + reader.home)
        view.locator(f"main a[href='{target}']:visible").first.click()
        view.wait_for_load_state()  # the scripts of the page have run
        if view.locator(".guide:visible").count():  # with scripts, a question first: the answer is behind the last link
            view.locator(".guide__ways a").last.click()
            expect(view.locator(".guide")).to_be_hidden()
        assert re.search(reader.answer, shown(view)), f"{target}: {shown(view)[:200]}"
        assert view.locator(URGENT).count(), f"{target} names no number"


@pytest.mark.parametrize("name", READERS)
def test_by_keyboard_alone_they_reach_the_article(view: Page, address: str, name: str) -> None:
    reader = READERS[name]
    view.goto(address + reader.home)
    wanted = ways(view, reader).last
    for _ in range(80):
        view.keyboard.press("Tab")
        if view.locator(":focus").count() and view.locator(":focus").inner_text() == wanted.inner_text():
            break
    view.keyboard.press("Enter")
    expect(view.locator("#content > h1")).to_be_visible()
    assert re.search(reader.answer, shown(view))


@pytest.mark.parametrize("name", READERS)
def test_what_they_type_finds_it_first(browser: Browser, address: str, name: str) -> None:
    reader = READERS[name]
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    view = context.new_page()
    view.goto(address + reader.home, wait_until="networkidle")
    view.locator("#hero-search").click()
    view.keyboard.type(reader.typed)
    expect(view.locator("#search-results a").first).to_be_visible()
    view.keyboard.press("Enter")
    expect(view.locator("#search")).not_to_be_visible()
    view.wait_for_load_state("networkidle")
    assert re.search(reader.answer, view.locator("#content").inner_text()), view.url
    context.close()
