"""The composer asks one thing at a time, names what works now, and gives way to the call where money is leaving."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from checkout import ROOT
from yaml_file import read

INTERFACE = read(ROOT / "data/interface.yml")["interface"]
PREFIX = {"zh": "", "en": "/en"}
FIELDS = {
    "payment": ["what", "amount", "when", "transaction"],
    "sign_in": ["what", "error", "when"],
    "case": ["case", "what", "wish"],
    "other": ["what", "when", "error", "wish"],
}
"""What is asked about each problem, in order."""


@pytest.fixture
def composer(at_night: tuple[Page, str]) -> tuple[Page, str]:
    page, home = at_night
    page.goto(f"{home}/contact/prepare/")
    page.wait_for_selector("[data-widget=composer][data-ready]")
    return page, "en" if home.endswith(PREFIX["en"]) else "zh"


@pytest.mark.parametrize("topic", FIELDS)
def test_each_problem_asks_its_few_fields_one_by_one_and_the_message_grows(
    composer: tuple[Page, str], topic: str
) -> None:
    page, locale = composer
    height = page.viewport_size["height"]
    page.locator(f"[data-topic={topic}]").click()
    message = page.locator("[data-message]")
    for name in FIELDS[topic]:
        field = page.locator(f"#composer-{name}")
        expect(field).to_be_focused()
        assert page.locator(".composer [data-field]:visible").count() == 1
        box, button = field.bounding_box(), page.locator("[data-next]").bounding_box()
        bar = page.locator(".thumb-bar:visible").bounding_box()
        assert box and button and bar and box["y"] >= 0 and button["y"] + button["height"] <= bar["y"], (name, height)
        field.fill(f"words of {name}")
        line = f"{INTERFACE[f'composer_line_{name}'][locale]}{'：' if locale == 'zh' else ': '}words of {name}"
        assert line in message.input_value()
        page.locator("[data-next]").click()
    expect(page.locator("#composer-title")).to_have_text(INTERFACE["composer_done"][locale])
    expect(page.locator("#composer-title")).to_be_focused()
    expect(page.locator("[data-copy]")).to_be_visible()
    assert all(f"words of {name}" in message.input_value() for name in FIELDS[topic])


def test_the_way_back_keeps_what_was_written_and_enter_goes_on(composer: tuple[Page, str]) -> None:
    page, _ = composer
    page.locator("[data-topic=payment]").click()
    page.locator("#composer-what").fill("words")
    page.locator("[data-next]").click()
    page.locator("#composer-amount").press("Enter")
    expect(page.locator("#composer-when")).to_be_focused()
    for _ in range(2):
        page.locator("[data-back]:visible").click()
    expect(page.locator("#composer-what")).to_have_value("words")
    page.locator("[data-back]:visible").click()
    expect(page.locator("[data-topic=payment]")).to_be_visible()


def test_whoever_wants_all_fields_at_once_has_them(composer: tuple[Page, str]) -> None:
    page, _ = composer
    page.locator("[data-topic=case]").click()
    page.locator("#composer-case").fill("C-42")
    page.locator("[data-long]:visible").click()
    assert page.locator(".composer [data-field]:visible").count() == 8
    expect(page.locator("#composer-case")).to_have_value("C-42")
    page.locator("[data-short]").click()
    expect(page.locator("[data-topic=case]")).to_be_visible()


def test_where_money_is_leaving_the_call_takes_the_place_of_the_form(composer: tuple[Page, str]) -> None:
    page, locale = composer
    for tick in ("[data-urgent-topic]", "[name=urgent]"):
        if tick == "[name=urgent]":
            page.locator("[data-long]:visible").click()
        page.locator(tick).click()
        call = page.locator(".composer__call .guide__go")
        expect(call).to_have_attribute("href", "tel:+442079460123")
        expect(call.locator("[data-channel-state]")).to_have_text(INTERFACE["live_open_always"][locale])
        box, bar = call.bounding_box(), page.locator(".thumb-bar:visible").bounding_box()
        assert box and bar and box["y"] >= 0 and box["y"] + box["height"] <= bar["y"]
        assert (
            page.locator(".composer :is(input, textarea, [data-copy], [data-mail], [data-best]):visible").count() == 0
        )
        expect(page.locator(".composer__freeze")).to_have_attribute("href", "../../help-now/#money-leaving/can")
        page.locator(".composer__call .composer__link").click()
        expect(page.locator("[name=urgent]")).not_to_be_checked()
        expect(call).to_be_hidden()


def test_at_night_it_names_what_works_now(composer: tuple[Page, str]) -> None:
    page, locale = composer
    best = page.locator("[data-best]")
    expect(best).to_have_attribute("data-channel", "email")
    expect(best.locator("[data-state]")).to_have_attribute("data-state", "open")
    assert best.locator("a").get_attribute("href").startswith("mailto:")
    assert INTERFACE["live_write_at"][locale].split("{")[0] in best.inner_text()


@pytest.mark.parametrize("prefix", PREFIX.values(), ids=PREFIX)
def test_without_scripts_the_messages_to_copy_stand_in_the_article(browser: Browser, address: str, prefix: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}{prefix}/contact/prepare/#prepare-message")
    expect(page.locator(".composer")).to_be_hidden()
    assert page.locator("blockquote:visible").count() == 3
    context.close()
