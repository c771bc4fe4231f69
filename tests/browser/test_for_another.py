"""For somebody who helps another: what to say to them, a card of three lines to send, and a link to the very step."""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

STEPS = {"calling": "someone-contacted-me/on-the-phone", "away": "money-leaving/can"}
"""Where the person is, and the step that they are sent."""


@pytest.fixture(params=[320, 1280])
def view(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": request.param, "height": 844}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("folder", ["", "/en"])
@pytest.mark.parametrize("where", STEPS)
def test_it_says_what_to_say_before_the_steps(view: Page, address: str, folder: str, where: str) -> None:
    view.goto(f"{address}{folder}/help-now/#money-leaving/other/{where}")
    expect(view.locator(".guide__say li")).to_have_count(3)
    assert view.locator(".guide__say").bounding_box()["y"] < view.locator(".guide__steps").bounding_box()["y"]
    assert view.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("folder", ["", "/en"])
@pytest.mark.parametrize("where", STEPS)
def test_the_card_is_drawn_in_the_page_and_nothing_is_asked_for(
    view: Page, address: str, folder: str, where: str
) -> None:
    view.goto(f"{address}{folder}/help-now/#money-leaving/other/{where}", wait_until="networkidle")
    asked: list[str] = []
    view.on("request", lambda request: asked.append(request.url[:5]))
    picture = view.locator(".guide__send img")
    expect(picture).to_be_hidden()
    view.locator(".guide__send button").first.focus()
    view.keyboard.press("Enter")
    expect(picture).to_be_visible()
    lines = view.locator(".guide__send li").all_inner_texts()
    assert len(lines) == 3
    assert all(line in (picture.get_attribute("alt") or "") for line in lines)
    source = picture.get_attribute("src") or ""
    drawn = base64.b64decode(source.removeprefix("data:image/png;base64,"))
    assert struct.unpack(">II", drawn[16:24]) == (1080, 1350)  # PNG, IHDR
    assert len(drawn) > 10_000  # not an empty sheet
    expect(view.locator(".guide__send [role=status]")).not_to_be_empty()
    assert {*asked} <= {"data:", "blob:"}


@pytest.mark.parametrize("folder", ["", "/en"])
@pytest.mark.parametrize(("where", "step"), STEPS.items())
def test_the_link_opens_the_step_of_the_other_person(
    view: Page, address: str, folder: str, where: str, step: str
) -> None:
    view.goto(f"{address}{folder}/help-now/#money-leaving/other/{where}")
    view.locator(".guide__send button").nth(1).click()
    expect(view.locator(".guide__send [role=status]")).not_to_be_empty()
    link = view.evaluate("navigator.clipboard.readText()")
    assert link == f"{address}{folder}/help-now/#{step}"
    view.goto("about:blank")
    view.goto(link)
    expect(view.locator(".guide__title")).to_be_visible()
    assert view.locator(".guide__send").count() == 0


def test_where_the_system_can_send_a_picture_it_is_handed_over(view: Page, address: str) -> None:
    view.add_init_script(
        """navigator.canShare = () => true;
        navigator.share = async ({files}) => { window.sent = files.map((file) => [file.type, file.size > 10000]); };"""
    )
    view.goto(f"{address}/help-now/#money-leaving/other/away")
    view.locator(".guide__send button").first.click()
    expect(view.locator(".guide__send img")).to_be_visible()
    assert view.evaluate(
        "async () => { while (!window.sent) await new Promise(requestAnimationFrame); return sent; }"
    ) == [["image/png", True]]
