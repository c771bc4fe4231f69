"""Hints name the command as the one who reads them can run it."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

from checkout import ROOT
from helpcenter.source.command_name import command_name


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content repository with a virtual environment whose folder is not on PATH."""
    monkeypatch.chdir(tmp_path)
    program = tmp_path / ".venv/bin/helpcenter"
    program.parent.mkdir(parents=True)
    program.touch(mode=0o755)
    monkeypatch.setattr(sys, "argv", [".venv/bin/helpcenter", "check"])
    monkeypatch.setenv("PATH", "/nowhere")
    return tmp_path


def test_a_checkout_has_dev_py(here: Path) -> None:
    (here / "dev.py").touch()
    assert command_name() == "python3 dev.py"


def test_a_program_that_the_shell_finds_goes_by_its_name(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(here / ".venv/bin"))
    assert command_name() == "helpcenter"


def test_any_other_is_named_with_its_path(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert command_name() == ".venv/bin/helpcenter"
    (here / "shop").mkdir()
    monkeypatch.chdir(here / "shop")
    monkeypatch.setattr(sys, "argv", ["../.venv/bin/helpcenter", "check"])
    assert command_name() == str(here / "shop/../.venv/bin/helpcenter")


def test_a_module_goes_by_the_name_of_the_command(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [str(here / "helpcenter/cli/__main__.py")])
    assert command_name() == "helpcenter"


def test_no_message_names_the_command_by_itself() -> None:
    typed = re.compile(r"(?:helpcenter|dev\.py) (?:build|check|confirm|init|overlay|report|resume|serve|upgrade)\b")
    found = []
    for file in sorted((ROOT / "hooks/helpcenter").rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        constants = (one for one in ast.walk(tree) if isinstance(one, ast.Constant) and id(one) not in prose)
        texts = [(one.lineno, one.value) for one in constants if isinstance(one.value, str)]
        found += [f"{file.name}:{line}" for line, text in texts if typed.search(text)]
    # The manual of the rules is a document, and the panel in a preview carries the name of the tool.
    assert [place for place in found if not place.startswith(("manual.py:", "reporters.py:"))] == []
