"""`dev.py` on a machine that has nothing but Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import ROOT, helpcenter
from helpcenter import cli

BASE_PYTHON = getattr(sys, "_base_executable", sys.executable)
"""The Python that made this environment: what a newcomer would type as python3."""


def dev(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BASE_PYTHON, "dev.py", *arguments],
        cwd=project, env={**os.environ, **environment}, capture_output=True, text=True, timeout=900,
    )  # fmt: skip


def test_without_arguments_it_shows_the_commands(tmp_path: Path) -> None:
    shutil.copy(ROOT / "dev.py", tmp_path)
    done = dev(tmp_path)
    assert done.returncode == 0
    missing = [
        name
        for name in (*cli.main.list_commands(None), "setup", "test")
        if f"python3 dev.py {name} " not in done.stdout
    ]
    assert missing == []


def test_it_has_the_version_of_the_project() -> None:
    assert dev(ROOT, "--version").stdout == helpcenter(ROOT, "--version").stdout


def test_an_incomplete_checkout_is_one_sentence(tmp_path: Path) -> None:
    shutil.copy(ROOT / "dev.py", tmp_path)
    done = dev(tmp_path, "check")
    assert done.returncode == 2
    assert done.stderr == ("dev.py: requirements.lock is missing\n    hint: get a complete checkout of the project\n")


def test_it_uses_the_standard_library_only() -> None:
    isolated = "import runpy; runpy.run_path('dev.py')"
    done = subprocess.run([BASE_PYTHON, "-I", "-S", "-c", isolated], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.everything
def test_a_clean_checkout_with_an_empty_home_checks_and_then_starts_at_once(project: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    first = dev(project, "check", HOME=str(home))
    assert first.returncode == 0, first.stdout + first.stderr
    assert "1/2 making .venv" in first.stderr
    second = dev(project, "check", HOME=str(home))
    assert second.returncode == 0
    assert "dev.py:" not in second.stderr


def test_an_overlay_is_named_from_the_folder_that_the_operator_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(ROOT)
    import dev

    monkeypatch.chdir(tmp_path)
    assert dev.from_here(["build", "--production", "a.yml"]) == ["build", "--production", str(tmp_path / "a.yml")]
    assert dev.from_here(["init", "shop", "--from", "a.yml"]) == [
        "init",
        str(tmp_path / "shop"),
        "--from",
        str(tmp_path / "a.yml"),
    ]
    assert dev.from_here(["overlay", "init", "a.yml"]) == ["overlay", "init", str(tmp_path / "a.yml")]
    assert dev.from_here(["check", "--format", "text"]) == ["check", "--format", "text"]
    monkeypatch.chdir(ROOT)
    assert dev.from_here(["build", "--production", "a.yml"]) == ["build", "--production", "a.yml"]


def test_it_says_which_tests_it_runs_and_the_quick_ones_need_no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT)
    import dev

    words, arguments = dev.tests(["--quick", "-x"])
    assert "no browser" in words
    assert arguments[:3] == ["tests/unit", "-p", "no:playwright"] and arguments[-1] == "-x"
    words, arguments = dev.tests(["--all"])
    assert words.startswith("every test") and arguments[-1] == "--all"
    assert "tests/unit" not in dev.tests([])[1]


@pytest.mark.parametrize(("made_by", "folder"), [
    (None, ".venv"),
    (f"{sys.version_info.major}.{sys.version_info.minor}.0", ".venv"),
    ("2.7.18", f".venv-{sys.version_info.major}.{sys.version_info.minor}"),
])  # fmt: skip
def test_another_python_leaves_the_first_ones_environment_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made_by: str | None, folder: str
) -> None:
    monkeypatch.syspath_prepend(ROOT)
    import dev

    if made_by:
        (tmp_path / ".venv").mkdir()
        (tmp_path / ".venv/pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {made_by}\n", "utf-8")
    assert dev.environment_folder(tmp_path) == tmp_path / folder
