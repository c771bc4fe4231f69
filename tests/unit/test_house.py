"""How the code is built: what may import what, that every rule is used, and that the lock fits the project."""

from __future__ import annotations

import itertools
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import ROOT
from helpcenter.lint import rules

CORE = ROOT / "hooks/helpcenter"


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """One of the developers' programs, over this checkout."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    command = [str(Path(sys.executable).with_name(program)), *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_packages_and_rules_import_only_what_they_may() -> None:
    done = run("lint-imports", "--no-cache", "--no-logo")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_core_starts_without_mkdocs_and_jinja() -> None:
    heavy = ("mkdocs", "material", "jinja2", "markdown")
    program = f"import sys, helpcenter.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_core_has_at_most_twelve_rooms() -> None:
    rooms = [module.name for module in pkgutil.iter_modules([str(CORE)])]
    assert len(rooms) <= 12, rooms


def test_every_module_of_a_rule_is_registered() -> None:
    registered = sorted(rule.__name__.rpartition(".")[2] for rule in rules.RULES)
    assert registered == sorted(module.name for module in pkgutil.iter_modules(rules.__path__))


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_every_locked_package_has_a_hash(lock: str) -> None:
    entries = (ROOT / lock).read_text("utf-8").split("\n")
    for line, following in itertools.pairwise(entries):
        if "==" in line:
            assert "--hash=sha256:" in following, line


def test_both_locks_hold_the_same_version_of_what_a_site_needs() -> None:
    site, both = (
        dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / lock).read_text("utf-8"), re.M))
        for lock in ("requirements.lock", "requirements-test.lock")
    )
    assert site.items() <= both.items()
    assert "pytest" not in site


@pytest.mark.everything  # half a minute without the cache of an earlier run
def test_the_type_checker_finds_nothing() -> None:
    done = run("mypy")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=" ".join)
def test_ruff_finds_nothing(command: list[str]) -> None:
    done = run("ruff", *command, "hooks", "tests", "tools", "bench", "dev.py")
    assert done.returncode == 0, done.stdout
