"""Where the browser of the tests comes from."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


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
