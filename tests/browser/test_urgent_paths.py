"""From trouble to the right action: taps are counted, the strip is under the thumb, nothing closed is offered."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from helpcenter.content import flows
from projects import real_project

PROJECT = real_project()
FLOWS = PROJECT.facts.flows
PREFIX = {"zh": "", "en": "/en"}
SCREENS_OF_HELP_NOW = 3


@dataclass(frozen=True)
class Way:
    """What is tapped from home on, one selector a tap; `paste` goes into the field before the tap of that number."""

    taps: tuple[str, ...]
    reached: str
    """The start of what the last tap opens, or a selector of what it shows."""
    most: int
    paste: tuple[int, str] | None = None


MONEY = "[data-situation=money-leaving]"
TARGET = """one => {
  const stretched = getComputedStyle(one, "::after").position === "absolute" && one.offsetParent;
  const { width, height } = (stretched || one).getBoundingClientRect();
  return [width, height];
}"""
"""A link whose `::after` is stretched over its tile is as large as the tile."""
WAYS = {
    "to a ringing line from home": Way((".hero__call",), "tel:", most=2),
    "to a ringing line from the situation": Way((MONEY, ".thumb-bar--urgent a[href^='tel:']"), "tel:", most=2),
    "to frozen": Way((MONEY, ".guide__answers a[href$='/can']", ".guide__go"), "https://okpay.example/", most=3),
    "to frozen by the strip": Way((MONEY, ".thumb-bar--urgent a[href^='https:']"), "https://okpay.example/", most=3),
    "to a verdict": Way(
        (".thumb-bar a[href*='verify']", "[data-check], .checker__buttons button >> nth=0"),
        ".message--danger",
        most=2,
        paste=(1, "OKPay support: your account is at risk. Tell us the verification code you have just received."),
    ),
}


@pytest.mark.parametrize("name", WAYS)
def test_the_right_action_is_few_taps_from_home(at_night: tuple[Page, str], name: str) -> None:
    page, home = at_night
    way = WAYS[name]
    page.goto(f"{home}/", wait_until="networkidle")
    for number, target in enumerate(way.taps):
        if way.paste and way.paste[0] == number:
            page.locator(".checker textarea").fill(way.paste[1])
        tapped = page.locator(target).locator("visible=true").first
        assert min(tapped.evaluate(TARGET)) >= 44, target
        last = number == len(way.taps) - 1
        if last and not way.reached.startswith("."):
            assert str(tapped.get_attribute("href")).startswith(way.reached)
        else:
            tapped.click()
    if way.reached.startswith("."):
        expect(page.locator(way.reached)).to_be_visible()
    assert len(way.taps) <= way.most


URGENT = [
    path.address
    for name, flow in FLOWS.items()
    for path in flows.paths(name, flow)
    if flow.urgent or flow.outcomes[path.outcome].action
]


def test_on_an_urgent_outcome_the_strip_takes_the_place_of_the_bar(at_night: tuple[Page, str]) -> None:
    page, home = at_night
    for address in URGENT[:: max(1, len(URGENT) // 8)]:
        page.goto("about:blank")
        page.goto(f"{home}/help-now/#{address}")
        expect(page.locator(".thumb-bar--urgent")).to_be_visible()
        expect(page.locator(".thumb-bar:not(.thumb-bar--urgent)")).to_be_hidden()
        links = page.locator(".thumb-bar--urgent a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        assert [link.partition(":")[0] for link in links[:2]] == ["tel", "https"]
        assert links[2].endswith("#money-leaving/watched")
        assert page.locator("#situations:visible, .situations__others:visible").count() == 0
    page.goto(f"{home}/help-now/#cannot-sign-in/password/yes")
    expect(page.locator(".thumb-bar--urgent")).to_be_hidden()
    expect(page.locator(".thumb-bar:not(.thumb-bar--urgent)")).to_be_visible()


def test_no_outcome_offers_a_closed_channel(at_night: tuple[Page, str]) -> None:
    page, home = at_night
    for address in [*URGENT[:3], "cannot-sign-in/password/yes", "someone-contacted-me/nothing"]:
        page.goto("about:blank")
        page.goto(f"{home}/help-now/#{address}")
        expect(page.locator(".guide [data-channel] [data-state]").first).to_be_attached()
        rows = page.locator(".guide__channel").evaluate_all(
            """rows => rows.map(row => [row.querySelector("[data-state]").dataset.state,
                row.querySelector("a").checkVisibility(), row.getBoundingClientRect().top])"""
        )
        assert all(visible == (state != "closed") for state, visible, _ in rows), (address, rows)
        tops = {state == "closed": [top for one, _, top in rows if (one == "closed") == (state == "closed")]
                for state, _, _ in rows}  # fmt: skip
        assert not tops.get(True) or max(tops.get(False, [0])) < min(tops[True]), (address, rows)


def test_help_now_is_short_and_its_steps_are_one_tap_away(at_night: tuple[Page, str]) -> None:
    page, home = at_night
    height = page.viewport_size["height"]
    page.goto(f"{home}/help-now/", wait_until="networkidle")
    if height > 800:
        assert page.evaluate("document.documentElement.scrollHeight") <= SCREENS_OF_HELP_NOW * height
    section = page.locator("h2#phone-lost")
    expect(section).to_be_hidden()
    page.locator(".fold--all > summary").click()
    expect(section).to_be_visible()


@pytest.mark.parametrize("locale", PREFIX)
def test_without_scripts_the_steps_open_for_their_address(browser: Browser, address: str, locale: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}{PREFIX[locale]}/help-now/#phone-lost")
    expect(page.locator("h2#phone-lost")).to_be_in_viewport()
    expect(page.locator(".thumb-bar--urgent")).to_be_hidden()
    context.close()


def test_home_and_help_now_list_the_same_situations(at_night: tuple[Page, str]) -> None:
    page, home = at_night
    listed = []
    for path, links in (("/", "[data-situation]"), ("/help-now/", ".situations a")):
        page.goto(home + path)
        listed.append(page.locator(links).evaluate_all(
            "all => all.map(one => [one.hash, one.textContent.trim(), one.querySelector('.icon').innerHTML])"
        ))  # fmt: skip
    assert [hash_ for hash_, _, _ in listed[0]] == [f"#{name}" for name in FLOWS]
    assert listed[0] == listed[1]
