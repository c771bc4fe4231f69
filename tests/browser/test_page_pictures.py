"""Pictures: the drawing in the page, its words, and what keeps one out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from servers import serve

SHOWN = {
    "recovery/account-stolen": "theft-steps",
    "contact/choose": "which-channel",
    "recovery/account-frozen": "freeze-or-restriction",
    "security/phishing": "fake-message",
}


class _Ids(HTMLParser):
    """The ids of a page, and the pictures in it by the id that names them, with their words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.named: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(found["id"])
        if tag == "svg" and found.get("role") == "img":
            self.named.append(found["aria-labelledby"])


@pytest.mark.parametrize("locale", ["zh", "en"])
@pytest.mark.parametrize("slug", SHOWN)
def test_the_page_holds_its_picture_and_no_file_is_published_besides(built: Path, slug: str, locale: str) -> None:
    html = (built / ("en" if locale == "en" else "") / slug / "index.html").read_text("utf-8")
    page = _Ids(html)
    assert page.named == [f"picture-{SHOWN[slug]}"]
    assert len(page.ids) == len(set(page.ids))
    assert "/img/" not in "".join(re.findall(r"<img[^>]*>", html))
    assert not list(built.glob("**/img/" + SHOWN[slug] + ".svg"))


@pytest.fixture(scope="module")
def phone(built: Path, browser: Browser) -> Iterator[tuple[Page, str]]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    with serve(built) as address:
        yield context.new_page(), address
    context.close()


_LAID_OUT = """
    svg => {
      svg.style.width = "350px";
      const frame = svg.getBoundingClientRect(), faults = [];
      const words = [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect(),
        parseFloat(getComputedStyle(text).fontSize) * frame.width / svg.viewBox.baseVal.width]);
      words.forEach(([text, box, size], index) => {
        if (size < 15) faults.push(`${text}: ${size} px`);
        if (box.left < frame.left || box.right > frame.right) faults.push(`${text}: leaves the picture`);
        for (const [other, near] of words.slice(index + 1)) {
          const across = Math.min(box.right, near.right) - Math.max(box.left, near.left);
          const down = Math.min(box.bottom, near.bottom) - Math.max(box.top, near.top);
          if (across > 0 && down > 4) faults.push(`${text}: lies on ${other}`);
        }
      });
      return faults;
    }
"""


@pytest.mark.parametrize("prefix", ["/", "/en/"])
@pytest.mark.parametrize("slug", SHOWN)
def test_words_can_be_read_350_pixels_wide_and_do_not_meet(phone: tuple[Page, str], slug: str, prefix: str) -> None:
    page, address = phone
    page.goto(f"{address}{prefix}{slug}/")
    page.evaluate("document.querySelectorAll('.fold').forEach(fold => { fold.open = true })")
    assert page.locator(".picture svg").evaluate(_LAID_OUT) == []
