"""Every page as it opens: whole, quiet, in its language, and WCAG 2.2 AA as far as a machine can tell.

Each page is loaded once for a size and asked everything then; every test reads what was found. Whichever test comes
first opens the page, so none depends on another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from complaints import listen
from readers import axe, fits_every_reader
from site_pages import EVERY, SAMPLE, SIZES

NOT_FOUND = "/no-such-page/"
PREFIXES = {"zh": "", "en": "/en"}
REST = [path for path in EVERY if path not in SAMPLE]
LAID_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
"""All of a page, as it is once a reader has come to it: what is laid out late has no size before."""


class Visit(NamedTuple):
    """What was found on one page at one size."""

    complaints: list[str]
    language: str
    headings: list[bool]
    """Of each first heading, whether it is seen; the page that was not found has one a language."""
    overflow: int
    """How much wider than the screen it is, in px."""
    axe: list[str]
    """What axe-core finds; nothing is asked without --all."""
    unfit: list[str]
    """What is too small or too wide; asked on a phone, since each of the sizes is tried then."""


Visited = Callable[[str, str], Visit]


@pytest.fixture(scope="module")
def visited(browser: Browser, address: str, pytestconfig: pytest.Config) -> Iterator[Visited]:
    """A function of size and path: what was found there, on the first visit."""
    found: dict[tuple[str, str], Visit] = {}
    views: dict[str, tuple[Page, list[str]]] = {}

    def visit(size: str, path: str) -> Visit:
        if size not in views:
            # As on every first visit: a worker that answers from what it kept begins after five seconds.
            view = browser.new_context(viewport=SIZES[size], service_workers="block").new_page()
            views[size] = view, listen(view, address)
        if (size, path) not in found:
            found[size, path] = look(*views[size], size, address, path)
        return found[size, path]

    def look(view: Page, complaints: list[str], size: str, address: str, path: str) -> Visit:
        view.set_viewport_size(SIZES[size])
        view.emulate_media(color_scheme="light", reduced_motion="no-preference")
        complaints.clear()
        # What asks for something later is heard in tests/browser/test_served.py, which waits on every page.
        view.goto(address + path, wait_until="networkidle" if path.removeprefix("/en") in SAMPLE else "load")
        language = view.locator("html").get_attribute("lang") or ""
        headings = [one.is_visible() for one in view.locator("h1").all()]
        overflow = view.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        heard = [*complaints]
        by_axe = axe(view) if pytestconfig.getoption("--all") else []
        unfit = []
        if size == "phone":
            view.emulate_media(color_scheme="light", reduced_motion="reduce")
            view.evaluate(LAID_OUT)
            unfit = fits_every_reader(view)
        view.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")  # the next one begins as this did
        return Visit(heard, language, headings, overflow, by_axe, unfit)

    yield visit
    for view, _ in views.values():
        view.context.close()


def _is_whole_and_quiet(visit: Visit, path: str, language: str) -> None:
    assert visit.complaints == []
    assert visit.language == language
    assert visit.headings == [True]
    assert visit.overflow <= 0, f"{path} is {visit.overflow} px wider than the screen"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", SAMPLE)
@pytest.mark.parametrize("language", PREFIXES)
def test_a_page_is_whole_quiet_and_fits_the_screen(visited: Visited, size: str, path: str, language: str) -> None:
    _is_whole_and_quiet(visited(size, PREFIXES[language] + path), path, language)


@pytest.mark.everything
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", REST)
@pytest.mark.parametrize("language", PREFIXES)
def test_every_page_is_whole_quiet_and_fits_the_screen(visited: Visited, size: str, path: str, language: str) -> None:
    _is_whole_and_quiet(visited(size, PREFIXES[language] + path), path, language)


def _unfit(visited: Visited, paths: list[str]) -> list[str]:
    return [f"{path}: {one}" for path in paths for one in visited("phone", path).unfit]


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_a_page_fits_a_small_screen_large_text_and_a_thumb(visited: Visited, prefix: str) -> None:
    found = _unfit(visited, [prefix + path for path in SAMPLE])
    assert not found, "\n".join(found)


@pytest.mark.everything
@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_every_page_fits_a_small_screen_large_text_and_a_thumb(visited: Visited, prefix: str) -> None:
    found = _unfit(visited, [prefix + path for path in [*REST, NOT_FOUND]])
    assert not found, "\n".join(found)


@pytest.mark.everything
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_axe_finds_nothing_on_any_page(visited: Visited, prefix: str, size: str) -> None:
    found = [f"{path}: {one}" for path in [*EVERY, NOT_FOUND] for one in visited(size, prefix + path).axe]
    assert not found, "\n".join(found)
