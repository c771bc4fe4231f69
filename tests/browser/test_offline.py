"""The emergency pack: what a reader finds without a network, after an update, past its date, and switched off."""

from __future__ import annotations

import gzip
import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from helpcenter.output import offline_pack
from readers import axe, fits_every_reader
from servers import free_port, serve

MOST = 150_000
"""Bytes over the wire, compressed as nginx does."""
SHORT_WAIT = """const later = setTimeout;
window.setTimeout = (run, wait, ...more) => later(run, wait === 5000 ? 100 : wait, ...more);"""
"""The page waits five seconds before it keeps anything; a test does not."""

NOTICE = "aside.offline"


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    context.add_init_script(SHORT_WAIT)
    yield context
    context.close()


class Site:
    """A copy of the built site that can be changed, stopped and started at one address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"

    @contextmanager
    def running(self) -> Iterator[None]:
        with serve(self.folder, self.port):
            yield

    def change(self, path: str, edit: Callable[[str], str]) -> None:
        file = self.folder / path
        file.write_text(edit(file.read_text("utf-8")), "utf-8")

    def index(self) -> dict:
        return json.loads((self.folder / offline_pack.INDEX).read_text("utf-8"))


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Site:
    return Site(Path(shutil.copytree(built, tmp_path / "site")))


def keep(reader: BrowserContext, site: Site, path: str) -> Page:
    """Open a page and wait until the pack of its language is kept, and the page itself."""
    page = reader.new_page()
    page.goto(site.address + path)
    wait_until_kept(page, site)
    return page


def wait_until_kept(page: Page, site: Site) -> None:
    locale = page.locator("html").get_attribute("lang")
    wait_until(
        page,
        """async ([pack, index, path]) => {
            const packs = await caches.open("packs");
            const kept = await (await packs.match("/offline.json"))?.text();
            const read = await (await caches.open("read")).match(path);
            return kept === index && Boolean(await packs.match(pack)) && Boolean(read);
        }""",
        [
            site.index()["packs"][locale],
            json.dumps(site.index(), separators=(",", ":")),
            "/" + page.url.split("/", 3)[3],
        ],
    )


def wait_until(page: Page, holds: str, argument: object = None) -> None:
    """Wait for an asynchronous function: Playwright's own wait takes its promise for an answer."""
    until = time.monotonic() + 20
    while not page.evaluate(holds, argument):
        assert time.monotonic() < until, holds
        page.wait_for_timeout(50)


@pytest.mark.parametrize(
    ("path", "told", "kept"),
    [
        ("/", "连不上网站。这是", "/contact/card/"),
        ("/en/", "No connection to the site. This is a copy of", "/en/contact/card/"),
    ],
)
def test_the_gravest_pages_open_while_the_server_is_stopped(
    reader: BrowserContext, site: Site, path: str, told: str, kept: str
) -> None:
    with site.running():
        page = keep(reader, site, path)
    for address in json.loads((site.folder / f"offline/{'en' if 'en' in path else 'zh'}.json").read_text())["pages"]:
        page.goto(site.address + address)
        expect(page.locator(NOTICE)).to_contain_text(told)
        assert page.locator("html").get_attribute("data-offline") == "copy"
    page.goto(site.address + kept)
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("a[href^='tel:']:visible").count()


def test_the_tools_work_without_a_network(reader: BrowserContext, site: Site) -> None:
    with site.running():
        page = keep(reader, site, "/en/payments/cancel/")
        reader.set_offline(True)
        page.goto(f"{site.address}/en/help-now/#money-leaving")
        expect(page.locator(".guide__title")).to_be_visible()
        page.goto(f"{site.address}/en/contact/verify/")
        page.locator("[data-widget=checker] textarea, [data-widget=checker] input").first.fill("+44 20 7946 0999")
        page.locator("[data-widget=checker] button[type=submit]").click()
        expect(page.locator("[data-answer]")).not_to_be_empty()


def test_a_page_read_last_opens_and_another_leads_to_help_now(reader: BrowserContext, site: Site) -> None:
    with site.running():
        page = keep(reader, site, "/en/payments/cancel/")
    page.reload()
    expect(page.locator(NOTICE)).to_contain_text("This is a copy of")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"
    page.goto(f"{site.address}/en/payments/top-up/")
    expect(page).to_have_url(f"{site.address}/en/help-now/?missing")
    expect(page.locator(NOTICE)).to_contain_text("The page you wanted is not kept")


def test_online_no_page_says_that_it_is_a_copy(reader: BrowserContext, site: Site) -> None:
    with site.running():
        page = keep(reader, site, "/en/help-now/")
        page.reload()
        assert page.evaluate("Boolean(navigator.serviceWorker.controller)")
        assert page.locator(NOTICE).count() == 0


def test_a_new_version_replaces_the_old_at_the_next_visit(reader: BrowserContext, site: Site) -> None:
    with site.running():
        page = keep(reader, site, "/en/contact/card/")
    old = site.index()["packs"]["en"]
    site.change("offline/en.json", lambda text: text.replace("7946 0123", "7946 0777"))
    site.change(offline_pack.INDEX, lambda text: text.replace(old, "/offline/en.json?new"))
    with site.running():
        page.reload()
        wait_until_kept(page, site)
    page.goto(f"{site.address}/en/contact/phone/")
    page.goto(f"{site.address}/en/contact/")
    expect(page.locator("body")).to_contain_text("7946 0777")
    assert page.evaluate(f"caches.match('{old}')") is None


def test_past_their_date_numbers_stand_with_a_warning_and_a_way_to_check(reader: BrowserContext, site: Site) -> None:
    site.change(offline_pack.INDEX, lambda text: text.replace(json.loads(text)["expires"], "2020-01-01T00:00:00Z"))
    with site.running():
        page = keep(reader, site, "/en/")
    page.goto(f"{site.address}/en/help-now/#money-leaving/cannot")
    expect(page.locator(NOTICE)).to_contain_text("past its date")
    expect(page.locator(NOTICE)).to_contain_text("Check a number before you ring it")
    after = page.locator("a[href^='tel:']:visible").evaluate_all(
        "all => all.map((one) => getComputedStyle(one, '::after').content)"
    )
    assert after and {*after} == {'"(may have changed)"'}


@pytest.mark.parametrize("expires", ["2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_copy_fits_a_small_screen_large_text_and_a_thumb(
    reader: BrowserContext, site: Site, prefix: str, expires: str
) -> None:
    site.change(offline_pack.INDEX, lambda text: text.replace(json.loads(text)["expires"], expires))
    with site.running():
        page = keep(reader, site, f"{prefix}/")
    found = []
    for path in ("/contact/", "/help-now/#money-leaving/cannot", "/contact/card/"):
        page.goto(site.address + prefix + path)
        page.locator(".offline summary").press("Enter")
        expect(page.locator(".offline li a").first).to_be_visible()
        found += [f"{path}: {one}" for one in [*fits_every_reader(page), *axe(page)]]
    assert not found, "\n".join(found)


def test_the_off_switch_removes_pack_and_worker(reader: BrowserContext, site: Site) -> None:
    with site.running():
        page = keep(reader, site, "/en/help-now/")
        shutil.copy(site.folder / offline_pack.OFF_SWITCH, site.folder / offline_pack.WORKER)
        page.reload()
        wait_until(
            page,
            "async () => !(await caches.keys()).length && !(await navigator.serviceWorker.getRegistrations()).length",
        )
    with pytest.raises(Exception, match="ERR_CONNECTION_REFUSED"):
        page.goto(f"{site.address}/en/contact/card/")


@pytest.mark.parametrize(
    "browser_is",
    [
        pytest.param("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})", id="saving data"),
        pytest.param("delete Navigator.prototype.serviceWorker", id="old"),
        pytest.param(
            "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))",
            id="private",
        ),
    ],
)
def test_nothing_is_kept_and_nothing_fails_where_the_browser_is(
    reader: BrowserContext, site: Site, browser_is: str
) -> None:
    reader.add_init_script(browser_is)
    page = reader.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)
    with site.running():
        page.goto(f"{site.address}/en/")
        page.wait_for_timeout(1500)
        assert page.evaluate("caches.keys()") == []
    assert failed == []


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_at_most_150_kb_go_over_the_wire_beyond_what_a_page_has_loaded(built: Path, locale: str) -> None:
    address = f"/offline/{locale}.json"
    home = (built / ("index.html" if locale == "zh" else f"{locale}/index.html")).read_text("utf-8")
    assets = json.loads((built / address.lstrip("/")).read_text("utf-8"))["assets"]
    fetched = [
        address,
        offline_pack.INDEX,
        offline_pack.WORKER,
        *(one for one in assets if one.lstrip("/") not in home),
    ]
    sizes = {path: len(gzip.compress((built / path.lstrip("/")).read_bytes(), 6)) for path in fetched}
    assert sum(sizes.values()) <= MOST, sizes
