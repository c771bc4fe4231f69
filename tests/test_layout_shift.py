"""Nothing moves while a page loads: what scripts add has its room from the first paint (Cumulative Layout Shift 0)."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import Browser

from test_pages import SIZES

PAGES = ("", "contact/", "hours/", "help-now/", "recovery/forgot-password/", "security/phishing/")
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


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("size", ["phone", "desk"])
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Europe/London"])
def test_nothing_moves_while_a_page_loads(browser: Browser, address: str, zone: str, size: str, language: str) -> None:
    context = browser.new_context(viewport=SIZES[size], timezone_id=zone)
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat("2026-11-22T12:00+08:00"))
    page.add_init_script(WATCH)
    moved = {}
    for path in PAGES:
        page.goto(f"{address}/{language}{path}", wait_until="networkidle")
        moved[path] = [shift for shift in page.evaluate("shifts") if shift[0] > MOVED]
    context.close()
    assert not any(moved.values()), moved
