"""What a voice is given to say, in order, in a browser whose voice is a stand-in that is done at once."""

from __future__ import annotations

import time

from playwright.sync_api import Page

VOICE = """
window.heard = [];
const voices = ["zh-CN", "en-GB"].map((lang) => ({lang, localService: true, name: lang}));
class Utterance { constructor(text) { this.text = text; } }
Object.defineProperty(window, "SpeechSynthesisUtterance", {value: Utterance});
Object.defineProperty(window, "speechSynthesis", {value: {
  getVoices: () => window.voices ?? voices, addEventListener() {}, cancel() { clearTimeout(this.timer); },
  speak(spoken) {
    window.heard.push([spoken.lang, spoken.text]);
    spoken.onboundary?.({charIndex: 0, name: "word"});
    if (!window.waiting) this.timer = setTimeout(() => spoken.onend?.({}), 0);
  },
}});
"""
"""To run before the scripts of a page. `window.waiting` keeps it at its first utterance."""
SITUATIONS = (
    *("money-leaving/cannot", "money-leaving/watched", "money-leaving/other/calling", "money-leaving/done/paid"),
    *(
        "someone-contacted-me/on-the-phone",
        "someone-contacted-me/told",
        "phone-lost/phone/no",
        "account-restricted/yes/yes",
    ),
    *("cannot-sign-in/code/yes", "payment-stuck/withdrawal/completed/yes"),
)
"""Ten situations of help now, by their addresses."""


def heard(page: Page, address: str) -> list[str]:
    """Open a page with VOICE, press the button, and listen to the end."""
    page.goto(address)
    page.locator("[data-read-aloud]").click()
    until = time.monotonic() + 20
    while not page.evaluate("window.heard.length && !document.querySelector('.reading')"):
        assert time.monotonic() < until, page.evaluate("window.heard")
        page.wait_for_timeout(20)
    return [text for _, text in page.evaluate("window.heard")]
