"""Pictures of the built site, from Chromium.

After `python3 dev.py build`:

.venv/bin/python tools/screenshots.py            the pictures of the README, into .github/pictures/
.venv/bin/python tools/screenshots.py FOLDER     for review: every kind of page at 390 and 1280 pixels, light and dark,
                                                 both languages, first screen and whole; further words choose names
"""

from __future__ import annotations

import base64
import itertools
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from chromium import find_chromium
from servers import serve

ROOT = Path(__file__).resolve().parent.parent
SITE, README = ROOT / "site", ROOT / ".github" / "pictures"
PHONE, DESK = (390, 844), (1280, 844)
Scheme = Literal["light", "dark"]
QUALITY = 75
"""Of the WebP pictures: none is above 150 KB."""
MESSAGE = {
    "zh": "我先点了“提现”，等了两天还没到账。卡号 4111 1111 1111 1111，请尽快处理。",
    "en": "I asked for a withdrawal two days ago and it has not arrived. My card is 4111 1111 1111 1111.",
}
PASTED = {
    "zh": "【OKPay】你的账户有风险，马上打 +44 808 157 0124 或登录 https://0kpay.example/login 处理",
    "en": "OKPay: your account is at risk. Call +44 808 157 0124 or sign in at https://0kpay.example/login now.",
}


@dataclass(frozen=True)
class View:
    """A page in a state: its address below the language, and what a reader did there."""

    path: str
    act: Callable[[Page, str], None] = lambda page, language: None


def search(words: dict[str, str]) -> Callable[[Page, str], None]:
    """Open the search and type."""

    def act(page: Page, language: str) -> None:
        page.keyboard.press("/")
        page.wait_for_selector("#search[open]")
        if words:
            page.fill("#search-field", words[language])
            page.wait_for_timeout(900)

    return act


def check(page: Page, language: str) -> None:
    """Paste a message such as people get, and ask."""
    page.fill("#checker-field", PASTED[language])
    page.click("[data-widget=checker] [type=submit]")
    page.wait_for_timeout(700)


def compose(page: Page, language: str) -> None:
    """Fill in the composer, a card number among the words."""
    page.click("[data-part=topics] [data-long]")
    page.fill("#composer-what", MESSAGE[language])
    page.fill("#composer-when", "2026-11-21 09:30")
    page.fill("#composer-amount", "CNY 1,200")
    page.wait_for_timeout(500)


VIEWS = {
    "home": View(""),
    "procedure": View("recovery/account-stolen/"),
    "answer": View("security/phishing/"),
    "topic": View("contact/choose/"),
    "table": View("payments/withdrawal-fees/"),
    "contact": View("contact/"),
    "hours": View("hours/"),
    "holidays": View("hours/holidays/"),
    "help-now": View("help-now/"),
    "help-question": View("help-now/#money-leaving"),
    "help-outcome": View("help-now/#money-leaving/cannot"),
    "help-closed": View("help-now/#payment-stuck"),
    "checker": View("contact/verify/"),
    "checker-verdicts": View("contact/verify/", check),
    "composer": View("contact/prepare/"),
    "composer-filled": View("contact/prepare/", compose),
    "card": View("contact/card/"),
    "search": View("", search({})),
    "search-results": View("", search({"zh": "提现没到账", "en": "withdrawal late"})),
    "search-nothing": View("", search({"zh": "葡萄牙海滩", "en": "xylophone"})),
    "announcements": View("announcements/"),
    "faq": View("faq/"),
    "not-found": View("no/such/page/"),
}
SHOWN: dict[str, tuple[str, str, tuple[int, int], Scheme]] = {
    "home-zh-phone": ("home", "zh", PHONE, "light"),
    "help-zh-phone-dark": ("help-outcome", "zh", PHONE, "dark"),
    "article-en-phone": ("procedure", "en", PHONE, "light"),
    "checker-en-phone": ("checker-verdicts", "en", PHONE, "light"),
    "home-en-desk": ("home", "en", DESK, "light"),
    "contact-zh-desk-dark": ("contact", "zh", DESK, "dark"),
}
"""The pictures of the README."""


def opened(browser: Browser, address: str, view: View, language: str, size: tuple[int, int], scheme: Scheme) -> Page:
    """A page as a reader meets it on a working morning after the day of the build."""
    width, height = size
    page = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        reduced_motion="reduce",
        locale="zh-CN" if language == "zh" else "en-GB",
        timezone_id="Asia/Shanghai",
    ).new_page()
    page.clock.set_fixed_time(f"{working_day()}T02:30:00Z")
    page.goto(f"{address}/{'' if language == 'zh' else 'en/'}{view.path}", wait_until="networkidle")
    view.act(page, language)
    return page


def working_day() -> date:
    """The Tuesday after the build."""
    today = date.fromisoformat(json.loads((SITE / "contact.json").read_text("utf-8"))["today"])
    return today + timedelta(days=(1 - today.weekday()) % 7 or 7)


def webp(page: Page, size: tuple[int, int]) -> bytes:
    """The first screen as a small picture; a phone's with two dots a pixel, as phones have."""
    across = {"x": page.evaluate("scrollX"), "y": page.evaluate("scrollY"), "width": size[0], "height": size[1]}
    clip = {**across, "scale": 2 if size == PHONE else 1}
    session = page.context.new_cdp_session(page)
    taken = session.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY, "clip": clip})
    return base64.b64decode(taken["data"])


def for_readme(browser: Browser, address: str) -> Iterator[Path]:
    """Make every picture of the README."""
    README.mkdir(parents=True, exist_ok=True)
    for name, (view, language, size, scheme) in SHOWN.items():
        page = opened(browser, address, VIEWS[view], language, size, scheme)
        target = README / f"{name}.webp"
        target.write_bytes(webp(page, size))
        page.context.close()
        yield target


def for_review(browser: Browser, address: str, folder: Path, names: list[str]) -> Iterator[Path]:
    """Make two pictures of each view at each size, in each scheme and language."""
    folder.mkdir(parents=True, exist_ok=True)
    sizes: tuple[tuple[int, int], ...] = (PHONE, DESK)
    schemes: tuple[Scheme, ...] = ("light", "dark")
    for name, size, language, scheme in itertools.product(names or VIEWS, sizes, ("zh", "en"), schemes):
        page = opened(browser, address, VIEWS[name], language, size, scheme)
        for whole in (False, True):
            target = folder / f"{name}-{size[0]}-{language}-{scheme}{'-whole' if whole else ''}.png"
            page.screenshot(path=target, full_page=whole)
            yield target
        page.context.close()


def main(arguments: list[str]) -> None:
    """Make the pictures of the README, or every kind of page into a folder."""
    with serve(SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        folder = Path(arguments[0]) if arguments else None
        for path in for_review(browser, address, folder, arguments[1:]) if folder else for_readme(browser, address):
            print(path, f"{path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main(sys.argv[1:])
