"""Search in Chromium, in an emergency: the card above all results, for whatever words tell of one and for no others."""

from __future__ import annotations

import csv
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from checkout import ROOT
from search_quality import open_search

HOME = {"zh": "/", "en": "/en/"}
CARD = "#search-offers .acts"
FLOOR = 0.98
"""The least share of emergencies that raise the card; everyday queries never do."""


UNSEEN = 0.85
"""The same for emergencies whose words nobody worked with."""


def _rows(locale: str, suite: str = "emergency") -> list[tuple[str, bool]]:
    with (ROOT / f"tests/search/{suite}/{locale}.tsv").open(encoding="utf-8", newline="") as file:
        return [
            (row["query"], row["kind"] == "emergency")
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


@pytest.mark.parametrize(("home", "asked"), [("zh", "zh"), ("en", "en"), ("zh", "en"), ("en", "zh")])
def test_the_card_tells_emergencies_from_everyday_questions(page: Page, address: str, home: str, asked: str) -> None:
    open_search(page, address + HOME[home])
    # The words of the other language come with its index, once a query seems to need them.
    page.fill("#search-field", {"zh": "someone stole my money", "en": "钱被转走了"}[home])
    page.locator(CARD).wait_for()
    shown = {}
    for query, _ in _rows(asked):
        page.fill("#search-field", query)
        shown[query] = page.locator(CARD).count() == 1
    urgent = [query for query, emergency in _rows(asked) if emergency]
    assert len(urgent) >= 120
    missed = [query for query in urgent if not shown[query]]
    assert len(missed) <= (1 - FLOOR) * len(urgent), missed
    assert not [query for query, emergency in _rows(asked) if not emergency and shown[query]]


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_card_shows_for_unseen_words_too(page: Page, address: str, locale: str) -> None:
    open_search(page, address + HOME[locale], {"zh": "someone stole my money", "en": "钱被转走了"}[locale])
    page.locator(CARD).wait_for()
    right: dict[bool, list[bool]] = {True: [], False: []}
    for query, emergency in _rows(locale, "kept-emergency"):
        page.fill("#search-field", query)
        right[emergency].append((page.locator(CARD).count() == 1) == emergency)
    assert sum(right[True]) >= UNSEEN * len(right[True])
    assert all(right[False])


@pytest.mark.parametrize(
    ("locale", "query", "section"),
    [("zh", "钱被转走了怎么办", "money-leaving"), ("en", "lost my phone", "phone-lost"),
     ("en", "they are on the phone now", "someone-contacted-me")],
)  # fmt: skip
def test_the_card_is_announced_and_reached_by_one_key_and_leads_on(
    page: Page, address: str, locale: str, query: str, section: str
) -> None:
    open_search(page, address + HOME[locale], query)
    card = page.locator(CARD)
    title = card.get_by_role("heading")
    heading = title.inner_text()
    assert card.get_attribute("aria-labelledby") == title.get_attribute("id")
    expect(page.locator("#search-status")).to_contain_text(heading)
    page.keyboard.press("ArrowDown")
    expect(card.locator("a").first).to_be_focused()
    assert "okpay.example" in (card.locator("a").first.get_attribute("href") or "")
    page.locator("#search-field").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/help-now/#{section}")


@pytest.mark.parametrize(
    ("zone", "number"),
    [("Asia/Shanghai", "+442079460123"), ("America/Chicago", "+12025550123"), ("Europe/London", "+448081570123"),
     ("Australia/Perth", "+61255500123")],
)  # fmt: skip
def test_the_number_is_that_of_the_readers_time_zone_with_its_state(
    browser: Browser, address: str, zone: str, number: str
) -> None:
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat("2026-11-23T12:00+08:00"))
    open_search(page, f"{address}/en/", "my money is gone")
    line = page.locator(f"{CARD} [data-channel]")
    expect(line).to_have_attribute("href", f"tel:{number}")
    expect(line.locator("[data-channel-state]")).to_have_text("Open now, day and night")
    context.close()


@pytest.mark.parametrize(
    ("locale", "query", "slug"),
    [("zh", "钱被转走了怎么办", "recovery/account-stolen/"),
     ("en", "someone stole my mony", "recovery/account-stolen/"),
     ("zh", "手机被偷了", "recovery/lost-phone/"),
     ("en", "i gave them my code", "security/phishing/#phishing-told-code")],
)  # fmt: skip
def test_the_first_result_is_what_to_do(page: Page, address: str, locale: str, query: str, slug: str) -> None:
    open_search(page, address + HOME[locale], query)
    href = page.locator("#search-results a").first.evaluate("link => link.href")
    assert href == address + HOME[locale] + slug


def test_a_phone_of_320_pixels_shows_the_whole_card(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    open_search(page, f"{address}/", "手机丢了")
    assert page.evaluate("document.getElementById('search').scrollWidth") <= 320
    for link in page.locator(f"{CARD} a").all():
        box = link.bounding_box()
        assert box["height"] >= 44
        assert box["y"] + box["height"] <= 640
    context.close()
