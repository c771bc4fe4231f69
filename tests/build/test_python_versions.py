"""The stated minimum of Python is true: the oldest supported Python of this machine sets up, checks and builds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import ROOT

CANDIDATES = ("/usr/bin/python3", "/usr/bin/python3.11", sys.executable, "/usr/bin/python3.12", "/usr/bin/python3.13")
"""Debian 12's own Python is 3.11.2, whose `re` matches some possessive groups wrongly."""
MINIMUM = (3, 11, 2)


def version(python: str) -> tuple[int, ...]:
    """The version of an interpreter, or () where there is none."""
    if not Path(python).exists():
        return ()
    program = "import sys; print(*sys.version_info[:3])"
    done = subprocess.run([python, "-I", "-c", program], capture_output=True, text=True)
    return tuple(map(int, done.stdout.split())) if done.returncode == 0 else ()


@pytest.mark.everything
def test_the_oldest_supported_python_checks_builds_and_compares_a_fresh_checkout(project: Path, tmp_path: Path) -> None:
    oldest = min((python for python in CANDIDATES if version(python) >= MINIMUM), key=version)
    home = tmp_path / "home"
    home.mkdir()
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "HELPCENTER_TODAY": "2026-11-22"}
    git = ["git", "-c", "user.name=test", "-c", "user.email=test@bank.example"]
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "all"]):
        subprocess.run([*git, *arguments], cwd=project, check=True, capture_output=True)
    for command in (["check"], ["build"], ["diff", "HEAD"]):
        done = subprocess.run(
            [oldest, "dev.py", *command], cwd=project, env=environment, capture_output=True, text=True, timeout=900
        )
        assert done.returncode == 0, f"{version(oldest)} {command}\n{done.stdout}{done.stderr}"
    assert (project / "site/en/help-now/index.html").is_file()
    assert "Facts that changed since HEAD: 0\nPages that changed: 0\n" in done.stdout


RECORDING = """
import re, runpy, sys
real = re._parser.parse
def parse(pattern, flags=0, state=None):
    tree = real(pattern, flags, state)
    if "POSSESSIVE_REPEAT" in (shown := repr(tree.data)) or "ATOMIC_GROUP" in shown:
        print("POSSESSIVE OR ATOMIC:", pattern)
    return tree
re._parser.parse = parse
sys.argv = ["helpcenter", *sys.argv[1:]]
runpy.run_module("helpcenter.cli", run_name="__main__")
"""
"""Runs the command and prints each pattern that holds what Python 3.11.2 matches wrongly, once it is compiled."""


@pytest.mark.parametrize("command", ["check", "build"])
def test_no_pattern_uses_possessive_or_atomic_groups(command: str, project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RECORDING, command],
        cwd=project, env={**os.environ, "PYTHONPATH": str(project / "hooks"), "HELPCENTER_TODAY": "2026-11-22"},
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "POSSESSIVE" not in done.stdout


def test_the_recorder_sees_such_a_pattern() -> None:
    program = RECORDING.partition("sys.argv")[0] + 'import re; re.compile("(?:ab)*+c")'
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)
    assert "POSSESSIVE" in done.stdout
