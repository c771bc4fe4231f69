"""Where the browser of the tests comes from."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import playwright
import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HEADLESS_SHELL = "chromium-headless-shell"
OWN_PAGES = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess")
"""Of each new window Chromium renders two pages of its own address bar, and starts a process for the next page. No
test sees them, and they take as long as the page that it opens."""
_BUNDLE = Path(playwright.__file__).parent / "driver/package/lib/coreBundle.js"


@cache
def find_chromium() -> str:
    """$CHROMIUM, then PATH, then Playwright's own, then apt as root on Debian; else the tests fail and say so."""
    found = os.environ.get("CHROMIUM") or _on_path() or _playwrights_own() or _from_debian()
    if not found or not shutil.which(found):
        pytest.exit(
            "no Chromium was found; install it (apt install chromium fonts-noto-cjk, or playwright install chromium) "
            "or name it in the environment variable CHROMIUM",
            returncode=2,
        )
    return found


@cache
def find_headless_shell() -> str:
    """$CHROMIUM, then Chromium's headless shell of the machine, then what `find_chromium` finds.

    The shell (Debian: chromium-headless-shell) is the engine of the same release without a browser around it. Opening
    a page takes 0.19 s of CPU in it instead of 0.31, a new context 0.08 s instead of 0.18.
    """
    return os.environ.get("CHROMIUM") or shutil.which(HEADLESS_SHELL) or find_chromium()


def _on_path() -> str:
    return next((path for name in NAMES if (path := shutil.which(name))), "")


def _playwrights_own() -> str:
    from playwright.sync_api import sync_playwright

    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, capture_output=True, timeout=300, check=False)
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else ""


def _from_debian() -> str:
    if shutil.which("apt-get") and os.geteuid() == 0:
        packages = ["chromium", "fonts-noto-cjk"]
        for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
            subprocess.run(["apt-get", "-qq", *step], capture_output=True, check=False)
    return _on_path()


@cache
def arguments() -> list[str]:
    """What Chromium is started with, beside Playwright's own arguments."""
    always = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    # Only the last --disable-features holds, so it repeats Playwright's own. Where they are not found, it is left out.
    bundle = _BUNDLE.read_text("utf-8") if _BUNDLE.is_file() else ""
    block = re.search(r"disabledFeatures = \[(.*?)\]", bundle, re.DOTALL)
    own = re.findall(r'^\s*"(\w+)"', block[1], re.MULTILINE) if block else []
    return [*always, f"--disable-features={','.join([*own, *OWN_PAGES])}"] if own else always
