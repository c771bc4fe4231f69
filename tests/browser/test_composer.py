"""The composer, in Chromium: what it takes out, what it leaves, and the message that it makes."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

import yaml_file
from checkout import TESTS

TYPED = yaml_file.read(TESTS / "cases/composer/typed.yml")


@pytest.fixture
def composer(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    view = context.new_page()
    view.goto(f"{address}/en/contact/prepare/", wait_until="networkidle")
    yield view
    context.close()


TYPE = """([name, all]) => {
  const field = document.querySelector(`[data-field][name=${name}]`);
  return all.map(text => {
    field.form.reset();
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const message = document.querySelector("[data-message]").value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return [field.value, message, document.querySelector("[data-removed]").textContent];
  });
}"""
MASKS = {
    "card": "(card number removed",
    "identity": "(identity number removed)",
    "code": "(code removed)",
    "password": "(password removed)",
}


@pytest.mark.parametrize("kind", TYPED["removed"])
def test_a_secret_is_taken_out_of_the_field_and_the_message_and_said(composer: Page, kind: str) -> None:
    texts = TYPED["removed"][kind]
    for typed, (field, message, said) in zip(texts, composer.evaluate(TYPE, ["steps", texts]), strict=True):
        assert MASKS[kind] in field, typed
        assert MASKS[kind] in message, typed
        assert said.startswith("Taken out for you"), typed


def test_what_support_needs_is_left_as_typed(composer: Page) -> None:
    answers = composer.evaluate(TYPE, ["steps", TYPED["kept"]])
    for typed, (field, message, said) in zip(TYPED["kept"], answers, strict=True):
        assert field == typed
        assert typed in message
        assert said == ""


def test_the_message_is_in_the_language_that_is_chosen_and_can_be_copied_and_mailed(composer: Page) -> None:
    composer.locator("#composer-what").fill("A payment failed")
    composer.locator("#composer-case").fill("C-42")
    message = composer.locator("[data-message]")
    lines = ["Hello, I need help with a problem.", "", "What happened: A payment failed", "Case number: C-42"]
    expect(message).to_have_value("\n".join(lines))
    composer.get_by_text("Chinese", exact=True).click()
    expect(message).to_have_value("你好，我遇到一个问题。\n\n出了什么事：A payment failed\n工单号：C-42")
    href = composer.locator("[data-mail]").get_attribute("href")
    assert href.startswith("mailto:support@okpay.example?subject=")
    assert "工单号：C-42" in unquote(href)
    composer.locator("[data-copy]").click()
    expect(composer.locator("[data-said]")).not_to_be_empty()
    assert composer.evaluate("navigator.clipboard.readText()") == message.input_value()


def test_a_card_number_is_masked_while_the_reader_goes_on_typing(composer: Page) -> None:
    composer.locator("#composer-steps").press_sequentially("paid with 4000 0000 0000 0002 ")
    expect(composer.locator("#composer-steps")).to_have_value("paid with (card number removed, ends in 0002) ")
    assert "4000 0000" not in composer.locator("[data-message]").input_value()


def test_whoever_loses_money_is_sent_to_the_urgent_line(composer: Page) -> None:
    composer.get_by_text("Money is leaving, or my phone is lost").click()
    expect(composer.locator("[data-best] a")).to_have_attribute("href", "tel:+442079460123")


def test_the_reader_goes_on_where_the_caret_was_when_something_is_taken_out(composer: Page) -> None:
    field = composer.locator("#composer-steps")
    field.fill("Card 4000 0000 0000 0002. Then")
    expect(field).to_have_value("Card (card number removed, ends in 0002). Then")
    field.press("Control+Home")
    field.press_sequentially("my pin is 0000 and ")
    expect(field).to_have_value("my pin is (code removed) and Card (card number removed, ends in 0002). Then")
    field.press_sequentially("so")
    expect(field).to_have_value("my pin is (code removed) and soCard (card number removed, ends in 0002). Then")


def test_the_buttons_keep_their_words_and_do_one_thing(composer: Page) -> None:
    paper = "document.querySelector('[data-paper]').textContent"
    composer.evaluate(f"() => {{ window.printed = []; window.print = () => window.printed.push({paper}); }}")
    composer.locator("#composer-what").fill("A payment failed")
    composer.locator("[data-copy]").click()
    expect(composer.locator("[data-said]")).not_to_be_empty()
    assert composer.locator("[data-copy]").inner_text() == "Copy"
    composer.locator(".composer [data-print]").click()
    assert composer.evaluate("window.printed") == [composer.locator("[data-message]").input_value()]


def test_a_long_message_is_printed_whole_and_nothing_else(composer: Page) -> None:
    composer.locator("#composer-steps").fill("\n".join(f"step {number}" for number in range(40)))
    composer.evaluate("() => { window.print = () => {}; }")
    composer.locator(".composer [data-print]").click()
    composer.emulate_media(media="print")
    assert composer.locator("body").inner_text().strip() == composer.locator("[data-message]").input_value()


@pytest.mark.parametrize(
    ("now", "channel", "state"),
    [
        ("2026-11-23T02:00:00Z", "chat", "Open now"),
        ("2026-11-22T04:00:00Z", "chat", "Open now, closes at 16:00"),
        ("2026-11-23T16:00:00Z", "email", "Write now; answers start at 09:00"),
    ],
    ids=["a working day", "a Sunday", "at night"],
)
def test_the_best_channel_is_one_that_is_open_now_else_one_to_write_to(
    browser: Browser, address: str, now: str, channel: str, state: str
) -> None:
    context = browser.new_context(timezone_id="Asia/Shanghai")
    view = context.new_page()
    view.clock.set_fixed_time(now)
    view.goto(f"{address}/en/contact/prepare/")
    best = view.locator("[data-best]")
    expect(best).to_have_attribute("data-channel", channel)
    expect(best.locator("[data-channel-state]")).to_contain_text(state)
    context.close()


def test_nothing_is_sent_or_kept(composer: Page) -> None:
    sent: list[str] = []
    composer.on("request", lambda request: sent.append(request.url))
    composer.locator("#composer-what").fill("A payment failed")
    assert [address for address in sent if "favicon" not in address] == []
    assert composer.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    composer.reload()
    expect(composer.locator("#composer-what")).to_have_value("")
