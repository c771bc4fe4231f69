"""Thirty and more harmless edits of the real project: `check` says nothing about any of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from checkout import TESTS, copy_project
from helpcenter.content.project import read_project
from helpcenter.lint import engine
from helpcenter.source import reporters
from helpcenter.source.result_cache import ResultCache

EDITS = yaml.safe_load((TESTS / "tables/harmless-edits.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ResultCache]:
    """One copy for all, and what is known of its texts, so that each edit is checked in the time of one article."""
    project = copy_project(tmp_path_factory.mktemp("harmless") / "project")
    cache = ResultCache()
    assert said(project, cache) == ""
    return project, cache


def said(project: Path, cache: ResultCache) -> str:
    """Problems; a note that the translation is behind is right after an edit."""
    return reporters.as_text(one for one in engine.check(read_project(project, cache=cache)) if not one.note)


def test_there_are_thirty_kinds() -> None:
    assert len({edit["what"] for edit in EDITS}) == len(EDITS) >= 30


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit["what"])
def test_an_edit_that_misleads_nobody_passes(edit: dict, real: tuple[Path, ResultCache]) -> None:
    project, cache = real
    before: dict[Path, str] = {}
    try:
        for path, text in edited(edit, project):
            before[path] = path.read_text(encoding="utf-8")
            path.write_text(text, encoding="utf-8")
        assert said(project, cache) == ""
    finally:
        for path, text in before.items():
            path.write_text(text, encoding="utf-8")


def edited(edit: dict, project: Path) -> list[tuple[Path, str]]:
    """Each file of an edit with its new text."""
    if "file" in edit:
        path = project / edit["file"]
        return [(path, f"{path.read_text(encoding='utf-8').rstrip()}\n{edit['text']}\n")]
    files = []
    for locale in ("zh", "en"):
        path = project / "docs" / locale / "recovery/forgot-password.md"
        top, question, rest = path.read_text(encoding="utf-8").partition("\n## ")
        files.append((path, f"{top.rstrip()}\n\n{edit[locale]}\n{question}{rest}"))
    return files
