"""The checker, in Chromium, through its form: what it says of every vector (support/checker_vectors.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from checker_vectors import FILES, PASTE, vectors

OURS = {"ours", "inside"}


@pytest.fixture(scope="module", params=["/contact/verify/", "/en/contact/verify/"], ids=["zh", "en"])
def checker(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    view = context.new_page()
    view.goto(address + request.param)
    view.wait_for_selector("[data-widget=checker][data-ready]")
    yield view
    context.close()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_contact_gets_its_verdict_and_a_reason(checker: Page, file: Path) -> None:
    wanted = vectors(file)
    answers = checker.evaluate(PASTE, [pasted for _, _, pasted in wanted])
    wrong = [
        f"{about}: {pasted!r} is {[card['verdict'] for card in cards]}, not {expected}"
        for (about, expected, pasted), cards in zip(wanted, answers, strict=True)
        if [card["verdict"] for card in cards] != expected
    ]
    assert wrong == []
    for (_, _, pasted), cards in zip(wanted, answers, strict=True):
        for card in cards:
            assert all(card["words"]) and len(card["words"]) >= 3, f"{pasted!r} has no reason"
            assert card["next"], f"{pasted!r} has no next step"
            assert not card["holes"], f"{pasted!r}: {card['words']}"


def test_there_are_enough_vectors() -> None:
    every = [vector for file in FILES for vector in vectors(file)]
    right = [vector for vector in every if vector[1] and set(vector[1]) <= OURS]
    wrong = [vector for vector in every if set(vector[1]) - OURS]
    assert len(right) >= 100
    assert len(wrong) >= 300
    assert len({pasted for _, _, pasted in every}) == len(every)


def test_a_message_is_checked_by_keyboard_and_the_answer_is_announced(checker: Page) -> None:
    field = checker.locator("#checker-field")
    field.fill("")
    field.focus()
    checker.keyboard.type("okpay-login.example")
    expect(checker.locator("[data-results] > li")).to_have_attribute("data-verdict", "lookalike")
    expect(checker.locator("[data-widget=checker] [role=status]")).not_to_be_empty()
    assert checker.locator("mark").all_inner_texts() == ["-login"]
    checker.keyboard.press("Tab")
    checker.keyboard.press("Enter")
    expect(checker.locator("[data-answer]")).to_be_focused()
    checker.locator("button[type=reset]").click()
    expect(checker.locator("[data-results] > li")).to_have_count(0)
    expect(field).to_be_focused()


SCAM = {
    "zh": "【OKPay】您的账户在异地登录，已被冻结。请在 2 小时内点击 https://okpay-secure.test/verify 完成验证，"
    "否则资金将被划转。\n疑问致电 +44 20 7946 0124 或加客服微信 okpay_kefu88。\n官方热线：+44 20 7946 0123",
    "en": "OKPay ALERT: a new device signed in. Verify within 2 hours at "
    "https://okpay.example.login.test/unlock\nQuestions? Message @okpay_support or ring +44 20 7946 0123",
}
STOP = {"zh": "挂断电话", "en": "Hang up"}
FREEZE = {"zh": "马上冻结账户", "en": "Freeze your account now"}


def test_a_whole_scam_message_is_answered_first_with_what_to_do(checker: Page) -> None:
    language = checker.locator("html").get_attribute("lang")
    checker.locator("#checker-field").fill(SCAM[language])
    expect(checker.locator("[data-message-verdict]")).to_have_attribute("data-message-verdict", "danger")
    expect(checker.locator("[data-widget=checker] [role=status]")).to_contain_text(STOP[language])
    above = checker.locator("[data-next]")
    expect(above).to_contain_text(FREEZE[language])
    expect(above.locator("a").last).to_have_attribute("href", re.compile(r"#genuine-fake-next$"))
    assert checker.locator(".verdict__next").count() == 0, "what to do is said once, for the whole message"


def test_a_message_with_nothing_but_our_contacts_is_not_called_genuine(checker: Page) -> None:
    checker.locator("#checker-field").fill("okpay.example\nsupport@okpay.example")
    said = checker.locator("[data-widget=checker] [role=status]")
    expect(said).to_contain_text(re.compile("看不出是谁|does not show who"))
    expect(checker.locator("[data-message-verdict]")).to_have_attribute("data-message-verdict", "contacts-ours")


@pytest.mark.parametrize("query", ["?q=okpay.test", "#q=okpay.test"])
def test_an_address_with_a_query_is_checked_at_once(browser: Browser, address: str, query: str) -> None:
    context = browser.new_context()
    view = context.new_page()
    view.goto(f"{address}/en/contact/verify/{query}")
    expect(view.locator("[data-results] > li")).to_have_attribute("data-verdict", "lookalike")
    context.close()


def test_nothing_leaves_the_page_and_it_works_offline(browser: Browser, address: str) -> None:
    context = browser.new_context()
    view = context.new_page()
    view.goto(f"{address}/contact/verify/", wait_until="networkidle")
    view.wait_for_selector("[data-widget=checker][data-ready]")
    sent: list[str] = []
    view.on("request", lambda request: sent.append(request.url))
    context.set_offline(True)
    view.locator("#checker-field").fill("support@okpay.example")
    expect(view.locator("[data-results] > li")).to_have_attribute("data-verdict", "ours")
    assert [address for address in sent if "favicon" not in address] == []  # the browser's own, whenever it likes
    assert view.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    context.close()
