"""The easy view: by ?easy and kept on the device, large and calm, one step a screen, and no cost to anybody else."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from checkout import ROOT
from readers import axe, fits_every_reader
from site_pages import EVERY, SAMPLE, SIZES

TARGET = 60
ARTICLE, STEP = "/payments/withdrawal-fees/", "/recovery/forgot-password/"
LARGE = "getComputedStyle(document.documentElement).fontSize"
SMALL_TARGETS = """(least) => [...document.querySelectorAll(
  ".header :is(a, button), .easy-bar a, .easy-act, .easy-acts__other, .easy-contents a, .act, .button, .region select")]
  .filter((one) => one.checkVisibility())
  .map((one) => [one.textContent.trim().slice(0, 20), one.getBoundingClientRect()])
  .filter(([, box]) => box.height < least - 0.5 || box.width < least - 0.5)
  .map(([words, box]) => `${words}: ${box.width} x ${box.height}`)"""


@pytest.fixture
def view(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZES["phone"])
    yield context.new_page()
    context.close()


def opened(view: Page, address: str) -> Page:
    view.goto(address)
    view.locator("html[data-stepped]").wait_for(state="attached")  # the policy refuses a function made of a string
    return view


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_the_switch_is_kept_on_the_device_until_it_is_left(view: Page, address: str, prefix: str) -> None:
    view.goto(address + prefix + STEP)
    assert view.evaluate(LARGE) == "16px"
    view.locator(".header__easy").click()
    expect(view.locator(".easy-bar")).to_be_visible()
    assert view.url == address + prefix + STEP  # it is kept, so the address is the page's again
    opened(view, address + prefix + ARTICLE)
    assert view.evaluate(LARGE) == "24px"
    view.locator(".header__larger").click()
    view.reload()
    assert float(view.evaluate(LARGE).removesuffix("px")) >= 30
    view.locator(".header__ordinary").click()
    expect(view.locator(".header__easy")).to_be_visible()
    assert view.evaluate("localStorage.length") == 0
    assert view.evaluate(LARGE) == "16px"


def test_a_link_opens_it_and_a_browser_that_keeps_nothing_carries_it_on(view: Page, address: str) -> None:
    view.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })")
    opened(view, f"{address}/en/contact/?easy")
    view.locator(".easy-act[href*=verify]").click()
    view.wait_for_url("**/easy/is-it-ours/?easy")  # the twin of that page
    assert view.evaluate(LARGE) == "24px"


def test_nobody_else_loads_anything_of_it(view: Page, address: str) -> None:
    loaded: list[str] = []
    view.on("request", lambda request: loaded.append(request.url))
    view.goto(address + STEP, wait_until="networkidle")
    assert not [url for url in loaded if "/easy." in url]
    assert any("/site." in url for url in loaded)


class SlowSheet(SimpleHTTPRequestHandler):
    """Everything at once, but the sheet of the easy view late."""

    def do_GET(self) -> None:
        if "/easy." in self.path and self.path.endswith(".css"):
            time.sleep(0.6)
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_it_does_not_flash_where_its_sheet_comes_late(view: Page, built: Path) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SlowSheet, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    view.goto(f"http://127.0.0.1:{server.server_port}{STEP}?easy", wait_until="networkidle")
    sheet = view.evaluate(
        "performance.getEntriesByType('resource').find((one) => /easy.*css/.test(one.name)).responseEnd"
    )
    first = view.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    server.shutdown()
    assert first >= sheet > 600


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_the_steps_are_walked_by_the_keyboard_and_the_browsers_back(view: Page, address: str, prefix: str) -> None:
    opened(view, f"{address}{prefix}{STEP}?easy")
    screen = view.locator(".screen:visible")
    assert view.locator("h1:visible").count() == 1
    walked = []
    for _ in range(4):
        view.locator(".easy-bar .button--go").focus()
        view.keyboard.press("Enter")
        expect(view.locator(":is(h2, h3):focus")).to_be_visible()
        assert screen.count() == 1
        walked.append(screen.inner_text())
        assert len(screen.locator("li").all()) <= 1 or not screen.locator(".screen__step").count()
    assert len(set(walked)) == 4
    view.go_back()
    expect(screen).to_have_text(walked[2], use_inner_text=True)
    view.locator(".easy-bar .button:not(.button--go)").click()
    expect(screen).to_have_text(walked[1], use_inner_text=True)


def test_an_address_opens_the_very_step(view: Page, address: str) -> None:
    opened(view, f"{address}/en/recovery/lost-phone/?easy#lost-phone-first-3")
    expect(view.locator(".screen:visible .screen__title")).to_have_text("Step 3 of 7")
    view.goto(f"{address}/en/easy/lost-phone/#lost-phone-first-3")
    expect(view.locator(".screen:visible h2")).to_have_text("Can't sign in? Ring us")


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_help_now_goes_on_asking_one_question_at_a_time(view: Page, address: str, prefix: str) -> None:
    opened(view, f"{address}{prefix}/help-now/?easy#money-leaving")
    expect(view.locator(".guide__answers a").first).to_be_visible()
    view.locator(".guide__answers a").nth(2).click()
    call = view.locator(".guide__go")
    expect(call).to_be_visible()
    assert call.bounding_box()["height"] >= TARGET


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_a_table_is_told_in_sentences(view: Page, address: str, prefix: str) -> None:
    view.goto(f"{address}{prefix}/contact/choose/")
    cells = view.locator(".page__article td").all_text_contents()
    opened(view, f"{address}{prefix}/contact/choose/?easy")
    assert not view.locator(".page__article table").count()
    told = " ".join(view.locator(".row").all_text_contents())
    assert cells
    assert all(cell.strip() in told for cell in cells)


TWINS = sorted(path.stem for path in (ROOT / "docs/zh/easy").glob("*.md") if path.stem != "index")


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_without_scripts_the_switch_leads_to_what_was_written_for_the_view(
    browser: Browser, address: str, prefix: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=SIZES["phone"])
    page = context.new_page()
    page.goto(f"{address}{prefix}/contact/")
    page.locator(".header__easy").click()
    expect(page).to_have_url(f"{address}{prefix}/easy/")
    expect(page.locator(".easy-act:visible")).to_have_count(3)
    expect(page.locator(".easy-contents a")).to_have_count(len(TWINS) + 1)
    page.locator(".easy-contents a").first.click()
    page.wait_for_url("**/easy/*/")
    steps = page.locator(".screen").count() - 2
    for number in range(1, steps + 1):
        page.locator(".easy-bar .button--go:visible").click()
        shown = page.locator(".screen:visible")
        expect(shown).to_have_count(1)
        expect(shown.locator(".screen__of")).to_contain_text(f"{number}")
        expect(shown.locator(".drawing")).to_have_count(1)
    page.locator(".easy-bar .button--go:visible").click()
    expect(page.locator("#end:visible")).to_have_count(1)
    page.locator(".header__ordinary").click()
    expect(page).not_to_have_url(re.compile("/easy/"))
    context.close()


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_a_grave_article_becomes_its_twin_and_goes_back_to_itself(view: Page, address: str, prefix: str) -> None:
    view.goto(f"{address}{prefix}/recovery/lost-phone/")
    view.locator(".header__easy").click()
    view.wait_for_url("**/easy/lost-phone/")
    view.goto(f"{address}{prefix}/")
    view.wait_for_url(f"{address}{prefix}/easy/")
    view.goto(f"{address}{prefix}/easy/lost-phone/#end")
    view.locator("#end .button").first.click()
    view.wait_for_url("**/recovery/lost-phone/#content")
    expect(view.locator(".easy-bar")).to_be_visible()
    view.goto(f"{address}{prefix}/easy/lost-phone/")
    view.locator(".header__ordinary").click()
    view.wait_for_url(f"{address}{prefix}/recovery/lost-phone/")
    assert view.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_every_screen_of_a_twin_fits_and_reads(view: Page, address: str, prefix: str) -> None:
    found = []
    for twin in TWINS:
        view.set_viewport_size({"width": 320, "height": 640})
        view.goto(f"{address}{prefix}/easy/{twin}/")
        for screen in view.locator(".screen").evaluate_all("all => all.map((one) => one.id)"):
            view.evaluate("(id) => { location.hash = id; }", screen)
            shown = view.locator(".screen:visible").evaluate_all("all => all.map((one) => one.id)")
            wider = view.evaluate("document.documentElement.scrollWidth - innerWidth")
            if shown != [screen] or wider > 0:
                found.append(f"{twin}#{screen}: {shown}, {wider} px wider")
            found += [f"{twin}#{screen}: {one}" for one in view.evaluate(SMALL_TARGETS, TARGET)]
        found += [f"{twin}: {one}" for one in axe(view)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_everything_to_press_is_60_px_and_nothing_is_wider_than_the_screen(
    view: Page, address: str, prefix: str, width: int
) -> None:
    view.set_viewport_size({"width": width, "height": 800})
    for path in SAMPLE:
        opened(view, f"{address}{prefix}{path}?easy")
        assert view.evaluate("document.documentElement.scrollWidth") <= width, path
        assert not view.evaluate(SMALL_TARGETS, TARGET), path


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_axe_finds_nothing_in_the_easy_view(view: Page, address: str, prefix: str) -> None:
    found = []
    for path in SAMPLE:
        opened(view, f"{address}{prefix}{path}?easy")
        found += [f"{path}: {one}" for one in axe(view)]
    assert not found, "\n".join(found)


@pytest.mark.everything
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_every_page_works_in_the_easy_view(view: Page, address: str, prefix: str) -> None:
    found = []
    for path in EVERY:
        view.set_viewport_size(SIZES["phone"])
        opened(view, f"{address}{prefix}{path}?easy")
        found += [f"{path}: {one}" for one in [*axe(view), *fits_every_reader(view)]]
        assert view.locator("h1:visible").count() == 1, path
    assert not found, "\n".join(found)


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_paragraphs_are_apart_and_the_pointer_is_large_as_the_elders_rules_want(
    view: Page, address: str, prefix: str
) -> None:
    opened(view, f"{address}{prefix}/easy/account-stolen/")
    gaps = view.evaluate(
        """() => [...document.querySelectorAll(".screen__words > p + p")].map((one) => {
          const { marginTop, lineHeight } = getComputedStyle(one);
          return parseFloat(marginTop) / parseFloat(lineHeight);
        })"""
    )
    assert gaps
    assert min(gaps) >= 1.299
    for element in ("html", "a", "button"):
        cursor = view.evaluate("(name) => getComputedStyle(document.querySelector(name)).cursor", element)
        assert "width='60' height='60'" in cursor, element
