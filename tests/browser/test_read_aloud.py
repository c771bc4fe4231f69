"""Reading aloud: what is said in ten situations, the bar that reads, and that nothing is offered without a voice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from checkout import TESTS
from heard import SITUATIONS, VOICE, heard
from readers import axe, fits_every_reader

CASES = yaml.safe_load((TESTS / "cases/read-aloud/situations.yml").read_text("utf-8"))
FOLDERS = {"zh": "", "en": "en/"}
HINT = "write it anew with tools/spoken_strings.py site, and read it with your ears"


@pytest.fixture
def view(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, timezone_id="Asia/Shanghai")
    page = context.new_page()
    page.add_init_script(VOICE)
    page.clock.install(time="2026-12-02T03:00:00Z")  # a Wednesday on which all is open
    page.clock.resume()
    yield page
    context.close()


def test_there_are_ten_situations_in_each_language() -> None:
    assert [[*CASES[locale]] for locale in FOLDERS] == [[*SITUATIONS]] * 2
    assert len(SITUATIONS) == 10


@pytest.mark.parametrize("locale", FOLDERS)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_situation_is_said_in_order(view: Page, address: str, locale: str, situation: str) -> None:
    assert heard(view, f"{address}/{FOLDERS[locale]}help-now/#{situation}") == CASES[locale][situation], HINT


@pytest.mark.parametrize(("locale", "tag"), [("zh", "zh-CN"), ("en", "en-GB")])
def test_an_article_is_read_in_its_language_from_its_title_on(view: Page, address: str, locale: str, tag: str) -> None:
    said = heard(view, f"{address}/{FOLDERS[locale]}recovery/lost-phone/")
    assert said[0] == view.locator("h1").inner_text()
    assert len(said) > 10
    assert {language for language, _ in view.evaluate("window.heard")} == {tag}


def test_the_step_and_the_word_are_marked_and_the_bar_leads_on_and_back(view: Page, address: str) -> None:
    view.add_init_script("window.waiting = true")
    view.goto(f"{address}/en/recovery/lost-phone/")
    view.locator("[data-read-aloud]").click()
    back, pause, further, stop = (view.locator(".reading button").nth(number) for number in range(4))
    expect(view.locator("h1[data-reading]")).to_be_visible()
    assert view.evaluate("[...CSS.highlights.get('reading')].map(String)") == ["Lost"]
    further.click()
    expect(view.locator("[data-reading]")).not_to_have_text(view.locator("h1").inner_text())
    back.click()
    expect(view.locator("h1[data-reading]")).to_be_visible()
    pause.click()
    expect(pause).to_have_text("Carry on")
    pause.click()
    expect(pause).to_have_text("Pause")
    stop.click()
    expect(view.locator(".reading, [data-reading]")).to_have_count(0)


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_bar_fits_a_small_screen_large_text_and_a_thumb(view: Page, address: str, prefix: str) -> None:
    view.add_init_script("window.waiting = true")
    view.goto(f"{address}{prefix}/recovery/lost-phone/")
    view.locator("[data-read-aloud]").click()
    expect(view.locator(".reading")).to_be_visible()
    found = [*fits_every_reader(view), *axe(view)]
    assert not found, "\n".join(found)


def test_it_is_used_with_the_keyboard_alone(view: Page, address: str) -> None:
    view.add_init_script("window.waiting = true")
    view.goto(f"{address}/recovery/lost-phone/")
    view.locator("[data-read-aloud]").focus()
    view.keyboard.press("Enter")
    expect(view.locator(".reading button").nth(1)).to_be_focused()
    view.keyboard.press("Tab")
    view.keyboard.press("Tab")
    view.keyboard.press("Enter")
    expect(view.locator("[data-read-aloud]")).to_be_focused()


@pytest.mark.parametrize(
    "voices", ["[]", "[{lang: 'fr-FR', localService: true}]", "[{lang: 'zh-CN', localService: false}]"]
)
def test_without_a_voice_of_the_system_in_the_language_there_is_no_button(
    view: Page, address: str, voices: str
) -> None:
    view.add_init_script(f"window.voices = {voices}")
    view.goto(f"{address}/recovery/lost-phone/")
    expect(view.locator("[data-copy-link], .copy-link").first).to_be_attached()  # the page's script has run
    expect(view.locator("[data-read-aloud]")).to_be_hidden()
