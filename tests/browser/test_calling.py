"""Calling from where a link does not ring: a desk, which hands the call to a phone, and browsers inside other apps."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
import segno
from playwright.sync_api import Browser, expect

from site_pages import SIZES

WECHAT = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile MicroMessenger/8.0.50"
REGIONS = {"Asia/Shanghai": "442079460123", "Europe/Berlin": "493023125123", "America/Chicago": "12025550123"}


@pytest.mark.parametrize("digits", [*REGIONS.values(), "448081570123", "61255500123"])
def test_each_urgent_number_has_a_code_of_its_call(built: Path, digits: str) -> None:
    # No reader of QR codes is a dependency: the drawn path is compared with that of the address, made anew.
    made = io.BytesIO()
    segno.make(f"tel:+{digits}", error="m", micro=False).save(made, kind="svg", border=4)
    drawn = re.findall(r'class="qrline"[^>]* d="([^"]+)"', (built / f"call/{digits}.svg").read_text("utf-8"))
    assert drawn == re.findall(r'class="qrline"[^>]* d="([^"]+)"', made.getvalue().decode())


@pytest.mark.parametrize("zone", REGIONS)
@pytest.mark.parametrize("path", ["/", "/en/", "/en/recovery/account-stolen/"])
def test_a_desk_shows_the_code_of_the_regions_number(browser: Browser, address: str, path: str, zone: str) -> None:
    context = browser.new_context(viewport=SIZES["desk"], timezone_id=zone)
    page = context.new_page()
    page.goto(address + path, wait_until="networkidle")
    code = page.locator("[data-call-code]")
    expect(code).to_have_count(1)
    expect(code).to_be_visible()
    assert code.evaluate("one => one.currentSrc").endswith(f"/call/{REGIONS[zone]}.svg")
    assert code.evaluate("one => one.complete && one.naturalWidth > 0")
    page.locator("[data-region-choice]").select_option("au")
    expect(code).to_have_attribute("src", re.compile("call/61255500123"))
    context.close()


@pytest.mark.parametrize("path", ["/", "/en/recovery/account-stolen/"])
def test_a_phone_neither_shows_nor_loads_a_code(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport=SIZES["phone"], is_mobile=True, has_touch=True)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + path, wait_until="networkidle")
    expect(page.locator("[data-call-code]")).to_be_hidden()
    assert [url for url in asked if "/call/" in url] == []
    context.close()


@pytest.mark.parametrize(("prefix", "copied"), [("", "已复制"), ("/en", "Copied")])
def test_in_another_apps_browser_a_tap_also_shows_the_number_to_copy(
    browser: Browser, address: str, prefix: str, copied: str
) -> None:
    context = browser.new_context(
        viewport=SIZES["phone"], user_agent=WECHAT, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(f"{address}{prefix}/", wait_until="networkidle")
    page.locator(".hero__call").click()
    dialog = page.locator(".by-hand")
    expect(dialog.locator(".by-hand__number")).to_have_text("+44 20 7946 0123")
    assert float(dialog.locator(".by-hand__number").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")) >= 28
    # By script: without a program for tel: links, Chromium now and then passes on no input after one was followed.
    dialog.locator("button").first.dispatch_event("click")
    expect(dialog.locator("button").first).to_have_text(copied)
    assert page.evaluate("navigator.clipboard.readText()") == "+44 20 7946 0123"
    for box in [one.bounding_box() for one in dialog.locator("button").all()]:
        assert box["height"] >= 44
    dialog.locator("button").last.dispatch_event("click")
    expect(dialog).to_have_count(0)
    context.close()


def test_elsewhere_a_tap_only_rings(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/en/", wait_until="networkidle")
    page.locator(".hero__call").click()
    expect(page.locator(".by-hand")).to_have_count(0)
    page.close()
