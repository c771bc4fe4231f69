"""How long pages are on a phone, what stands first on them, and that what is folded opens for those who look for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from typing import NamedTuple
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from site_pages import SIZES

PREFIXES = ("", "/en")
SCREEN = SIZES["phone"]["height"]
SCREENS = {
    "/contact/": 6,
    "/contact/verify/": 7,
    "/contact/prepare/": 6,
    "/recovery/account-stolen/": 8,
    "/faq/": 8,
}
"""The longest that a page may be, in screens of 390 by 844 px."""

FIRST = {
    "/contact/": ".channels",
    "/faq/": "#questions-filter",
    "/help-now/": ".situations",
    "/contact/verify/": ".checker",
    "/contact/prepare/": ".composer",
    "/announcements/": "#in-force",
    "/hours/holidays/": ".holidays",
}
"""What a reader came for, which stands before the sections of the text and begins in the first screen."""

URGENT = {
    "/recovery/account-stolen/": "https:",
    "/recovery/lost-phone/": "tel:",
    "/recovery/account-frozen/": "tel:",
    "/security/phishing/": "https:",
}
"""Articles that begin with an action, and what its button opens."""

FOLDED = ("/recovery/account-stolen/", "stolen-police")


class Measured(NamedTuple):
    """What was found on one page as it opens; without a place of FIRST, `top` and `sections` are empty."""

    height: int
    numbers: int
    top: float | None
    sections: list[float]


Measure = Callable[[str, str], Measured]


@pytest.fixture(scope="module")
def measured(phone: Page, address: str) -> Measure:
    """A function of prefix and path. Each page is loaded once, by whichever test comes first."""

    @cache
    def measure(prefix: str, path: str) -> Measured:
        phone.goto(address + prefix + path, wait_until="networkidle")
        text = phone.locator("body").inner_text().replace("\u00a0", " ")
        return Measured(
            height=phone.evaluate("document.documentElement.scrollHeight"),
            numbers=text.count("+44 20 7946 0123"),
            top=phone.locator(FIRST[path]).first.bounding_box()["y"] if path in FIRST else None,
            sections=phone.locator(".page__article > :is(.question, h2[id], .fold)").evaluate_all(
                "all => all.map(one => one.getBoundingClientRect().top)"
            ),
        )

    return measure


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZES["phone"])
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("prefix", "path"), product(PREFIXES, SCREENS))
def test_a_page_is_no_longer_than_it_may_be(measured: Measure, prefix: str, path: str) -> None:
    assert measured(prefix, path).height <= SCREENS[path] * SCREEN


@pytest.mark.parametrize(("prefix", "path"), product(PREFIXES, FIRST))
def test_what_a_reader_came_for_stands_before_the_text(measured: Measure, prefix: str, path: str) -> None:
    page = measured(prefix, path)
    assert page.top < SCREEN - 100
    assert all(page.top <= section + 20 for section in page.sections)  # the first may be its own heading's row


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_folded_section_opens_for_its_address(phone: Page, address: str, prefix: str) -> None:
    path, name = FOLDED
    phone.goto(address + prefix + path)
    body = phone.locator(f".fold:has(#{name}) .fold__body")
    expect(body).to_be_hidden()
    phone.goto("about:blank")
    phone.goto(f"{address}{prefix}{path}#{name}")
    expect(body).to_be_visible()


def test_a_folded_section_opens_without_scripts(browser: Browser, address: str) -> None:
    path, name = FOLDED
    context = browser.new_context(java_script_enabled=False, viewport=SIZES["phone"])
    page = context.new_page()
    page.goto(f"{address}/en{path}#{name}")
    expect(page.locator(f".fold:has(#{name}) .fold__body")).to_be_visible()
    other = page.locator(".fold:has(#stolen-evidence)")
    other.locator("summary").click()
    expect(other.locator(".fold__body")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [390, 1000])
@pytest.mark.parametrize(
    ("path", "words"), [("/en/contact/choose/", "h2[id]"), ("/en/recovery/account-stolen/", ".fold h2[id]")]
)
def test_a_link_to_the_words_of_a_heading_lands_on_the_heading(
    phone: Page, address: str, width: int, path: str, words: str
) -> None:
    phone.set_viewport_size({"width": width, "height": 844})
    phone.goto(address + path)
    heading = phone.locator(f".page__article {words}").last
    name, text = heading.get_attribute("id"), heading.inner_text()
    phone.goto("about:blank")
    phone.goto(f"{address}{path}#:~:text={quote(text)}", wait_until="networkidle")
    phone.wait_for_function("scrollY > 0")
    box = phone.locator(f"#{name}").bounding_box()
    phone.set_viewport_size(SIZES["phone"])
    assert 0 <= box["y"] < 844


@pytest.mark.parametrize(("prefix", "path"), product(PREFIXES, [*SCREENS, *URGENT, "/contact/choose/"]))
def test_the_urgent_number_stands_at_most_twice_on_a_page_as_it_opens(
    measured: Measure, prefix: str, path: str
) -> None:
    assert measured(prefix, path).numbers <= 2  # drawings too


@pytest.mark.parametrize("size", [(390, 844), (320, 568)], ids=str)
@pytest.mark.parametrize(("prefix", "path"), product(PREFIXES, URGENT))
def test_an_urgent_article_begins_with_its_action(
    browser: Browser, address: str, prefix: str, path: str, size: tuple[int, int]
) -> None:
    width, height = size
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(address + prefix + path, wait_until="networkidle")
    strip = page.locator(".thumb-bar")
    free = strip.bounding_box()["y"]
    action = page.locator(".act").first
    box = action.bounding_box()
    assert box["y"] + box["height"] <= free
    assert box["width"] >= width - 40
    assert action.get_attribute("href").startswith(URGENT[path])
    says = page.locator(".acts__say li")
    assert says.count() == 2
    if height > 600:
        last = says.last.bounding_box()
        assert last["y"] + last["height"] <= free
    links = strip.locator("a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert links[0] == "tel:+442079460123"
    assert links[1] == "https://okpay.example/"
    assert links[2].endswith("help-now/#money-leaving/watched")
    page.goto(page.locator(".thumb-bar a").last.evaluate("one => one.href"))
    expect(page.locator(".guide__go")).to_be_visible()
    page.close()
