"""Nothing moves while a page loads: what scripts add has its room from the first paint (Cumulative Layout Shift 0).

Pages come in pieces here, as they do over a slow line, so that they are painted before all of them is there.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from site_pages import SIZES

PAGES = ("", "contact/", "hours/", "help-now/", "contact/prepare/", "recovery/forgot-password/", "security/phishing/")
WATCH = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    shifts.push([value, ...sources.map(({ node }) => (node?.outerHTML ?? node?.data ?? "").slice(0, 80))]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
MOVED = 0.002
"""Of the view: a line that wraps differently at one width moves less, and no reader sees it."""
PIECE = 1000
"""Bytes of a page that come at once, and the rest of the line: half a paragraph may break its lines elsewhere."""
PAUSE = 0.01
"""Seconds between two pieces; Chromium paints about every 16 ms."""


class SlowLine(SimpleHTTPRequestHandler):
    """Files as they are, pages in pieces."""

    def copyfile(self, source, outputfile) -> None:
        if not self.path.endswith("/"):
            return super().copyfile(source, outputfile)
        while piece := source.read(PIECE):
            outputfile.write(piece + source.readline())
            time.sleep(PAUSE)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def slow_address(built: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SlowLine, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("size", ["phone", "desk"])
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Europe/London"])
def test_nothing_moves_while_a_page_comes_in_pieces(
    browser: Browser, slow_address: str, zone: str, size: str, language: str
) -> None:
    paths = [language + path for path in PAGES]
    moved = moved_in(browser, slow_address, paths, zone, size, "2026-11-22T12:00+08:00")
    assert not any(moved.values()), moved


@pytest.mark.parametrize("at", ["2026-11-22T17:30+00:00", "2026-11-24T23:30+00:00"])
@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "America/Los_Angeles", "Pacific/Apia"])
def test_the_week_moves_nothing_where_the_readers_day_is_another(
    browser: Browser, slow_address: str, zone: str, at: str
) -> None:
    for size in ("phone", "desk"):
        moved = moved_in(browser, slow_address, ["hours/", "en/hours/"], zone, size, at)
        assert not any(moved.values()), (size, moved)


def moved_in(
    browser: Browser, address: str, paths: Iterable[str], zone: str, size: str, at: str
) -> dict[str, list[list]]:
    """What moved in each of some pages, for a reader in a zone at an instant."""
    context = browser.new_context(viewport=SIZES[size], timezone_id=zone)
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(at))
    page.add_init_script(WATCH)
    moved = {}
    for path in paths:
        page.goto(f"{address}/{path}", wait_until="networkidle")
        moved[path] = [shift for shift in page.evaluate("shifts") if shift[0] > MOVED]
    context.close()
    return moved


def test_contents_keep_their_lines_while_a_reader_passes_headings(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=SIZES["desk"])
    page.goto(f"{address}/en/recovery/forgot-password/")
    links = page.locator(".toc a")
    heights = "links => links.map((link) => link.offsetHeight)"
    before = links.evaluate_all(heights)
    for link in links.all():
        link.click()
        expect(page.locator(".toc a[aria-current]")).to_have_count(1)
        assert links.evaluate_all(heights) == before


def test_the_week_is_shown_where_its_script_does_not_come(browser: Browser, address: str) -> None:
    context = browser.new_context(timezone_id="Europe/London")
    page = context.new_page()
    page.route(re.compile(r"/week\.[0-9a-f]+\.js$"), lambda route: route.abort())
    page.goto(f"{address}/en/hours/")
    week = page.locator("[data-week]")
    assert not week.is_visible()
    expect(week).to_be_visible(timeout=10_000)
    assert "China time" in week.inner_text()
    context.close()
