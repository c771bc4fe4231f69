"""What pages send of searches and answers where the operator keeps them: one line each, masked, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from helpcenter.output import insights_log
from servers import serve

NONSENSE = "qwxzv"
SENT = re.compile(r"/insights\?")


class Reader:
    """A page, and the lines that it has sent as dictionaries."""

    def __init__(self, view: Page, address: str) -> None:
        self.view, self.address = view, address
        self.requests: list[tuple[str, str | None]] = []
        view.route(SENT, self._take)

    def _take(self, route: Route) -> None:
        self.requests.append((f"{route.request.method} {route.request.url}", route.request.post_data))
        assert "referer" not in route.request.headers and "cookie" not in route.request.headers
        route.fulfill(status=204)

    def open(self, path: str) -> None:
        self.view.goto(self.address + path, wait_until="networkidle")

    def search(self, *queries: str) -> None:
        """Type queries, one right after the other, and wait until there are results of the last, or none."""
        if not self.view.locator("dialog#search").evaluate("dialog => dialog.open"):
            with self.view.expect_response("**/insights.*.js"):
                self.view.keyboard.press("/")
            self.view.wait_for_selector("dialog#search[data-ready]")
        for query in queries:
            self.view.locator("#search-field").fill(query)
        expect(self.view.locator("#search-status")).to_contain_text(re.compile(r"\d|没有|nothing|No ", re.IGNORECASE))

    def leave(self) -> None:
        self.view.keyboard.press("Escape")
        self.view.wait_for_function("() => !document.querySelector('dialog#search').open")

    def lines(self, count: int) -> list[dict[str, str]]:
        """What was sent, once there are as many lines."""
        for _ in range(50):
            if len(self.requests) >= count:
                break
            self.view.wait_for_timeout(50)
        self.view.wait_for_timeout(100)
        pattern = re.compile(insights_log.query_pattern(tuple(insights_log.EVENTS)))
        for request, body in self.requests:
            assert request.startswith(f"POST {self.address}/insights?") and body is None
            assert pattern.match(urlsplit(request).query), request
        return [dict(parse_qsl(urlsplit(one).query, keep_blank_values=True)) for one, _ in self.requests]


@pytest.fixture
def reader(browser: Browser, keeping: Path) -> Iterator[Reader]:
    context = browser.new_context()
    with serve(keeping) as address:
        yield Reader(context.new_page(), address)
    context.close()


def test_a_no_is_sent_at_once_and_a_reason_after_it(reader: Reader) -> None:
    reader.open("/en/recovery/account-frozen/")
    reader.view.get_by_role("button", name="No", exact=True).click()
    reason = reader.view.get_by_role("button", name="I could not follow it")
    expect(reader.view.get_by_text("What was missing?")).to_be_focused()
    reason.click()
    expect(reader.view.locator(".feedback [role=status]")).to_have_text(re.compile("nobody will reply"))
    expect(reader.view.get_by_role("link", name="Need a person?")).to_be_visible()
    expect(reason).to_be_hidden()
    page = {"l": "en", "p": "en/recovery/account-frozen", "q": ""}
    assert reader.lines(2) == [{"e": "helped", "v": "no"} | page, {"e": "reason", "v": "unclear"} | page]


def test_a_yes_is_thanked_for_and_asks_no_reason(reader: Reader) -> None:
    reader.open("/recovery/account-frozen/")
    reader.view.get_by_role("button", name="帮到了").click()
    expect(reader.view.locator(".feedback [role=status]")).to_have_text("收到了，谢谢你。")
    expect(reader.view.get_by_text("差在哪里？")).to_be_hidden()
    assert reader.lines(1) == [{"e": "helped", "l": "zh", "v": "yes", "p": "recovery/account-frozen", "q": ""}]


def test_an_answer_that_does_not_arrive_can_be_given_again(reader: Reader) -> None:
    reader.open("/en/recovery/account-frozen/")
    reader.view.unroute(SENT)
    reader.view.get_by_role("button", name="No", exact=True).click()
    expect(reader.view.locator(".feedback [role=status]")).to_have_text(re.compile("could not be sent"))
    expect(reader.view.get_by_role("button", name="No", exact=True)).to_be_visible()


def test_a_search_that_finds_nothing_is_kept_when_it_rests_and_only_then(reader: Reader) -> None:
    reader.open("/en/contact/choose/")
    reader.search(f"{NONSENSE}a", f"{NONSENSE}ab")
    assert reader.lines(1)[0]["q"] == f"{NONSENSE}ab"
    reader.leave()
    assert reader.lines(1) == [{"e": "nothing_found", "l": "en", "v": "none", "p": "", "q": f"{NONSENSE}ab"}]


def test_secrets_addresses_and_numbers_leave_the_page_masked(reader: Reader) -> None:
    reader.open("/en/contact/choose/")
    reader.search(f"{NONSENSE} pwd=sunshine7 a.reader@okpay.example +44 20 7946 0123")
    reader.view.locator("#search-results a").first.click()
    reader.view.wait_for_load_state()
    assert [line["q"] for line in reader.lines(1)] == [f"{NONSENSE} pwd=*** *** ***"]


def test_a_result_that_is_opened_is_kept_with_its_place(reader: Reader) -> None:
    reader.open("/en/contact/choose/")
    reader.search("forgot password")
    second = reader.view.locator("#search-results a").nth(1)
    page = urlsplit(second.evaluate("link => link.href")).path.strip("/")
    second.click()
    reader.view.wait_for_load_state()
    assert reader.lines(1) == [{"e": "result_chosen", "l": "en", "v": "2", "p": page, "q": "forgot password"}]


def test_who_wants_no_tracking_is_not_kept(browser: Browser, keeping: Path) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})")
    with serve(keeping) as address:
        reader = Reader(context.new_page(), address)
        reader.open("/en/contact/choose/")
        reader.view.keyboard.press("/")
        reader.view.wait_for_selector("dialog#search[data-ready]")
        reader.search(NONSENSE)
        reader.leave()
        assert reader.lines(0) == []
    context.close()


def test_the_search_says_what_is_kept_and_leads_to_it(reader: Reader) -> None:
    reader.open("/en/contact/choose/")
    reader.view.keyboard.press("/")
    reader.view.get_by_role("link", name="Your words may be kept").click()
    said = reader.view.locator("#what-is-kept")
    expect(said.locator("summary")).to_be_focused()
    assert said.locator("li").all_inner_texts()[-2:] == [
        "It stays on our own server, goes to nobody else, and is deleted after 60 days.",
        "If your browser sends Do Not Track or Global Privacy Control, searches are not kept.",
    ]


def test_without_scripts_nothing_is_asked_that_cannot_be_sent(browser: Browser, keeping: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    view = context.new_page()
    with serve(keeping) as address:
        view.goto(f"{address}/en/recovery/account-frozen/")
        expect(view.get_by_role("button", name="No", exact=True)).to_be_hidden()
        expect(view.locator("summary", has_text="Write to us")).to_be_visible()
    context.close()


def test_a_sample_sends_and_says_nothing_of_it(built: Path) -> None:
    files = [path for path in built.rglob("*") if path.suffix in (".html", ".js", ".conf") or path.name == "Caddyfile"]
    assert [path.name for path in files if "insights" in path.name] == []
    assert [path for path in files if re.search(r"data-kept|what-is-kept|/insights\b", path.read_text("utf-8"))] == []
