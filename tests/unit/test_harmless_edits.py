"""Thirty and more harmless edits of the real project: `check` says nothing about any of them.

Each edit is made in an article of its own, all in one copy, so that one check judges them all.
"""

from __future__ import annotations

import pytest

import yaml_file
from checkout import ROOT, TESTS, copy_project
from helpcenter.lint import engine
from helpcenter.source import reporters
from helpcenter.source.problem import Problem
from projects import known_cache, valid_project

EDITS = yaml_file.read(TESTS / "tables/harmless-edits.yml")
ARTICLES = sorted(path.relative_to(ROOT / "docs/zh") for path in (ROOT / "docs/zh").glob("*/*.md"))
QUESTIONS = [path for path in ARTICLES if path.stem != "index" and path.parent.name != "easy"]  # easy words are short
PLACES = dict(zip((edit["what"] for edit in EDITS if "zh" in edit), QUESTIONS, strict=False))
"""The article of each edit, below docs/<locale>/."""


def paths(edit: dict) -> list[str]:
    """The files that an edit changes."""
    return [edit["file"]] if "file" in edit else [f"docs/{locale}/{PLACES[edit['what']]}" for locale in ("zh", "en")]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    """All problems after all edits; a note that the translation is behind is right after an edit."""
    project = copy_project(tmp_path_factory.mktemp("harmless") / "project")
    for edit in EDITS:
        for path in paths(edit):
            file = project / path
            text = file.read_text(encoding="utf-8")
            file.write_text(edited(edit, text, path.split("/")[1]), encoding="utf-8")
    return [one for one in engine.check(valid_project(project, cache=known_cache())) if not one.note]


def edited(edit: dict, text: str, locale: str) -> str:
    """A text after an edit, which stands above the first question of an article or at the end of another file."""
    if "file" in edit:
        return f"{text.rstrip()}\n{edit['text']}\n"
    top, question, rest = text.partition("\n## ")
    return f"{top.rstrip()}\n\n{edit[locale]}\n{question}{rest}"


def test_there_are_thirty_kinds_each_in_a_file_of_its_own() -> None:
    assert len({edit["what"] for edit in EDITS}) == len(EDITS) >= 30
    changed = [path for edit in EDITS for path in paths(edit)]
    assert len(set(changed)) == len(changed)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit["what"])
def test_an_edit_that_misleads_nobody_passes(edit: dict, found: list[Problem]) -> None:
    assert reporters.as_text(one for one in found if one.path in paths(edit)) == ""


def test_no_edit_makes_a_problem_elsewhere(found: list[Problem]) -> None:
    assert reporters.as_text(found) == ""
