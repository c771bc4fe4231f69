"""What readers in five time zones see on rare days (support/live_cases.py), in Chromium, with its clock set."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from checkout import copy_project, helpcenter
from live_cases import CASES, script

ZONES = ("Asia/Shanghai", "America/Los_Angeles", "Europe/London", "Asia/Kolkata", "Pacific/Apia")


@pytest.fixture(scope="module")
def readers(browser: Browser, address: str) -> Iterator[Callable[[str], Page]]:
    """One page a time zone, kept open for all cases; only the page and its script are loaded."""
    pages: dict[str, Page] = {}

    def reader(zone: str) -> Page:
        if zone not in pages:
            # Past five seconds a worker would answer for the page, and what is routed here would not be asked.
            pages[zone] = browser.new_context(timezone_id=zone, service_workers="block").new_page()
            pages[zone].route(re.compile(r"\.(css|svg|png)$"), lambda route: route.abort())
        return pages[zone]

    yield reader
    for page in pages.values():
        page.context.close()


@pytest.fixture(scope="module")
def contact(built: Path) -> Callable[[str, str], str]:
    """The contact page with the hours of a case in it."""

    @cache
    def with_hours(name: str, locale: str) -> str:
        html = (built / ("en" if locale == "en" else "") / "contact/index.html").read_text(encoding="utf-8")
        changed = re.sub(r'(id="channel-hours">).*?(</script>)', lambda m: m[1] + script(name, locale) + m[2], html)
        assert changed.count('"flips":') == html.count('"flips":') > 0
        return changed

    return with_hours


def open_contact(page: Page, address: str, html: str, at: str, locale: str = "en") -> None:
    """Open the contact page at an instant; the browser's clock stands still there."""
    page.unroute("**/contact/")
    page.route("**/contact/", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.clock.set_fixed_time(datetime.fromisoformat(at))
    page.goto(f"{address}{'/en' if locale == 'en' else ''}/contact/", wait_until="domcontentloaded")


def said(page: Page, channel: str) -> str:
    return page.locator(f'[data-channel="{channel}"] [data-channel-state]').inner_text()


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("name", CASES)
def test_a_card_says_what_holds_at_each_instant(readers, contact, address: str, name: str, zone: str) -> None:
    page, rows = readers(zone), CASES[name]["rows"]
    open_contact(page, address, contact(name, "en"), rows[0]["at"])
    found = {}
    for row in rows:
        page.clock.set_fixed_time(datetime.fromisoformat(row["at"]))
        page.evaluate("dispatchEvent(new Event('pageshow'))")  # as when a reader comes back to the page
        found[row["at"]] = said(page, row["channel"])
    assert found == {row["at"]: row["says"][zone] for row in rows}


CHINESE = [
    ("national-day", "2026-09-30T18:30+08:00", "Asia/Shanghai", "phone.general",
     "现在休息，10月8日周四 09:00 开始服务"),
    ("national-day", "2026-09-30T18:30+08:00", "America/Los_Angeles", "phone.general",
     "现在休息，10月7日周三 18:00 开始服务（你的当地时间；北京时间 周四 09:00）"),
    ("national-day", "2026-10-10T17:20+08:00", "Pacific/Apia", "phone.general", "正在服务，40 分钟后结束"),
    ("make-up-sunday", "2026-09-19T20:00+08:00", "Europe/London", "phone.general",
     "现在休息，明天 02:00 开始服务（你的当地时间；北京时间 09:00）"),
    ("last-day", "2027-01-01T00:00+08:00", "Asia/Kolkata", "chat", "这个日期的服务时间还没有确认"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "at", "zone", "channel", "words"), CHINESE)
def test_a_card_says_it_in_chinese(
    readers, contact, address: str, name: str, at: str, zone: str, channel: str, words: str
) -> None:
    page = readers(zone)
    open_contact(page, address, contact(name, "zh"), at, "zh")
    assert said(page, channel) == words


def test_a_page_left_open_follows_the_clock_and_tells_screen_readers_once(
    browser: Browser, contact, address: str
) -> None:
    page = browser.new_context(timezone_id="Europe/London").new_page()
    page.clock.install(time=datetime.fromisoformat("2026-11-23T17:58:30+08:00"))
    page.route("**/contact/", lambda route: route.fulfill(body=contact("last-day", "en"), content_type="text/html"))
    page.goto(f"{address}/en/contact/", wait_until="domcontentloaded")
    assert said(page, "phone.general") == "Open now, closes in 2 minutes"
    status = page.locator("body > [role=status]")
    page.clock.run_for(60_000)
    assert said(page, "phone.general") == "Open now, closes in 1 minute"
    assert status.text_content() == ""
    page.clock.run_for(60_000)
    assert said(page, "phone.general") == "Closed now, opens tomorrow 01:00 your time (09:00 China time)"
    announced = status.text_content()
    assert announced.count("General line: Closed now") == 1
    page.clock.run_for(60_000)
    assert status.text_content() == announced
    page.context.close()


def test_without_scripts_the_card_says_its_hours_and_claims_no_state(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/en/contact/")
    card = page.locator('[data-channel="phone.general"]')
    assert "Monday to Friday, 09:00–18:00 (China time)" in card.inner_text()
    assert not card.locator("[data-channel-state]").is_visible()
    page.context.close()


# The week


def week(page: Page) -> list[list[str]]:
    rows = page.locator("[data-week] tbody tr")
    return [[" ".join(cell.split()) for cell in row.locator("th, td").all_inner_texts()] for row in rows.all()]


def open_week(browser: Browser, address: str, zone: str, at: str) -> Page:
    page = browser.new_context(timezone_id=zone).new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(at))
    page.goto(f"{address}/en/hours/", wait_until="load")
    return page


def test_the_week_is_in_the_readers_zone_with_the_channels_beside_it(browser: Browser, address: str) -> None:
    page = open_week(browser, address, "America/Los_Angeles", "2026-11-26T12:00-08:00")
    rows = week(page)
    # Thursday evening in Los Angeles is Friday morning in Shanghai; Friday evening is a Saturday there.
    assert rows[0] == [
        "Thu 26 Nov", "24 hours",
        "00:00–02:00 China time 16:00–18:00 17:00–24:00 China time Fri 09:00–16:00",
        "00:00–02:00 China time 16:00–18:00 17:00–24:00 China time Fri 09:00–16:00",
        "00:00–02:00 China time 16:00–18:00 17:00–24:00 China time Fri 09:00–16:00",
    ]  # fmt: skip
    assert rows[1][3] == "00:00–02:00 China time 16:00–18:00"
    assert rows[2][3] == "closed"
    assert "(UTC−8)" in page.locator("[data-week-zone]").inner_text()
    page.context.close()


def test_the_week_of_a_reader_in_the_channels_zone_is_the_table_of_the_page(browser: Browser, address: str) -> None:
    page = open_week(browser, address, "Asia/Shanghai", "2026-11-22T12:00+08:00")
    rows = week(page)
    page.context.close()
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{address}/en/hours/")
    without = week(plain)
    plain.context.close()
    assert [row[1:] for row in rows] == [row[1:] for row in without]
    assert without[0][2:] == ["10:00–16:00", "closed", "10:00–16:00"]


def test_the_week_says_where_nothing_is_confirmed(browser: Browser, address: str) -> None:
    page = open_week(browser, address, "Asia/Kolkata", "2026-12-30T12:00+05:30")
    rows = week(page)
    assert rows[1][3] == "06:30–15:30 China time 09:00–18:00"
    assert rows[3][1:] == ["24 hours", "not confirmed", "not confirmed", "not confirmed"]
    page.context.close()


def test_the_week_of_a_day_with_25_hours_keeps_its_days(browser: Browser, address: str) -> None:
    # London's clocks go back on 31 October 2027; a reader there still gets seven different days.
    page = open_week(browser, address, "Europe/London", "2026-11-22T12:00+00:00")
    assert [row[0].split()[0] for row in week(page)] == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    page.clock.set_fixed_time(datetime.fromisoformat("2027-10-30T12:00+01:00"))
    page.reload(wait_until="load")
    days = [row[0] for row in week(page)]
    assert days[:3] == ["Sat 30 Oct", "Sun 31 Oct", "Mon 1 Nov"]
    page.context.close()


# Announcements


@pytest.mark.parametrize(("at", "shown"), [("2026-12-31T23:58+08:00", True), ("2026-12-31T23:59+08:00", False)])
def test_an_announcement_goes_at_its_end_without_moving_the_page(
    browser: Browser, address: str, at: str, shown: bool
) -> None:
    page = browser.new_context().new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(at))
    page.add_init_script(
        "window.shifts = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => "
        "window.shifts += e.value)).observe({ type: 'layout-shift', buffered: true })"
    )
    page.goto(f"{address}/en/", wait_until="load")
    assert page.locator("[data-notice]").first.is_visible() is shown
    page.wait_for_timeout(300)
    assert page.evaluate("window.shifts") < 0.02
    page.context.close()


def test_a_build_as_of_the_make_up_saturday_shows_it_everywhere(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    done = helpcenter(project, "build", HELPCENTER_TODAY="2026-10-10")
    assert done.returncode == 0, done.stderr
    week_page = (project / "site/en/hours/index.html").read_text("utf-8")
    row = re.search(r'<tr data-date="2026-10-10".*?</tr>', week_page)[0]
    assert "Make-up workday" in row
    cells = re.findall(r"(?<=>)([^<>]+)(?:</span>)?</td>", row)
    assert cells == ["24 hours", "09:00–18:00", "09:00–18:00", "09:00–18:00"]
    published = json.loads((project / "site/contact.json").read_text("utf-8"))
    general = next(channel for channel in published["channels"] if channel["id"] == "phone.general")
    assert general["transitions"][:2] == ["2026-10-10T01:00:00Z", "2026-10-10T10:00:00Z"]
    assert general["open_at_start"] is False
    holidays = (project / "site/hours/holidays/index.html").read_text("utf-8")
    assert "2027 年的中国法定节假日安排还没有公布" in holidays
