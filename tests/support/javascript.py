"""Where node and TypeScript's compiler come from."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

from checkout import ROOT, TESTS

PACKAGE = TESTS / "unit/js"
OLDEST = (18, 20)
"""The first node that imports JSON as the language has it, and Debian 12's."""


@cache
def node() -> str:
    """$NODE, then PATH, then apt as root on Debian; else the tests fail and say so."""
    found = os.environ.get("NODE") or shutil.which("node") or _from_debian()
    if not found or not shutil.which(found):
        pytest.fail("no node was found; install it (apt install nodejs) or name it in the environment variable NODE")
    version = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout
    if tuple(map(int, re.findall(r"\d+", version)[:2])) < OLDEST:
        pytest.fail(f"node is {version.strip()}; the tests need {'.'.join(map(str, OLDEST))} or later")
    return found


def _from_debian() -> str | None:
    if shutil.which("apt-get") and os.geteuid() == 0:
        for step in (["update"], ["install", "--yes", "--no-install-recommends", "nodejs"]):
            subprocess.run(["apt-get", "-qq", *step], capture_output=True)
    return shutil.which("node")


@cache
def type_checker() -> Path:
    """TypeScript's compiler as the package's lock has it, installed once a checkout."""
    lock = PACKAGE / "package-lock.json"
    version = json.loads(lock.read_text("utf-8"))["packages"]["node_modules/typescript"]["version"]
    installed = ROOT / ".build" / f"typescript-{version}"
    if not installed.is_dir():
        if not shutil.which("npm"):
            pytest.fail("TypeScript comes from the npm registry; install npm: apt install npm")
        installed.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=installed.parent) as folder:  # of its own: two workers may want it
            for file in (lock, PACKAGE / "package.json"):
                shutil.copy(file, folder)
            command = ["npm", "ci", "--silent", "--no-audit", "--no-fund"]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
            if done.returncode:
                pytest.fail(f"npm could not install TypeScript {version}: {done.stderr.strip()}")
            if not installed.is_dir():
                Path(folder, "node_modules/typescript").rename(installed)
    return installed / "bin/tsc"
