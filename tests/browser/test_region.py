"""Where a reader is decides which number stands on a page: guessed by the time zone, changed by one tap, kept."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from site_pages import SIZES

INTERNATIONAL = ("+442079460123", "+44 20 7946 0123")
GERMANY = ("+493023125123", "+49 30 23125123")
ZONES = {
    "Europe/Berlin": ("de", *GERMANY),
    "America/New_York": ("us", "+12025550123", "+1 202-555-0123"),
    "America/Indiana/Indianapolis": ("us", "+12025550123", "+1 202-555-0123"),
    "Europe/London": ("gb", "+448081570123", "+44 808 157 0123"),
    "Australia/Perth": ("au", "+61255500123", "+61 2 5550 0123"),
    "Asia/Shanghai": ("cn", *INTERNATIONAL),
    "Asia/Hong_Kong": ("hk", *INTERNATIONAL),
    "Europe/Paris": ("international", *INTERNATIONAL),
    "UTC": ("international", *INTERNATIONAL),
}
"""The region that is guessed, and the urgent line's number there, as it is dialled and as it is written."""

PAGES = (
    "/",
    "/contact/",
    "/recovery/account-stolen/",
    "/recovery/forgot-password/",
    "/recovery/",
    "/help-now/#money-leaving/ring-us",
)
URGENT = {tel for _, tel, _ in ZONES.values()}
_OURS = """() => [...document.querySelectorAll("a[href^='tel:']:not([title])")]
  .map((one) => [one.getAttribute("href").slice(4), one.innerText])"""
_BEFORE_PAINT = """
window.seen = [];
const note = () => { for (const one of document.querySelectorAll(".hero__number")) seen.push(one.innerText); };
new PerformanceObserver(note).observe({ type: "paint", buffered: true });
const frame = () => { note(); requestAnimationFrame(frame); };
requestAnimationFrame(frame);
"""


def opened(browser: Browser, zone: str, *, scripts: bool = True) -> BrowserContext:
    return browser.new_context(timezone_id=zone, java_script_enabled=scripts)


def urgent_links(page: Page) -> list[list[str]]:
    return [link for link in page.evaluate(_OURS) if link[0] in URGENT]


@pytest.mark.parametrize("zone", ZONES)
def test_every_number_is_that_of_the_region_that_the_time_zone_names(browser: Browser, address: str, zone: str) -> None:
    region, tel, written = ZONES[zone]
    context = opened(browser, zone)
    page = context.new_page()
    for path in PAGES:
        page.goto("about:blank")
        page.goto(f"{address}/en{path}", wait_until="networkidle")
        links = urgent_links(page)
        assert links, path
        assert {dialled for dialled, _ in links} == {tel}, path
        assert all(written in words for _, words in links if "+" in words), path
        choices = page.locator("[data-region-choice]")
        assert choices.count() == 1, path
        expect(choices).to_have_value(region)
    context.close()


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_a_choice_changes_every_number_at_once_and_is_kept(browser: Browser, address: str, prefix: str) -> None:
    context = opened(browser, "Asia/Shanghai")
    page = context.new_page()
    page.goto(f"{address}{prefix}/contact/", wait_until="networkidle")
    choice = page.locator("[data-region-choice]")
    box = choice.bounding_box()
    assert box["height"] >= 44
    choice.select_option("de")
    assert {dialled for dialled, _ in urgent_links(page)} == {GERMANY[0]}
    card = page.locator("[data-channel='phone.urgent']")
    expect(card.locator(".channel__value")).to_have_text(GERMANY[1])
    expect(card.locator(".channel__copy").first).to_have_attribute("data-copy", GERMANY[1])
    page.goto(f"{address}{prefix}/recovery/lost-phone/", wait_until="networkidle")
    assert {dialled for dialled, _ in urgent_links(page)} == {GERMANY[0]}
    page.locator("[data-region-choice]").select_option("international")
    assert {dialled for dialled, _ in urgent_links(page)} == {INTERNATIONAL[0]}
    context.close()


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_a_number_that_names_its_region_stays(browser: Browser, address: str, prefix: str) -> None:
    context = opened(browser, "Europe/Berlin")
    page = context.new_page()
    page.goto(f"{address}{prefix}/contact/phone/", wait_until="networkidle")
    table = page.locator("table:has(a[title])").first
    numbers = [one for one in table.locator("a").all_inner_texts() if one]
    assert INTERNATIONAL[1] in numbers
    assert len(numbers) == len(set(numbers)) == 10
    steps = page.locator("#contact-phone-no-answer").locator("xpath=ancestor::*[self::details or self::div][1]")
    assert steps.count() == 1
    assert page.locator(f"li a[title][href='tel:{INTERNATIONAL[0]}']").count() == 1
    context.close()


def test_no_number_changes_after_it_was_seen(browser: Browser, address: str) -> None:
    context = opened(browser, "Europe/Berlin")
    page = context.new_page()
    page.add_init_script(_BEFORE_PAINT)
    page.goto(f"{address}/en/", wait_until="networkidle")
    assert set(page.evaluate("seen")) == {GERMANY[1]}
    context.close()


def test_nothing_is_asked_for_or_sent(browser: Browser, address: str) -> None:
    # On a phone: a desk loads the code of the call. The icon of the page is the browser's own request.
    context = browser.new_context(timezone_id="Europe/Berlin", viewport=SIZES["phone"])
    page = context.new_page()
    page.goto(f"{address}/en/", wait_until="networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("[data-region-choice]").select_option("us")
    expect(page.locator(".hero__number")).to_have_text("+1 202-555-0123")
    assert [url for url in asked if "/favicon." not in url] == []
    context.close()


def test_without_scripts_the_international_number_and_the_table_stand_there(browser: Browser, address: str) -> None:
    context = opened(browser, "Europe/Berlin", scripts=False)
    page = context.new_page()
    page.goto(f"{address}/en/contact/")
    assert {dialled for dialled, _ in urgent_links(page)} == {INTERNATIONAL[0]}
    expect(page.locator(".region")).to_be_hidden()
    page.locator(".fold:has(#contact-numbers-by-region) > summary").click()
    expect(page.locator(f"a[href='tel:{GERMANY[0]}']")).to_be_visible()
    context.close()


def test_paper_has_the_number_of_the_region_at_its_head(browser: Browser, address: str) -> None:
    context = opened(browser, "Europe/Berlin")
    page = context.new_page()
    page.goto(f"{address}/en/recovery/account-stolen/", wait_until="networkidle")
    heads = page.evaluate(
        "[...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules])"
        ".filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText)"
    )
    assert GERMANY[1] in [head for head in heads if "☎" in head][-1]  # the last one wins
    context.close()


def test_a_number_that_changes_on_a_date_changes_on_an_open_page_too(browser: Browser, address: str) -> None:
    context = opened(browser, "Europe/Berlin")
    page = context.new_page()
    page.clock.install(time="2026-12-31T22:00:00Z")
    later = ("+493023125777", "+49 30 23125777")

    def with_a_change(route: Route) -> None:
        text = route.fetch().text()
        begin, end = text.index("{", text.index("const regions")), text.index(";\n{")
        regions = json.loads(text[begin:end])
        lines = {name: {**line, "de": later} for name, line in regions["states"][0]["lines"].items()}
        regions["states"].append({"from": "2026-12-31T23:00:00Z", "lines": lines})
        route.fulfill(body=text[:begin] + json.dumps(regions) + text[end:], content_type="text/javascript")

    page.route(re.compile(r"/early\.[0-9a-f]+\.js$"), with_a_change)
    page.goto(f"{address}/en/", wait_until="load")
    expect(page.locator(".hero__number")).to_have_text(GERMANY[1])
    page.clock.run_for("01:00:01")
    expect(page.locator(".hero__number")).to_have_text(later[1])
    expect(page.locator(".hero__call")).to_have_attribute("href", f"tel:{later[0]}")
    context.close()
