"""python -m bench.checker SITE: how long the checker takes, in Chromium with the processor slowed four times.

The aims: 5,000 characters in 100 ms, anything endless in 300. A quiet machine is needed: other work counts several
times.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent.parent / name) for name in ("hooks", "tests/support", "tools")]

from playwright.sync_api import sync_playwright  # noqa: E402

from chromium import find_chromium  # noqa: E402
from servers import serve  # noqa: E402

SENTENCE = "您的账户存在风险，请把验证码告诉我。Questions? Call +44 20 7946 0123 or see okpay.example for details. "
ENDLESS = (
    "a",
    "验",
    "不要",
    "a.",
    "tell me the code ",
    "先交保证金才能提现",
    "加微信okpay888@a.test,",
    "e\u0301",
    "\u200b",
)
TEXTS = {
    "5,000 characters": (SENTENCE * 100)[:5000],
    **{f"endless {word!r}": word * (100_000 // len(word)) for word in ENDLESS},
}
JUDGE = """text => {
  const form = document.querySelector("[data-widget=checker] form");
  form.querySelector("textarea").value = text;
  const begin = performance.now();
  form.requestSubmit();
  return performance.now() - begin;
}"""
SLOWED, ROUNDS = 4, 5


def main() -> None:
    """Print the first and the best of five rounds for each text, in milliseconds."""
    with serve(Path(sys.argv[1])) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        page.goto(f"{address}/contact/verify/")
        page.wait_for_selector("[data-widget=checker][data-ready]")
        page.wait_for_timeout(2000)  # somebody finds the field and pastes; meanwhile the page gets ready
        for name, text in TEXTS.items():
            times = [page.evaluate(JUDGE, text) for _ in range(ROUNDS)]
            print(f"{name}: first {times[0]:.0f}, best {min(times):.0f} ms")
        browser.close()


if __name__ == "__main__":
    main()
