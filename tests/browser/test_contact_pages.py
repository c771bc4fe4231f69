"""What readers and programs find on the built pages: the printed card, structured data, retired channels, copies."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

import extruct
import pytest
import segno
from playwright.sync_api import Browser

from helpcenter.content import navigation
from projects import real_project

KNOWN = real_project()
QUESTION_PAGES = [
    (article.slug, article.locale)
    for article in KNOWN.all_articles()
    if article.matter and article.matter.kind in ("procedure", "answer")
]


def path_of(slug: str, locale: str) -> str:
    return ("/en" if locale == "en" else "") + f"/{slug.removesuffix('index').rstrip('/')}".rstrip("/") + "/"


def html_of(built: Path, slug: str, locale: str) -> str:
    return (built / path_of(slug, locale).strip("/") / "index.html").read_text("utf-8")


def squeezed(text: str) -> str:
    return "".join(text.split())


# The card


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_printed_card_is_one_page_and_nothing_is_cut(
    browser: Browser, address: str, locale: str, paper: str
) -> None:
    width, height = {"A4": (794, 1123), "Letter": (816, 1056)}[paper]  # CSS pixels
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.goto(address + path_of("contact/card", locale), wait_until="load")
    printed = page.pdf(format=paper, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1
    page.emulate_media(media="print")
    cut = page.evaluate(
        "[...document.querySelectorAll('.card__panel')].filter((panel) => panel.scrollHeight > panel.clientHeight + 1 "
        "|| panel.scrollWidth > panel.clientWidth + 1).map((panel) => panel.innerText.slice(0, 40))"
    )
    assert cut == []
    seen = page.locator("body").inner_text()
    channels = KNOWN.facts.channels
    for name, channel in channels.items():
        assert KNOWN.vocabulary[name][locale] in seen
        assert squeezed(KNOWN.vocabulary[f"hours.{channel.hours}"][locale]) in squeezed(seen)
    for promise in ("password", "safe_account", "remote_control", "release_fee", "papers", "call_first"):
        assert squeezed(KNOWN.vocabulary[f"promise.{promise}"][locale]) in squeezed(seen)
    assert ("Case number" if locale == "en" else "工单号") in seen
    folds = page.locator(".card__panel").evaluate_all("panels => panels.map((p) => p.getBoundingClientRect().top)")
    assert sorted({round(top * 4 / height) for top in folds}) == [0, 1, 2, 3]
    page.context.close()


def test_the_code_on_the_card_opens_help_now(built: Path, tmp_path: Path) -> None:
    # No reader of QR codes is a dependency: the drawn path is compared with that of the address, made anew.
    drawn = re.search(r'<path[^>]*class="qr__dots"[^>]* d="([^"]+)"', html_of(built, "contact/card", "en"))
    made = segno.make("https://help.okpay.example/en/help-now/", error="m", micro=False).svg_inline(border=2)
    assert drawn and drawn[1] == re.search(r' d="([^"]+)"', made)[1]


# Structured data


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_questions_for_programs_are_the_text_that_readers_see(browser: Browser, address: str, locale: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    for slug, language in QUESTION_PAGES:
        if language != locale:
            continue
        page.goto(address + path_of(slug, locale), wait_until="domcontentloaded")
        data = extruct.extract(page.content(), syntaxes=["json-ld"])["json-ld"]
        (faq,) = [node for node in data if node["@type"] == "FAQPage"]
        seen = page.evaluate(
            """() => {
              const found = []
              const parts = '#content > *, #content > .fold > summary > h2, #content > .fold > .fold__body > *'
              for (const node of document.querySelectorAll(parts)) {
                if (node.matches('h2[id]')) found.push([node.id, node.textContent, ''])
                else if (found.length && !node.matches('.fold, template, script, .keep-offer')) {
                  const shown = node.cloneNode(true)
                  shown.querySelectorAll('[popover]').forEach(other => other.remove())
                  found.at(-1)[2] += shown.textContent
                }
              }
              return found
            }"""
        )
        told = [
            [q["url"].partition("#")[2], squeezed(q["name"]), squeezed(q["acceptedAnswer"]["text"])]
            for q in faq["mainEntity"]
        ]
        assert told == [[name, squeezed(question), squeezed(answer)] for name, question, answer in seen], slug
    page.context.close()


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_trail_for_programs_is_that_of_the_navigation(built: Path, locale: str) -> None:
    for slug, article in KNOWN.articles[locale].items():
        if slug == "index":
            continue
        data = extruct.extract(html_of(built, slug, locale), syntaxes=["json-ld"])["json-ld"]
        (trail,) = [node for node in data if node["@type"] == "BreadcrumbList"]
        names = [item["name"] for item in trail["itemListElement"]]
        assert names == [title for title, _ in navigation.trail(KNOWN, article)]
        for item in trail["itemListElement"]:
            target = item["item"].removeprefix("https://help.okpay.example").strip("/")
            assert (built / target / "index.html").is_file()


# Pages


def test_every_question_of_the_site_is_on_the_page_of_all_questions(built: Path) -> None:
    for locale in ("zh", "en"):
        listed = set(re.findall(r'<li><a href="([^"]+)">', html_of(built, "faq/index", locale)))
        for slug, language in QUESTION_PAGES:
            if language == locale:
                for heading in KNOWN.articles[locale][slug].headings:
                    if heading.level == 2:
                        folder = slug.removesuffix("index").rstrip("/")
                        assert f"../{folder}/#{heading.id}" in listed, (slug, heading.id)


def test_retired_channels_stand_on_the_contact_page_with_end_and_reason(built: Path) -> None:
    html = html_of(built, "contact/index", "en")
    section = re.search(r'<section class="retired".*?</section>', html, re.DOTALL)[0]
    assert "+44 20 7946 0999" in section
    assert "Ended 31 March 2026" in section
    assert "Replaced by two lines" in section
    assert 'href="tel:+442079460999"' not in html


def test_cards_stand_in_the_order_of_help_with_everything_on_them(built: Path) -> None:
    html = html_of(built, "contact/index", "zh")
    cards = re.findall(r'<li class="channel.*?data-channel="([^"]+)".*?</li>', html, re.DOTALL)
    assert cards == list(KNOWN.facts.channels)
    for channel in KNOWN.facts.channels.values():
        for text in (channel.names["zh"], channel.purpose["zh"], channel.cost["zh"], channel.prepare["zh"]):
            assert text in html
    for link in set(re.findall(r'href="(tel:[^"]+)"', html)):  # the table of regions is the only list of numbers
        rows = re.findall(rf'<td[^>]*><a href="{re.escape(link)}"', html)
        assert len(rows) <= 1, link
    assert "channel__number" not in html


def test_copy_buttons_copy_the_number(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}/en/contact/")
    button = page.locator('[data-channel="phone.urgent"] .channel__row .channel__copy')
    button.click()
    assert page.evaluate("navigator.clipboard.readText()") == "+44 20 7946 0123"
    assert button.inner_text() == "Copied"
    context.close()


def test_announcements_in_force_come_before_those_that_are_over(built: Path) -> None:
    html = html_of(built, "announcements/index", "en")
    first, rest = html.index('id="holidays_2027_pending"'), html.index('id="holiday-cn-2026-10-01"')
    assert html.index('id="in-force"') < first < html.index('id="past"') < rest
    assert "In force: 20 November to 31 December 2026" in html


def test_the_pages_and_contact_json_carry_the_same_instants(built: Path) -> None:
    html = html_of(built, "contact", "en")
    carried = json.loads(re.search(r'id="channel-hours">(.*?)</script>', html, re.DOTALL)[1])
    published = json.loads((built / "contact.json").read_text("utf-8"))
    for channel in published["channels"]:
        if channel["retired"]:
            continue
        hours = carried["hours"][carried["channels"][channel["id"]]]
        at, instants = hours["start"], []
        for step in hours["flips"]:
            at += step
            instants.append(at)
        assert len(instants) == len(channel["transitions"])
        assert hours["open"] == channel["open_at_start"]
        assert [int(datetime.fromisoformat(t).timestamp()) // 60 for t in channel["transitions"]] == instants
