"""The preview as its writer sees it: the page comes anew after an edit, where it was read, with its problems."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from checkout import copy_project
from helpcenter.source.parallel import CAN_FORK
from previews import Preview, previewed

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="MkDocs' own preview is used")
ARTICLE, PAGE = "docs/en/recovery/forgot-password.md", "/en/recovery/forgot-password/"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = tmp_path_factory.mktemp("preview")
    with previewed(copy_project(folder / "project"), folder / "log.txt") as running:
        running.waits_for(PAGE, "</html>")
        yield running


def test_an_edit_shows_by_itself_where_the_page_was_being_read(page: Page, preview: Preview) -> None:
    page.goto(preview.address + PAGE)
    page.evaluate("scrollTo({ top: 700, behavior: 'instant' })")
    preview.append(ARTICLE, "A paragraph that was added.")
    expect(page.get_by_text("A paragraph that was added.")).to_be_attached(timeout=30_000)
    page.wait_for_function("scrollY === 700")


def test_problems_stand_in_a_box_the_page_s_own_first_and_go_when_they_are_mended(page: Page, preview: Preview) -> None:
    page.goto(preview.address + PAGE)
    preview.append("docs/en/contact/phone.md", "Call 400-000-0002 now.")
    preview.append(ARTICLE, "Call 400-000-0001 now.")
    box = page.locator("[data-preview-problems]")
    expect(box).to_contain_text("400-000-0001", timeout=60_000)
    expect(box).to_contain_text("400-000-0002", timeout=60_000)
    expect(box.locator("li").first).to_contain_text(ARTICLE)
    expect(box).not_to_contain_text("checking", timeout=60_000)
    preview.edit(ARTICLE, "Call 400-000-0001 now.", "")
    preview.edit("docs/en/contact/phone.md", "Call 400-000-0002 now.", "")
    expect(box).not_to_contain_text("400-000", timeout=60_000)


def test_another_day_goes_along_with_links(page: Page, preview: Preview) -> None:
    page.goto(f"{preview.address}/en/hours/?as-of=2027-03-01")
    expect(page.locator("[data-preview-problems]")).to_contain_text("as of 2027-03-01")
    page.locator("main a[href$='holidays/']:visible").first.click()
    page.wait_for_url("**/en/hours/holidays/?as-of=2027-03-01*")
