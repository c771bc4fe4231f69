"""A production page that finds itself on somebody else's host says so; at home and on loopback it is silent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_script import script


@pytest.fixture
def view(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def warning(view: Page, host: str, sample: bool = False) -> list[str]:
    page = f"<!doctype html><html lang=zh><body><main>page</main><script type=module>{script(sample)}</script>"
    view.route("**/*", lambda route: route.fulfill(body=page, content_type="text/html; charset=utf-8"))
    view.goto(f"http://{host}/contact/")
    return view.locator("[role=alert] p").all_inner_texts()


@pytest.mark.parametrize("host", ["help-okpay.test", "help.okpay.example.login.test", "okpay.example", "203.0.113.9"])
def test_a_page_on_a_foreign_host_warns_in_both_languages(view: Page, host: str) -> None:
    chinese, english = warning(view, host)
    assert chinese.startswith("小心")
    assert english.startswith("Careful")
    assert all(host in words and "help.okpay.example" in words for words in (chinese, english))


@pytest.mark.parametrize(
    "host", ["help.okpay.example", "HELP.okpay.example.", "127.0.0.1:8000", "localhost", "a.localhost", "[::1]"]
)
def test_a_page_at_home_or_on_loopback_is_silent(view: Page, host: str) -> None:
    assert warning(view, host) == []


def test_a_sample_page_is_silent_everywhere(view: Page) -> None:
    assert warning(view, "help-okpay.test", sample=True) == []


def test_the_host_is_not_written_in_one_piece() -> None:
    assert "help.okpay.example" not in script(sample=False)


def test_the_sample_build_does_not_carry_the_warning(built: Path) -> None:
    scripts = list((built / "assets/js").glob("site*.js"))
    assert scripts
    assert not any("foreign-host" in script.read_text("utf-8") for script in scripts)
