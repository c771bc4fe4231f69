"""The cases of tests/cases/<rule>/, applied to a copy of the tiny project.

edit:                     # a list: the text `old` in `path` becomes `new`
files:                    # whole files, by path; null removes one
expect: |                 # what check prints; left out: nothing
today: 2026-12-01         # left out: the day on which all tests stand
production:               # a list of edits to the overlay of the tiny project; its presence makes it production
"""

from __future__ import annotations

from pathlib import Path

from checkout import TESTS

CASES = TESTS / "cases"
OTHERS = ("checker", "composer", "disguises", "hours", "live", "messages", "read-alike", "read-aloud")
"""Folders of cases that a test of their own reads."""
FILES = sorted(file for file in CASES.glob("*/*.yml") if file.parent.name not in OTHERS)


def apply(case: dict, project: Path) -> None:
    edit(case.get("edit", []), project)
    for name, text in case.get("files", {}).items():
        path = project / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def edit(edits: list[dict], folder: Path) -> None:
    for one in edits:
        path = folder / one.get("path", "overlay.yml")
        text = path.read_text(encoding="utf-8")
        assert text.count(one["old"]) == 1, f"{one['old']!r} stands {text.count(one['old'])} times in {path.name}"
        path.write_text(text.replace(one["old"], one["new"]), encoding="utf-8")
