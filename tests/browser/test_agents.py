"""The tools that a page offers to an agent in the browser (WebMCP): in a Chromium that has it, and with a stand-in."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page

from mcp_conversation import recorded

TUESDAY = datetime(2026, 11, 24, 3, tzinfo=UTC)
NAMES = ["check_contact", "open_now", "next_step", "search"]
STAND_IN = """
const kept = [];
Object.defineProperty(%s, "modelContext", { value: {
  async registerTool(tool, options) {
    for (const key of ["name", "description"]) if (typeof tool[key] !== "string") throw new TypeError(key);
    if (kept.some((one) => one.name === tool.name)) throw new DOMException("", "InvalidStateError");
    JSON.stringify(tool.inputSchema);
    kept.push(tool);
  },
  kept,
}});
"""
"""What the draft of October 2026 does with a tool when it is registered."""


@pytest.fixture(scope="module")
def agents_browser(browser_type: BrowserType, browser_type_launch_args: dict[str, Any]) -> Iterator[Browser]:
    """A Chromium with the interface switched on."""
    arguments = [*browser_type_launch_args["args"], "--enable-features=WebMCP"]
    browser = browser_type.launch(**browser_type_launch_args | {"args": arguments})
    yield browser
    browser.close()


@pytest.fixture
def agents_page(agents_browser: Browser) -> Iterator[Page]:
    page = agents_browser.new_page()
    page.clock.set_fixed_time(TUESDAY)
    yield page
    page.close()


def tools_of(page: Page) -> list[str]:
    """The tools, once an agent outside the page hears of all: the page knows them a moment before."""
    page.wait_for_function("async () => (await document.modelContext.getTools()).length >= 4")
    deadline = time.monotonic() + 30
    while len(page.webmcp.tools()) < len(NAMES) and time.monotonic() < deadline:
        page.wait_for_timeout(20)
    return [tool["name"] for tool in page.webmcp.tools()]


def call(page: Page, name: str, **arguments: str) -> Any:
    return page.webmcp.call_tool(name, arguments)


@pytest.mark.parametrize("path", ["/", "/en/contact/", "/en/security/phishing/"])
def test_every_page_offers_four_tools_that_only_read(agents_page: Page, address: str, path: str) -> None:
    errors: list[str] = []
    agents_page.on("pageerror", lambda error: errors.append(error.message))
    agents_page.goto(f"{address}{path}")
    assert sorted(tools_of(agents_page)) == sorted(NAMES)
    assert all(tool["annotations"]["readOnly"] for tool in agents_page.webmcp.tools())
    assert errors == []


def test_a_page_answers_as_the_tool_without_a_page_does(agents_page: Page, address: str) -> None:
    agents_page.goto(f"{address}/en/hours/")
    tools_of(agents_page)
    for turn in recorded()[0]["turns"]:
        answer, wanted = call(agents_page, turn["tool"], **turn["arguments"]), turn["answer"]
        assert (answer["status"], answer["as_of"], answer["sample"]) == (wanted["status"], "2026-11-22", True)
        assert answer["expires"] and answer["contact_page"] == wanted["contact_page"]
        for group, key in (("contacts", "verdict"), ("contacts", "value"), ("channels", "is_open")):
            assert [one[key] for one in answer.get(group, ())] == [one[key] for one in wanted.get(group, ())]
        for found, known in zip(answer.get("channels", ()), wanted.get("channels", ()), strict=True):
            assert {key: found[key] for key in known} == known
        if "asks" in wanted:
            assert answer["asks"] == wanted["asks"]
        if "situation" in wanted:
            assert answer["situation"]["id"] == wanted["situation"]["id"]


def test_next_step_leads_through_help_now_to_what_to_do(agents_page: Page, address: str) -> None:
    agents_page.goto(f"{address}/en/")
    tools_of(agents_page)
    answer = call(agents_page, "next_step", situation="money is leaving my account")
    for _ in range(4):
        if "steps" in answer:
            break
        assert answer["ask"] and len(answer["answers"]) >= 2
        answer = call(agents_page, "next_step", situation=answer["answers"][0]["situation"])
    assert answer["steps"] and answer["page"].startswith("https://help.okpay.example/en/help-now/#money-leaving/")
    unclear = call(agents_page, "next_step", situation="hello")
    assert unclear["status"] == "unclear" and len(unclear["situations"]) == 6


def test_chinese_words_are_understood_on_a_chinese_page(agents_page: Page, address: str) -> None:
    agents_page.goto(f"{address}/")
    tools_of(agents_page)
    for words, situation in (
        ("钱被转走了", "money-leaving"),
        ("手机丢了", "phone-lost"),
        ("有人自称客服", "someone-contacted-me"),
    ):
        assert call(agents_page, "next_step", situation=words)["situation"]["id"] == situation
    best = call(agents_page, "search", query="忘记密码怎么办")["results"][0]
    assert best["page"].startswith("https://help.okpay.example/recovery/forgot-password/")


def test_past_their_expiry_the_facts_are_not_given(agents_page: Page, address: str, built: Path) -> None:
    expires = json.loads((built / "contact.json").read_text("utf-8"))["expires"]
    agents_page.clock.set_fixed_time(datetime.fromisoformat(expires))
    agents_page.goto(f"{address}/en/")
    tools_of(agents_page)
    for name, arguments in (
        ("check_contact", {"text": "+44 20 7946 0123"}),
        ("open_now", {}),
        ("search", {"query": "fee"}),
    ):
        answer = call(agents_page, name, **arguments)
        assert answer["status"] == "expired" and "7946" not in json.dumps(answer) and "results" not in answer


@pytest.mark.parametrize("place", ["document", "navigator"])
def test_with_a_stand_in_the_tools_are_declared_and_answer(page: Page, address: str, place: str) -> None:
    page.clock.set_fixed_time(TUESDAY)
    page.add_init_script(STAND_IN % place)
    page.goto(f"{address}/en/contact/")
    page.wait_for_function(f"{place}.modelContext.kept.length === 4")
    run = f"([name, input]) => {place}.modelContext.kept.find((tool) => tool.name === name).execute(input)"
    assert page.evaluate(f"{place}.modelContext.kept.map((tool) => tool.name)") == NAMES
    checked = page.evaluate(run, ["check_contact", {"text": "support@okpay.example"}])
    assert [one["verdict"] for one in checked["contacts"]] == ["ours"]
    for odd in ({}, {"text": None}, {"text": 5}, {"text": ["x"]}):
        assert page.evaluate(run, ["check_contact", odd])["status"] == "not_published"


def test_nothing_is_loaded_for_agents_until_a_tool_is_called(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{address}/en/contact/", wait_until="networkidle")
    assert page.evaluate("'modelContext' in document") is False
    assert not [url for url in loaded if "agent" in url]
    page.add_init_script(STAND_IN % "document")
    page.reload(wait_until="networkidle")
    page.wait_for_function("document.modelContext.kept.length === 4")
    assert [url.rpartition("/")[2].partition(".")[0] for url in loaded if "agent" in url] == ["agents"]


def test_an_interface_that_refuses_breaks_nothing(page: Page, address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(error.message))
    page.add_init_script("document.modelContext = { registerTool() { throw new TypeError('no'); } };")
    page.goto(f"{address}/en/contact/", wait_until="networkidle")
    assert errors == []
