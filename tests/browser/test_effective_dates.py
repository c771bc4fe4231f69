"""A page that was built a week before a change, in Chromium, with its clock set before it, at it and after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from checkout import copy_project, helpcenter
from servers import serve

CHANGE = datetime.fromisoformat("2026-11-29T09:00+08:00")
OLD, NEW = "+44 20 7946 0123", "+44 20 7946 0321"
TIMELINE = """      international:
        timeline:
          - {value: "+442079460123", until: 2026-11-29T09:00}
          - {value: "+442079460321"}
"""
COMING, GOING = "account/close", "payments/virtual-currency"
"""An article that is published at the instant of the change, and one that is withdrawn then."""
SECOND = timedelta(seconds=1)


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as of 22 November with a number that changes a week later, and a line that is out of service."""
    project = copy_project(tmp_path_factory.mktemp("dated") / "project")
    file = project / "data/channels.yml"
    text = file.read_text("utf-8").replace('      international: "+442079460123"\n', TIMELINE)
    down = (
        "    suspended: {from: 2026-11-21T22:00, until: 2026-11-30, reason: {zh: 线路故障, en: a fault on the line}}\n"
    )
    file.write_text(text.replace("  phone.general:\n", "  phone.general:\n" + down), "utf-8")
    for locale in ("zh", "en"):
        for slug, key in ((COMING, "from"), (GOING, "until")):
            article = project / f"docs/{locale}/{slug}.md"
            written = article.read_text("utf-8").replace("\nreviewed:", f"\n{key}: 2026-11-29T09:00\nreviewed:", 1)
            article.write_text(written, "utf-8")
    done = helpcenter(project, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def place(dated: Path) -> Iterator[str]:
    with serve(dated) as address:
        yield address


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(timezone_id="Africa/Nairobi").new_page()  # no region has this zone
    yield page
    page.context.close()


def shown(page: Page) -> str:
    return page.locator("body").inner_text()


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("slug", ["", "contact/", "contact/phone/", "recovery/lost-phone/", "security/phishing/"])
def test_an_old_page_shows_the_new_number_from_the_very_instant_on(
    reader: Page, place: str, language: str, slug: str
) -> None:
    for at, value, other in ((CHANGE - SECOND, OLD, NEW), (CHANGE, NEW, OLD)):
        reader.clock.set_fixed_time(at)
        reader.goto(f"{place}/{language}{slug}", wait_until="load")
        reader.wait_for_function("document.querySelector('[data-until]')")
        calls = reader.locator(f'a[href="tel:{value.replace(" ", "")}"]:visible')
        assert calls.count(), f"{value} at {at}"
        assert (
            not reader.locator(f'a[href="tel:{other.replace(" ", "")}"]:visible')
            .and_(reader.locator("[data-channel], .hero__call, .closing__ways a, .thumb-bar a"))
            .count()
        )


def test_an_open_page_changes_by_itself_offline_too(reader: Page, place: str) -> None:
    reader.clock.install(time=CHANGE - timedelta(seconds=30))
    reader.goto(f"{place}/en/contact/", wait_until="load")
    reader.context.set_offline(True)
    line = reader.locator('[data-channel="phone.urgent"]:visible .channel__action')
    assert OLD in line.inner_text()
    assert f"from 29 November 2026 09:00 (China time): {NEW}" in shown(reader)
    reader.clock.run_for(31_000)
    assert NEW in line.inner_text()
    assert "from 29 November 2026" not in reader.locator(".channels").inner_text()


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_number_in_a_drawing_changes_too(reader: Page, place: str, language: str) -> None:
    reader.clock.install(time=CHANGE - timedelta(seconds=30))
    reader.goto(f"{place}/{language}contact/choose/", wait_until="load")
    numbers = reader.locator("figure.picture tspan[data-until]:visible, figure.picture tspan[data-from]:visible")
    assert [one for one in numbers.all_text_contents() if one in (OLD, NEW)] == [OLD]
    reader.clock.run_for(31_000)
    assert [one for one in numbers.all_text_contents() if one in (OLD, NEW)] == [NEW]


def test_the_checker_knows_the_change(reader: Page, place: str) -> None:
    reader.clock.install(time=CHANGE - timedelta(seconds=30))
    reader.goto(f"{place}/en/contact/verify/", wait_until="load")
    reader.wait_for_selector("[data-widget=checker][data-ready]")

    def verdicts() -> list[str]:
        reader.fill("#checker-field", f"{OLD}, {NEW}")
        reader.click("[data-widget=checker] [type=submit]")
        return reader.eval_on_selector_all("[data-results] > li", "cards => cards.map(card => card.dataset.verdict)")

    assert verdicts() == ["ours", "coming"]
    assert "Will be ours from 29 November 2026 09:00 (China time)" in shown(reader)
    reader.clock.run_for(31_000)
    assert verdicts() == ["retired", "ours"]
    assert "retired on 29 November 2026" in shown(reader)


def test_the_composer_and_help_now_change_and_skip_what_is_out_of_service(reader: Page, place: str) -> None:
    reader.clock.install(time=CHANGE - timedelta(seconds=30))
    reader.goto(f"{place}/en/contact/prepare/", wait_until="load")
    reader.click("[data-urgent-topic]")
    assert OLD in reader.locator("[data-part=urgent]").inner_text()
    reader.clock.run_for(31_000)
    assert NEW in reader.locator("[data-part=urgent]").inner_text()
    reader.goto(f"{place}/en/help-now/#money-leaving/ring-us", wait_until="load")
    guide = reader.locator("[data-guide]")
    assert NEW in guide.inner_text() and OLD not in guide.inner_text()


def test_a_line_out_of_service_says_so_and_offers_no_call(reader: Page, place: str) -> None:
    reader.clock.set_fixed_time(CHANGE)
    reader.goto(f"{place}/en/contact/", wait_until="load")
    card = reader.locator('[data-channel="phone.general"]:visible')
    assert "Out of service since 21 November 2026 22:00 (China time): a fault on the line." in card.inner_text()
    assert not card.locator("a, button").count()
    assert "Still working: Urgent line, Live chat" in shown(reader)
    reader.goto(f"{place}/en/contact/phone/", wait_until="load")
    lead = reader.locator(".lead")
    assert "+44 20 7946 0456 (out of service)" in lead.inner_text()
    assert not lead.locator('a[href="tel:+442079460456"]:visible').count()
    reader.goto(f"{place}/en/contact/", wait_until="load")
    reader.clock.set_fixed_time(datetime.fromisoformat("2026-11-30T00:00+08:00"))
    reader.reload(wait_until="load")
    assert "a fault on the line" not in card.inner_text()
    assert card.locator("a").count()


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_number_that_is_announced_stands_on_one_line(reader: Page, place: str, width: int, language: str) -> None:
    reader.set_viewport_size({"width": width, "height": 844})
    reader.clock.set_fixed_time(CHANGE - timedelta(hours=1))
    reader.goto(f"{place}/{language}contact/", wait_until="load")
    number = reader.locator(".channel__note:visible", has_text=NEW).first.locator(".channel__coming")
    expect(number).to_have_text(NEW)
    assert number.evaluate("(one) => one.getClientRects().length") == 1
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("", "这个页面从 2026 年 11 月 29 日 09:00（北京时间）起不再有效。"),
        ("en/", "This page no longer applies from 29 November 2026 09:00 (China time)."),
    ],
)
def test_an_open_page_that_is_withdrawn_says_so(reader: Page, place: str, language: str, words: str) -> None:
    reader.clock.install(time=CHANGE - timedelta(seconds=30))
    reader.goto(f"{place}/{language}{GOING}/", wait_until="load")
    reader.context.set_offline(True)
    assert words not in shown(reader)
    reader.clock.run_for(31_000)
    assert words in shown(reader)


def test_an_article_that_is_not_published_yet_stands_nowhere(dated: Path) -> None:
    assert not (dated / COMING).exists() and not (dated / "en" / COMING).exists()
    holding = [file for file in dated.rglob("*") if file.suffix in (".html", ".xml", ".txt", ".md", ".json")]
    assert not [file for file in holding if COMING in file.read_text("utf-8", "replace")]
    assert GOING in (dated / "sitemap.xml").read_text("utf-8")
