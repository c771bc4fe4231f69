"""The composer, in Chromium: what it takes out, what it leaves, and the message that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from checkout import ROOT
from composer_cases import FILES, cases
from yaml_file import read

INTERFACE = read(ROOT / "data/interface.yml")["interface"]
KINDS = [key.removeprefix("composer_kind_") for key in INTERFACE if key.startswith("composer_kind_")]


def with_kinds(text: str, language: str) -> str:
    """The text with `{kind}` in the place of each mask of the page."""
    for kind in KINDS:
        mask = re.escape(INTERFACE[f"composer_mask_{kind}"][language]).replace(r"\{last\}", r"[\w.-]+")
        text = re.sub(mask, f"{{{kind}}}", text)
    return text


def test_there_are_cases_in_both_languages_secret_and_harmless() -> None:
    texts = [case for file in FILES for case in cases(file)]
    chinese = [case for case in texts if re.search("[一-龥]", case.typed)]
    harmless = [case for case in texts if case.typed == case.expected]
    assert len(texts) >= 400
    assert min(len(chinese), len(texts) - len(chinese), len(harmless), len(texts) - len(harmless)) >= 150


READY = "[data-widget=composer][data-ready]"
"""What finds secrets is loaded: until then the message is empty."""


@pytest.fixture
def composer(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    view = context.new_page()
    view.goto(f"{address}/en/contact/prepare/")
    view.wait_for_selector(READY)
    view.locator("[data-part=topics] [data-long]").click()
    yield view
    context.close()


TYPE = """([name, all]) => {
  const field = document.querySelector(`[data-field][name=${name}]`);
  const said = field.parentElement.querySelector("[data-removed] [role=status]");
  return all.map(text => {
    field.form.reset();
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const message = document.querySelector("[data-message]").value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return [field.value, message, said.textContent];
  });
}"""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_only_secrets_are_taken_out_of_the_field_and_the_message_and_said(
    composer: Page, address: str, file: Path, language: str
) -> None:
    composer.goto(f"{address}/{'en/' if language == 'en' else ''}contact/prepare/")
    composer.wait_for_selector(READY)
    answers = composer.evaluate(TYPE, ["steps", [case.typed for case in cases(file)]])
    for case, (field, message, said) in zip(cases(file), answers, strict=True):
        assert with_kinds(field, language) == case.expected
        assert case.expected.strip() in with_kinds(message, language)
        for kind in KINDS:
            named = INTERFACE[f"composer_kind_{kind}"][language] in said
            assert named == (f"{{{kind}}}" in case.expected), (case.typed, said)


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
    composer.locator("label", has_text="Money is leaving, or my phone is lost").click()
    expect(composer.locator(".composer__call .guide__go")).to_have_attribute("href", "tel:+442079460123")
    expect(composer.locator("#composer-what")).to_be_hidden()


def test_the_reader_goes_on_where_the_caret_was_when_something_is_taken_out(composer: Page) -> None:
    field = composer.locator("#composer-steps")
    field.fill("Card 4000 0000 0000 0002. Then")
    expect(field).to_have_value("Card (card number removed, ends in 0002). Then")
    field.press("Control+Home")
    field.press_sequentially("my pin is 0000 and ")
    expect(field).to_have_value("my pin is (code removed) and Card (card number removed, ends in 0002). Then")
    field.press_sequentially("so")
    expect(field).to_have_value("my pin is (code removed) and soCard (card number removed, ends in 0002). Then")


def removed_from(composer: Page, name: str) -> Locator:
    return composer.locator(f".composer__field:has(#composer-{name}) [data-removed]")


def test_what_was_taken_out_is_said_below_its_own_field_and_covers_none(composer: Page) -> None:
    composer.locator("#composer-steps").fill("my password is hunter2 and my card 4000 0000 0000 0002")
    said = removed_from(composer, "steps")
    expect(said.get_by_role("status")).to_have_text(
        "We have taken out a password and a card number. Support never needs this, so give it to nobody who asks."
    )
    expect(removed_from(composer, "what").get_by_role("status")).to_have_text("")
    expect(removed_from(composer, "what").get_by_role("button")).to_have_count(0)
    gap = said.evaluate("""note => {
      const field = note.parentElement.querySelector("textarea");
      return note.getBoundingClientRect().top - field.getBoundingClientRect().bottom;
    }""")
    assert gap >= 0


def test_a_removal_is_announced_once(composer: Page) -> None:
    field = composer.locator("#composer-steps")
    field.fill("card 4000 0000 0000 0002 ")
    status = removed_from(composer, "steps").get_by_role("status")
    expect(status).to_contain_text("a card number")
    status.evaluate("""node => {
      window.announced = 0;
      const count = () => { window.announced += 1; };
      new MutationObserver(count).observe(node, { childList: true, characterData: true, subtree: true });
    }""")
    field.press_sequentially("was charged twice")
    composer.locator("#composer-wish").fill("my money back")
    composer.wait_for_timeout(900)  # longer than the rest after which a field is cleaned
    assert composer.evaluate("window.announced") == 0


def test_what_was_wrongly_taken_out_is_put_back_and_stays_while_the_reader_types_on(composer: Page) -> None:
    field = composer.locator("#composer-steps")
    field.fill("password: sunshine, card 4000 0000 0000 0002")
    composer.get_by_role("button", name="Not a password? Put it back").click()
    expect(field).to_have_value("password: sunshine, card (card number removed, ends in 0002)")
    expect(field).to_be_focused()
    assert "password: sunshine," in composer.locator("[data-message]").input_value()
    expect(removed_from(composer, "steps").get_by_role("status")).to_contain_text("You have put back a password")
    field.press("End")
    field.press_sequentially(" and so on. ")
    composer.wait_for_timeout(900)
    expect(field).to_have_value("password: sunshine, card (card number removed, ends in 0002) and so on. ")
    composer.get_by_role("button", name="Take it out again").click()
    expect(field).to_have_value("password: (password removed), card (card number removed, ends in 0002) and so on. ")


def test_undo_gives_back_what_was_taken_out_and_it_stays(composer: Page) -> None:
    field = composer.locator("#composer-steps")
    field.press_sequentially("card 4000 0000 0000 0002 ")
    expect(field).to_have_value("card (card number removed, ends in 0002) ")
    field.press("Control+z")
    expect(field).to_have_value("card 4000 0000 0000 0002 ")
    composer.wait_for_timeout(900)
    expect(field).to_have_value("card 4000 0000 0000 0002 ")
    assert "4000 0000 0000 0002" in composer.locator("[data-message]").input_value()
    expect(removed_from(composer, "steps").get_by_role("status")).to_contain_text("You have put back a card number")


def test_pasted_and_dictated_words_are_cleaned_at_once(composer: Page) -> None:
    field = composer.locator("#composer-steps")
    composer.evaluate("navigator.clipboard.writeText('my password is hunter2')")
    field.press("Control+v")
    expect(field).to_have_value("my password is (password removed)", timeout=600)
    composer.evaluate("""() => {
      const field = document.querySelector("#composer-what");
      field.focus();
      field.value = "the code is one two three four five six";
      field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
    }""")
    expect(composer.locator("#composer-what")).to_have_value("the code is (code removed)", timeout=600)


def test_a_word_that_is_still_typed_is_left_until_it_is_finished(composer: Page) -> None:
    field = composer.locator("#composer-steps")
    field.press_sequentially("my password is sunsh")
    composer.wait_for_timeout(900)
    expect(field).to_have_value("my password is sunsh")
    assert "sunsh" not in composer.locator("[data-message]").input_value()
    field.press_sequentially("ine")
    field.press("Tab")
    expect(field).to_have_value("my password is (password removed)")


def test_an_input_method_is_not_disturbed(composer: Page) -> None:
    field = composer.locator("#composer-steps")
    field.press_sequentially("pwd=hunter2 ")
    session = composer.context.new_cdp_session(composer)
    session.send("Input.imeSetComposition", {"text": "denglu", "selectionStart": 6, "selectionEnd": 6})
    composer.wait_for_timeout(900)
    expect(field).to_have_value("pwd=hunter2 denglu")
    session.send("Input.insertText", {"text": "登录失败"})
    expect(field).to_have_value("pwd=(password removed) 登录失败")


def test_a_number_in_the_field_for_transaction_numbers_is_one(composer: Page) -> None:
    composer.locator("#composer-transaction").fill("4000000000000002")
    composer.locator("#composer-case").fill("5000000000000009")
    composer.locator("#composer-wish").fill("my money")
    assert "Transaction number: 4000000000000002" in composer.locator("[data-message]").input_value()
    expect(composer.locator("#composer-transaction")).to_have_value("4000000000000002")
    composer.locator("#composer-transaction").fill("4000 0000 0000 0002")
    expect(composer.locator("#composer-transaction")).to_have_value("(card number removed, ends in 0002)")


def test_a_button_stays_under_the_finger_when_something_is_said(composer: Page) -> None:
    composer.locator("#composer-steps").press_sequentially("my password is hunter2")
    composer.locator("[data-copy]").click()
    expect(composer.locator("[data-said]")).not_to_be_empty()
    assert "hunter2" not in composer.evaluate("navigator.clipboard.readText()")
    expect(removed_from(composer, "steps").get_by_role("status")).to_contain_text("a password")


SLOWED = 4
"""A phone's processor beside ours. Time of the page's thread is counted, so that other work of the machine is not."""


def milliseconds(composer: Page, text: str) -> float:
    """How long a slow phone is busy with a field of 5,000 characters."""
    session = composer.context.new_cdp_session(composer)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy() -> float:
        return {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}[
            "ScriptDuration"
        ]

    before = busy()
    composer.locator("#composer-steps").evaluate(
        """(field, text) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }""",
        (text * 5000)[:5000],
    )
    return (busy() - before) * 1000 * SLOWED


@pytest.mark.parametrize(
    "sentence", ["I paid 50 USD at 10:20 and saw “not completed”. ", "我在 10:20 付款 50 美元，显示未完成。"]
)
def test_a_long_text_is_judged_at_once(composer: Page, sentence: str) -> None:
    composer.wait_for_timeout(1000)  # the page is idle for a moment before somebody types
    assert milliseconds(composer, sentence) < 100


def test_hostile_text_is_judged_in_time(composer: Page) -> None:
    took = {text: milliseconds(composer, text) for text in HOSTILE}
    assert max(took.values()) < 300, took


def test_what_is_too_long_to_be_looked_through_is_not_sent(composer: Page) -> None:
    composer.locator("#composer-steps").evaluate("""(field) => {
      field.value = "a ".repeat(500000) + "password: hunter2";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }""")
    assert "hunter2" not in composer.locator("[data-message]").input_value()
    expect(removed_from(composer, "steps").get_by_role("status")).to_contain_text("Only the first 6000 characters")


HOSTILE = [
    "0", "4 ", "4000\n", "a", "a ", " ", "\n", "-", "--", ":", "一", "one ", "code", "code 1234 ", "my password is ",
    "密码是", "助记词 ", "seed phrase ", "backup codes: ", "https://a.b/", "token=", "GB00", "1.",
    "-----BEGIN PRIVATE KEY-----",
]  # fmt: skip


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
