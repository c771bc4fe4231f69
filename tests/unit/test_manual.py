"""What is made from the rules is current: the manual page, the problem matcher."""

from __future__ import annotations

import json
import re

from checkout import ROOT
from helpcenter.lint import manual
from helpcenter.source import reporters
from helpcenter.source.problem import Problem


def test_manual_is_current() -> None:
    assert (ROOT / manual.PATH).read_text(encoding="utf-8") == manual.manual(), "run: helpcenter manual"


def test_problem_matcher_reads_what_check_prints() -> None:
    matcher = json.loads((ROOT / ".github/problem-matcher.json").read_text(encoding="utf-8"))
    pattern = re.compile(matcher["problemMatcher"][0]["pattern"][0]["regexp"])
    told = Problem("docs/zh/index.md", 9, 1, "question-id", "question '怎么办？' has no id", "end it with {#id}")
    line = reporters.as_text([told]).split("\n")[0]
    assert pattern.match(line).groups() == (
        "docs/zh/index.md",
        "9",
        "1",
        "question '怎么办？' has no id",
        "question-id",
    )
    note = Problem("docs/zh/index.md", 9, 1, "overdue-review", "old", "", note=True)
    assert pattern.match(reporters.as_text([note])) is None


def test_preview_box_shows_text_and_no_markup() -> None:
    box = reporters.as_html([Problem("docs/zh/index.md", 9, 1, "raw-html", "'<script>' has no place", "")])
    assert "&lt;script&gt;" in box and "<script>" not in box
