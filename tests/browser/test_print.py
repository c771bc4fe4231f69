"""Articles on paper: few pages, none empty, the number at the head, all that was folded, nothing for the screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from pdf_pages import runs_of_text

PAGES = 4
"""The most sheets that an urgent article may take."""
HEAD = 30


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(
    "slug", ["recovery/account-stolen", "recovery/lost-phone", "recovery/account-frozen", "contact", "help-now"]
)
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_an_urgent_article_prints_on_few_pages(
    browser: Browser, address: str, prefix: str, slug: str, paper: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}{prefix}/{slug}/", wait_until="networkidle")
    printed = page.pdf(format=paper, print_background=True)
    page.close()
    runs = runs_of_text(printed)
    assert 1 <= len(runs) <= PAGES
    assert min(runs) > HEAD  # the number at the head alone is an empty page


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["zh", "en"])
def test_paper_shows_what_to_do_and_nothing_for_the_screen(browser: Browser, address: str, prefix: str) -> None:
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(f"{address}{prefix}/recovery/account-stolen/", wait_until="networkidle")
    for left_out in (".help-band", ".toc", ".thumb-bar", ".footer", ".related", ".breadcrumb"):
        expect(page.locator(left_out).first).to_be_hidden()
    for body in page.locator(".fold__body").all():
        expect(body).to_be_visible()
    rules = page.evaluate(
        "[...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).filter(rule => rule instanceof CSSPageRule)"
        ".map(rule => rule.cssText).join(' ')"
    )
    assert "@top-right" in rules
    assert "+44 20 7946 0123" in rules
    page.close()
