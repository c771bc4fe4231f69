"""Make the pictures of the README anew: .venv/bin/python tests/screenshots.py (after `dev.py build`)."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from chromium import find_chromium
from servers import serve

ROOT = Path(__file__).resolve().parent.parent
PICTURES = {
    "home-zh-phone": ("/", {"width": 390, "height": 844}),
    "home-en-desk": ("/en/", {"width": 1280, "height": 844}),
}


def main() -> None:
    folder = ROOT / ".github" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with serve(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        for name, (path, size) in PICTURES.items():
            page = browser.new_page(viewport=size)
            page.goto(address + path, wait_until="networkidle")
            page.screenshot(path=folder / f"{name}.png")
            print(f".github/pictures/{name}.png")


if __name__ == "__main__":
    main()
