"""The verdict on whole messages, in Chromium, through the checker's form (tests/cases/messages/)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

CASES = Path(__file__).resolve().parents[1] / "cases/messages"
FILES = sorted(CASES.glob("*.yml"))
TRUE_CONTACTS = ("\nokpay.example", "\n+44 20 7946 0123", " support@okpay.example")
"""Half of the messages are judged with one of these behind them: to quote a true contact is the commonest trick."""
PASTE = """pasted => {
  const form = document.querySelector("[data-widget=checker] form");
  return pasted.map(text => {
    form.querySelector("textarea").value = text;
    form.requestSubmit();
    const shown = [...document.querySelectorAll("[data-answer] [data-message-verdict]")];
    const words = document.querySelector("[data-answer]").textContent;
    return {
      verdicts: shown.map(one => one.dataset.messageVerdict),
      demands: [...document.querySelectorAll("[data-demand]")].map(one => one.dataset.demand),
      said: document.querySelector("[data-widget=checker] [role=status]").textContent,
      holes: /undefined|null|\\{\\w+\\}/.test(words),
      green: document.querySelectorAll("[data-results]:not([data-within]) > .verdict--ours").length,
    };
  });
}"""


@pytest.fixture(scope="module", params=["/contact/verify/", "/en/contact/verify/"], ids=["zh", "en"])
def checker(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    view = context.new_page()
    view.goto(address + request.param)
    view.wait_for_selector("[data-widget=checker][data-ready]")
    yield view
    context.close()


def messages(file: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each message with the verdicts that it may have and the demands that must be named; every second one twice."""
    group: dict[str, Any]
    for group in yaml.safe_load(file.read_text("utf-8"))["groups"]:
        allowed = group["verdict"] if isinstance(group["verdict"], list) else [group["verdict"]]
        for number, message in enumerate(group["messages"]):
            yield message, allowed, group.get("demands", [])
            with_contact = ["contacts-ours" if one == "none" else one for one in allowed]
            yield message + TRUE_CONTACTS[number % 3], with_contact, group.get("demands", [])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_message_gets_its_verdict(checker: Page, file: Path) -> None:
    wanted = list(messages(file))
    answers = checker.evaluate(PASTE, [message for message, _, _ in wanted])
    wrong = [
        (message, answer)
        for (message, allowed, demands), answer in zip(wanted, answers, strict=True)
        if len(answer["verdicts"]) != 1
        or answer["verdicts"][0] not in allowed
        or not set(demands) <= set(answer["demands"])
        or not answer["said"]
        or answer["holes"]
        or answer["green"]
    ]
    assert wrong == []


def test_there_are_enough_messages() -> None:
    every = [one for file in FILES for one in messages(file)]
    genuine = [one for one in every if "danger" not in one[1]]
    true = [message for message, _, _ in every if any(contact.strip() in message for contact in TRUE_CONTACTS)]
    assert len(every) >= 300
    assert len(genuine) * 5 >= len(every)
    assert len(true) * 2 >= len(every)


def verdict_of(checker: Page, text: str) -> str | None:
    checker.locator("#checker-field").fill(text)
    checker.locator("[data-widget=checker] [type=submit]").click()
    return checker.locator("[data-answer] [data-message-verdict]").get_attribute("data-message-verdict")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("+44 20 7946 0123", "ours"),
        ("support@okpay.example", "ours"),
        ("Call +44 20 7946 0123", "contacts-ours"),
        ("okpay.example\nsupport@okpay.example", "contacts-ours"),
        ("+44 20 7946 0999", "retired"),
        ("旧热线 +44 20 7946 0999", "retired"),
        ("okpay-login.test", "danger"),
        ("您好，请问几点开门？", "none"),
        ("110", "none"),
    ],
)
def test_only_a_lone_contact_is_called_ours(checker: Page, text: str, verdict: str) -> None:
    assert verdict_of(checker, text) == verdict


def test_the_promise_answers_the_demand_and_the_verdict_is_announced_once(checker: Page) -> None:
    language = checker.locator("html").get_attribute("lang")
    verdict_of(checker, "把验证码告诉我 okpay.example" if language == "zh" else "Tell me the code. okpay.example")
    promise = {"zh": "OKPay 绝不会问你的密码", "en": "OKPay never asks for your password"}[language or ""]
    box = checker.locator("[data-message-verdict=danger]")
    expect(box).to_contain_text(promise)
    expect(box.locator("[data-demand=password]")).to_have_count(1)
    status = checker.locator("[data-widget=checker] [role=status]")
    expect(status).to_have_count(1)
    expect(status).to_contain_text(promise)
    links = [link.get_attribute("href") or "" for link in box.locator("a").all()]
    assert [link.partition("#")[2] for link in links] == [
        "someone-contacted-me/on-the-phone",
        "money-leaving",
        "genuine-fake-next",
    ]


@pytest.mark.parametrize(("width", "height"), [(320, 568), (390, 844), (1280, 800)])
def test_the_verdict_stands_above_the_fold(browser: Browser, address: str, width: int, height: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": height})
    view = context.new_page()
    view.goto(f"{address}/en/contact/verify/")
    view.locator("#checker-field").fill("Tell me the code. " * 20)
    view.keyboard.press("Tab")
    view.keyboard.press("Enter")
    head = view.locator("[data-message-verdict] .message__head")
    expect(head).to_be_in_viewport(ratio=1)
    assert view.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


LONG = "您的账户存在风险，请把验证码告诉我。Questions? Call +44 20 7946 0123 or see okpay.example for details. "
JUDGE = """text => {
  const form = document.querySelector("[data-widget=checker] form");
  form.querySelector("textarea").value = text;
  const begin = performance.now();
  form.requestSubmit();
  return performance.now() - begin;
}"""


@pytest.mark.parametrize(
    "text",
    [
        (LONG * 100)[:5000],
        "先交保证金才能提现" * 20_000,
        "tell me the code " * 20_000,
        "加微信okpay888@a.test," * 9_000,
        "a." * 60_000,
    ],
    ids=["ordinary", "fee", "code", "contacts", "dots"],
)
def test_a_long_text_keeps_nobody_waiting(browser: Browser, address: str, text: str) -> None:
    context = browser.new_context()
    view = context.new_page()
    view.goto(f"{address}/contact/verify/")
    view.wait_for_selector("[data-widget=checker][data-ready]")
    times = [view.evaluate(JUDGE, text) for _ in range(3)]
    assert min(times) < 1000, times  # bench/ has the figures; this only finds what has no bound
    context.close()


def test_what_judges_is_loaded_once_and_then_needs_no_network(browser: Browser, address: str) -> None:
    context = browser.new_context()
    view = context.new_page()
    cut = True

    def judge(route: Route) -> None:
        if cut:
            route.abort()
        else:
            route.continue_()

    view.route("**/checker-judge*.js", judge)
    view.goto(f"{address}/en/contact/verify/#q=Tell me the code")
    expect(view.locator("[data-message]")).to_contain_text("nothing was checked")
    assert not view.locator("[data-message-verdict]").count()
    cut = False
    view.locator("[data-widget=checker] [type=submit]").click()
    expect(view.locator("[data-message-verdict]")).to_have_attribute("data-message-verdict", "danger")
    context.set_offline(True)
    view.locator("#checker-field").fill("support@okpay.example")
    expect(view.locator("[data-results] > li")).to_have_attribute("data-verdict", "ours")
    context.close()


def test_somebody_on_the_phone_gets_through_without_typing(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    view = context.new_page()
    view.goto(f"{address}/en/help-now/")
    view.get_by_role("link", name="I'm on the phone with them now").first.click()
    expect(view.locator(".guide__lines li")).to_have_count(3)
    expect(view.get_by_role("link", name="I've hung up")).to_be_in_viewport()
    view.get_by_role("link", name="I've hung up").click()
    view.get_by_role("link", name="None of these").click()
    expect(view.locator(".guide__steps")).to_contain_text("My cases")
    assert view.url.endswith("#someone-contacted-me/on-the-phone/hung-up/nothing")
    context.close()
