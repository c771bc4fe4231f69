"""Every file of tests/cases/<rule>/ is a case: changes to the tiny project, and the exact lines that `check` prints.

Their keys are explained in tests/support/rule_cases.py.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import invented_bank
import yaml_file
from checkout import TESTS
from helpcenter.content.project import read_project
from helpcenter.lint import engine, rules
from helpcenter.lint.scheduling import name_of
from helpcenter.source import reporters
from helpcenter.source.problem import Problem
from messages import untranslated
from rule_cases import CASES, FILES, apply, edit

TINY_OVERLAY = TESTS / "overlays/tiny.yml"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_check_prints_exactly(file: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = yaml_file.read(file)
    assert set(case) <= {"edit", "files", "expect", "today", "production"}, "a key that no case has"
    if "today" in case:
        monkeypatch.setenv("HELPCENTER_TODAY", str(case["today"]))
    apply(case, tiny)
    overlay = None
    if "production" in case:
        overlay = Path(shutil.copy(TINY_OVERLAY, tiny.parent / "overlay.yml"))
        edit(case["production"], tiny.parent)
        invented_bank.fill(overlay)
    found = engine.check(read_project(tiny, overlay))
    assert output(found, tiny, file) == case.get("expect", "").rstrip("\n")
    assert not untranslated(found)


def output(found: list[Problem], project: Path, file: Path) -> str:
    """What check prints. Staleness counts in its own cases only: an edited section is always stale."""
    printed = reporters.as_text(one for one in found if one.rule == file.parent.name or not stale(one))
    return printed.replace(f"{project.parent}/", "").replace(invented_bank.DOMAIN, "<domain>")


def stale(found: Problem) -> bool:
    return found.note and found.rule == "stale-translation"


def test_each_rule_has_a_bad_case_and_a_good_one() -> None:
    expected = {name_of(rule) for rule in rules.RULES}
    for name in sorted(expected):
        cases = [yaml_file.read(file) for file in CASES.glob(f"{name}/*.yml")]
        assert any(f"({name})" in case.get("expect", "") for case in cases), f"{name} has no bad case"
        assert any(f"({name})" not in case.get("expect", "") for case in cases), f"{name} has no good case"


def test_each_rule_tells_bad_good_and_why() -> None:
    for rule in rules.RULES:
        for part in ("Bad:", "Good:", "Why:"):
            assert part in (rule.__doc__ or ""), f"{name_of(rule)} has no {part!r} in its docstring"
