"""Search in Chromium, through its dialog: with which keys, what it offers, and what is loaded when."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from search_quality import open_search


def first(page: Page) -> str:
    return page.locator("#search-results a").first.get_attribute("href") or ""


def test_nothing_of_search_is_loaded_before_it_is_used(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]))
    page.goto(f"{address}/contact/", wait_until="networkidle")
    assert not [name for name in loaded if name.startswith(("search.", "zh.", "en."))]
    page.keyboard.press("Control+k")
    page.locator("#search[data-ready]").wait_for()
    needed = [re.sub(r"\.\w{8}\.", ".", name) for name in loaded if name.startswith(("search.", "zh.", "en."))]
    assert sorted(needed) == ["search.css", "search.js", "zh.json"]
    before = len(loaded)
    page.fill("#search-field", "忘记密码")
    assert page.locator("#search-results a").count() > 0
    expect(page.locator("#search-results .search__first")).not_to_be_empty()
    assert [name.split(".")[0] for name in loaded[before:]] == ["all"]  # the answers, once


@pytest.mark.parametrize(
    ("path", "asked", "slug"),
    [("/", "忘记密码", "recovery/forgot-password/"), ("/en/", "forgot+password", "recovery/forgot-password/")],
)
def test_the_address_of_a_search_opens_it(page: Page, address: str, path: str, asked: str, slug: str) -> None:
    page.goto(f"{address}{path}?q={asked}")
    page.locator("#search-results a").first.wait_for()
    assert slug in first(page)
    inside = page.locator("#search-results > *")
    assert set(inside.evaluate_all("found => found.map((element) => element.localName)")) == {"a"}


def test_keys_lead_through_the_results_and_back_and_out(page: Page, address: str) -> None:
    open_search(page, f"{address}/en/", "forgot password")
    results = page.locator("#search-results a")
    page.keyboard.press("ArrowDown")
    expect(results.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#search-field")).to_be_focused()
    expect(page.locator("#search-status")).to_have_text(f"{results.count()} results")
    page.keyboard.press("Escape")
    expect(page.locator("#search")).not_to_be_visible()
    open_search(page, f"{address}/en/", "forgot password")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/recovery/forgot-password/**")


def test_a_slash_in_a_field_stays_a_slash(page: Page, address: str) -> None:
    open_search(page, f"{address}/", "")
    page.keyboard.type("a/b")
    expect(page.locator("#search-field")).to_have_value("a/b")


@pytest.mark.parametrize(
    "pasted", ["+44 20 7946 0999", "help@okpay-support.example", "https://okpay-login.example/a", "@okpay_help"]
)
def test_a_pasted_contact_is_offered_to_the_checker(page: Page, address: str, pasted: str) -> None:
    open_search(page, f"{address}/en/hours/", pasted)
    offer = page.locator("#search-offers a").first
    assert pasted in offer.inner_text()
    if not pasted.startswith("@"):
        assert page.locator("#search-results a").count() == 0
    offer.click()
    page.wait_for_url("**/en/contact/verify/#q=*")
    expect(page.locator("[data-widget=checker] textarea")).to_have_value(pasted)
    expect(page.locator("[data-results] > li[data-verdict]")).not_to_have_count(0)


@pytest.mark.parametrize(
    ("path", "query", "channels"),
    [
        ("/", "客服电话", ["phone.urgent", "phone.general"]),
        ("/", "电话号码是多少？", ["phone.urgent", "phone.general"]),
        ("/", "在线客服", ["chat"]),
        ("/", "更换手机号", []),
        ("/en/", "OKPay phone number", ["phone.urgent", "phone.general"]),
        ("/en/", "open now", ["phone.urgent", "chat", "phone.general"]),
        ("/en/", "change phone number", []),
    ],
)
def test_a_channel_asked_for_by_name_stands_first(
    page: Page, address: str, path: str, query: str, channels: list[str]
) -> None:
    open_search(page, address + path, query)
    found = page.locator("#search-offers [data-channel]")
    assert found.evaluate_all("found => found.map((element) => element.dataset.channel)") == channels


@pytest.mark.parametrize(
    ("path", "query", "at", "states"),
    [
        ("/", "现在有人吗", "12:00", ["正在服务，全天开放", "正在服务，18:00 结束", "正在服务，18:00 结束"]),
        ("/", "电话", "03:00", ["正在服务，全天开放", "现在休息，09:00 开始服务"]),
        ("/en/", "phone number", "12:00", ["Open now, day and night", "Open now, closes at 18:00"]),
        ("/en/", "is anyone there", "03:00", ["Open now, day and night", *["Closed now, opens at 09:00"] * 2]),
    ],
)
def test_a_channel_says_whether_it_is_open(
    browser: Browser, address: str, path: str, query: str, at: str, states: list[str]
) -> None:
    context = browser.new_context(timezone_id="Asia/Shanghai")
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(f"2026-11-23T{at}+08:00"))
    page.goto(f"{address}{path}?q={query}")
    expect(page.locator("#search-offers [data-channel-state]")).to_have_text(states)
    offers_first = "document.querySelector('#search-offers').compareDocumentPosition"
    assert page.evaluate(f"{offers_first}(document.querySelector('#search-results')) & 4")
    context.close()


@pytest.mark.parametrize(("path", "home"), [("/no/such/page/", "/"), ("/en/no/such/page/", "/en/")])
def test_the_page_that_was_not_found_can_be_searched_from(browser: Browser, address: str, path: str, home: str) -> None:
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(address + path)
    page.locator("form input[name=q]:visible").fill("OKPay")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{home}?q=OKPay")
    page.locator("#search-results a").first.wait_for()
    context.close()


@pytest.mark.parametrize(
    ("path", "query", "language", "slug"),
    [("/", "forgot pasword", "en", "/en/recovery/forgot-password/"),
     ("/en/", "忘记密码", "zh-Hans", "/recovery/forgot-password/")],
)  # fmt: skip
def test_what_is_found_in_the_other_language_only_is_listed_and_marked(
    page: Page, address: str, path: str, query: str, language: str, slug: str
) -> None:
    open_search(page, address + path, query)
    first = page.locator("#search-results a").first
    first.wait_for()
    assert first.evaluate("link => link.href").startswith(address + slug)
    assert first.get_attribute("hreflang") == first.locator("strong").get_attribute("lang") == language
    expect(first.locator(".search__where")).to_contain_text("英文内容" if path == "/" else "In Chinese")
    expect(page.locator("#search-status")).to_contain_text(query)
    page.locator("#search-offers a").click()
    page.wait_for_url("**?q=*")
    page.locator("#search-results a:not([hreflang])").first.wait_for()


@pytest.mark.parametrize(("path", "query"), [("/", "天气预报"), ("/en/", "weather forecast"), ("/en/", "qwrtzp")])
def test_nothing_found_says_so_and_offers_people(page: Page, address: str, path: str, query: str) -> None:
    open_search(page, address + path, query)
    expect(page.locator("#search-status")).to_contain_text(query)
    assert page.locator("#search-results a").count() == 0
    for target in ("help-now/", "contact/", "faq/"):
        expect(page.locator(f'#search-start a[href$="{target}"]')).to_be_visible()


def test_searches_are_remembered_only_when_the_reader_wants(page: Page, address: str) -> None:
    open_search(page, f"{address}/en/", "close account")
    page.keyboard.press("Enter")
    page.wait_for_url("**/account/close/**")
    assert page.evaluate("localStorage.length") == 0
    open_search(page, f"{address}/en/")
    page.check("#search-remember")
    page.fill("#search-field", "close account")
    page.locator("#search-results a").first.click()
    page.wait_for_url("**/account/close/**")
    open_search(page, f"{address}/en/")
    expect(page.locator("#search-recent li")).to_have_text(["close account"])
    page.uncheck("#search-remember")
    assert page.evaluate("localStorage.length") == 0


def test_the_whole_phone_is_used_and_the_home_field_opens_it(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    page.goto(f"{address}/en/")
    page.locator("[data-search-field]").tap()
    page.locator("#search[data-ready]").wait_for()
    page.keyboard.type("lost phone")
    assert "recovery/lost-phone/" in first(page)
    box = page.locator("#search").bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 320, 640)
    assert page.evaluate("document.getElementById('search').scrollWidth") <= 320
    context.close()


def test_without_javascript_the_field_leads_to_all_questions(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/en/")
    page.fill("#hero-search", "lost phone")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/faq/?q=lost+phone")
    context.close()


def test_a_search_goes_along_to_the_other_language(page: Page, address: str) -> None:
    page.goto(f"{address}/?q=提现")
    page.locator("#search-results a").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(".header__language:visible, .footer__language:visible").first.click()
    page.wait_for_url("**/en/?q=*")
    expect(page.locator("#search-field")).to_have_value("提现")


def test_what_was_checked_goes_along_to_the_other_language(page: Page, address: str) -> None:
    page.goto(f"{address}/contact/verify/#q=okpay.test")
    page.locator(".header__language:visible, .footer__language:visible").first.click()
    page.wait_for_url("**/en/contact/verify/#q=okpay.test")
    expect(page.locator("[data-widget=checker] textarea")).to_have_value("okpay.test")


@pytest.mark.parametrize(
    "path", ["/help-now/#frozen%", "/recovery/lost-phone/#frozen%", "/?q=%", "/contact/verify/#q=%"]
)
def test_an_address_that_was_cut_off_is_no_error(page: Page, address: str, path: str) -> None:
    wrong: list[object] = []

    def note(error: object) -> None:
        wrong.append(error)

    page.on("pageerror", note)
    page.goto(address + path, wait_until="networkidle")
    assert not wrong
