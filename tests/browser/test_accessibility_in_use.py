"""WCAG 2.2 AA, as far as a machine can tell: of what a reader opens, types and taps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from checkout import ROOT
from readers import axe, fits_every_reader, too_small
from site_pages import SIZES
from site_script import script as site_script

FOREIGN = "http://help-okpay.test"


@pytest.fixture
def view(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZES["phone"], reduced_motion="reduce")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


# What is done on a page.
def _search(view: Page) -> None:
    view.keyboard.press("/")
    view.locator("#search-field").fill("1")
    expect(view.locator("#search-status")).not_to_be_empty()


def _found(view: Page) -> None:
    view.keyboard.press("/")
    view.locator("#search-field").fill("冻结 frozen")
    expect(view.locator("#search-results a").first).to_be_visible()


def _offered(view: Page) -> None:
    view.keyboard.press("/")
    view.locator("#search-remember").check()
    view.locator("#search-field").fill("客服电话" if view.url.count("/en/") == 0 else "phone number")
    expect(view.locator("#search-offers a").first).to_be_visible()


def _menu(view: Page) -> None:
    if view.locator("[data-menu] > summary").is_visible():
        view.locator("[data-menu] > summary").click()


def _details(view: Page) -> None:
    for summary in view.locator("main summary:visible").all():
        summary.click()


PASTED = "\n".join((
    "+44 20 7946 0123", "020 7946 0123", "+44 20 7946 0999", "+44 20 7946 0124", "110", "okpay.example",
    "@okpay-example", "okpay-login.example", "supp0rt@okpay.example", "elsewhere.test", "http://okpay.example",
))  # fmt: skip


def _checked(view: Page) -> None:
    view.wait_for_selector("[data-widget=checker][data-ready]")
    view.locator("#checker-field").fill(PASTED)
    view.locator("[data-widget=checker] [type=submit]").click()
    assert view.locator("[data-results] > li").count() >= 10


def _composed(view: Page) -> None:
    view.wait_for_selector("[data-widget=composer][data-ready]")
    view.locator("[data-part=topics] [data-long]").click()
    for name, words in {"what": "A", "steps": "4000 0000 0000 0002", "case": "C-42"}.items():
        view.locator(f"#composer-{name}").fill(words)
    view.locator("[data-widget=composer] [data-copy]").click()
    expect(view.locator("[data-said]")).not_to_be_empty()
    expect(view.locator("[data-removed]", has_text=re.compile(r"\S"))).not_to_have_count(0)


def _urgent(view: Page) -> None:
    view.locator("[data-urgent-topic]").click()
    expect(view.locator(".composer__call .guide__go")).to_be_visible()


def _asked(view: Page) -> None:
    view.wait_for_selector("[data-widget=composer][data-ready]")
    view.locator("[data-topic=payment]").click()
    view.locator("#composer-what").fill("4000 0000 0000 0002")
    view.locator("[data-next]").click()


def _finished(view: Page) -> None:
    _asked(view)
    for _ in range(3):
        view.locator("[data-next]").click()
    expect(view.locator("[data-copy]")).to_be_visible()


def _copied(view: Page) -> None:
    view.locator(".copy-link").first.click()
    expect(view.locator(".copy-link__said").first).not_to_be_empty()


def _skipped(view: Page) -> None:
    view.keyboard.press("Tab")
    expect(view.locator(".skip")).to_be_focused()


def _urgent_notice(view: Page) -> None:
    view.locator(".notice").first.evaluate("one => one.classList.replace('notice--holiday', 'notice--urgent')")


def _nothing(view: Page) -> None:
    """The address alone is the state."""


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "search, one letter": ("/contact/phone/", _search),
    "search, results": ("/recovery/account-stolen/", _found),
    "search, a channel is offered": ("/", _offered),
    "search from an address": ("/?q=qqqq", _nothing),
    "menu": ("/security/phishing/", _menu),
    "everything unfolded": ("/contact/", _details),
    "checker": ("/contact/verify/", _checked),
    "composer": ("/contact/prepare/", _composed),
    "composer, urgent": ("/contact/prepare/", _urgent),
    "composer, the second field": ("/contact/prepare/", _asked),
    "composer, finished": ("/contact/prepare/", _finished),
    "help now, a question": ("/help-now/#money-leaving", _nothing),
    "help now, the second": ("/help-now/#money-leaving/done", _nothing),
    "help now, what to do": ("/help-now/#money-leaving/done/told", _nothing),
    "help now, one page": ("/help-now/#phone-lost/all", _nothing),
    "link copied": ("/recovery/account-frozen/", _copied),
    "skip link": ("/hours/", _skipped),
    "urgent notice": ("/hours/", _urgent_notice),
}


@pytest.mark.everything
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_axe_finds_nothing_on_a_page_in_use(view: Page, address: str, prefix: str, size: str) -> None:
    found = []
    for name, (path, prepare) in STATES.items():
        view.set_viewport_size(SIZES[size])
        view.goto("about:blank")
        view.goto(address + prefix + path, wait_until="networkidle")
        prepare(view)
        found += [f"{name}: {one}" for one in axe(view)]
        found += [f"{name}: {one}" for one in too_small(view)]
    assert not found, "\n".join(found)


@pytest.mark.everything
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_axe_finds_nothing_in_the_warning_on_a_foreign_host(view: Page, built: Path, prefix: str) -> None:
    warning = site_script(sample=False)

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(FOREIGN).split("?")[0]
        if re.search(r"/js/site\.\w+\.js$", path):
            return route.fulfill(body=warning, content_type="text/javascript")
        file = built / path.strip("/")
        return route.fulfill(path=file / "index.html" if file.is_dir() else file)

    view.route(f"{FOREIGN}/**", answer)
    view.goto(f"{FOREIGN}{prefix}/contact/")
    expect(view.locator(".foreign-host")).to_be_visible()
    found = axe(view) + fits_every_reader(view)
    assert not found, "\n".join(found)


def test_the_sources_of_this_test_name_every_widget() -> None:
    widgets = {path.stem for path in (ROOT / "overrides/partials/widgets").glob("*.html")}
    assert widgets <= {word for name in STATES for word in (name.split(",")[0], name.split(",")[0].replace(" ", "-"))}


def test_a_table_is_one_to_a_screen_reader_though_a_phone_shows_cards(view: Page, address: str) -> None:
    view.goto(f"{address}/en/contact/prepare/")
    view.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    table = view.get_by_role("table").first
    assert table.evaluate("one => getComputedStyle(one).display") == "block"
    tree = view.context.new_cdp_session(view).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"] and "role" in node]
    assert roles.count("table") == 1
    assert (roles.count("columnheader"), roles.count("row"), roles.count("cell")) == (3, 8, 21)
