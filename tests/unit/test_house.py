"""How the code is built: what the core may import, and that the lock fits the project."""

from __future__ import annotations

import itertools
import subprocess
import sys

from checkout import ROOT


def test_the_core_imports_neither_mkdocs_nor_jinja() -> None:
    heavy = ("mkdocs", "material", "jinja2", "markdown")
    program = f"import sys, helpcenter.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_locked_package_has_a_hash() -> None:
    entries = (ROOT / "requirements.lock").read_text("utf-8").split("\n")
    for line, following in itertools.pairwise(entries):
        if "==" in line:
            assert "--hash=sha256:" in following, line


def test_ruff_finds_nothing() -> None:
    command = [sys.executable, "-m", "ruff", "check", "hooks", "tests", "bench", "dev.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
