"""Write tests/cases/read-aloud/situations.yml anew, after a change to the words of help now: spoken_strings.py SITE.

SITE is a built folder. Read what it wrote with your ears only: each situation has to be understood.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests/support"), str(ROOT / "tools")]

from chromium import find_chromium  # noqa: E402
from heard import SITUATIONS, VOICE, heard  # noqa: E402
from servers import serve  # noqa: E402

CASES = ROOT / "tests/cases/read-aloud/situations.yml"
HEAD = "# What a voice says of ten situations of help now, in order. Written by tools/spoken_strings.py.\n"


def main(site: Path) -> None:
    """Listen to each situation in each language."""
    with serve(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_context(timezone_id="Asia/Shanghai").new_page()
        page.add_init_script(VOICE)
        page.clock.install(time="2026-12-02T03:00:00Z")
        page.clock.resume()
        found = {
            locale: {
                one: heard(page, f"{address}/{folder}help-now/?{number}#{one}") for number, one in enumerate(SITUATIONS)
            }
            for locale, folder in (("zh", ""), ("en", "en/"))
        }
        browser.close()
    CASES.write_text(HEAD + yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=200), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
