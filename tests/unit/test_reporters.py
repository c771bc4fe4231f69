"""How problems are shown."""

from __future__ import annotations

import json

from helpcenter.source import reporters
from helpcenter.source.problem import Problem, near_match, shown

FOUND = [
    Problem("docs/a.md", 3, 5, "dead-link", "50% <b> is\nwrong", "write & go"),
    Problem("docs/b,c.md", 1, 1, "stale", "old", note=True),
]


def test_text_has_a_line_for_each_and_its_hint_below() -> None:
    assert reporters.as_text(FOUND) == (
        "docs/a.md:3:5: 50% <b> is\nwrong (dead-link)\n    hint: write & go\ndocs/b,c.md:1:1: note: old (stale)"
    )
    assert reporters.as_text([]) == ""


def test_a_terminal_shows_the_place_in_bold_and_the_rule_dim() -> None:
    bold, dim, plain = "\x1b[1m", "\x1b[2m", "\x1b[0m"
    assert reporters.as_text(FOUND[1:], colour=True) == (f"{bold}docs/b,c.md:1:1:{plain} note: old {dim}(stale){plain}")
    assert f"    {dim}hint:{plain} write & go" in reporters.as_text(FOUND[:1], colour=True)


def test_json_leaves_notes_out() -> None:
    assert json.loads(reporters.as_json(FOUND)) == [
        {
            "path": "docs/a.md", "line": 3, "column": 5, "rule": "dead-link",
            "message": "50% <b> is\nwrong", "hint": "write & go",
        }
    ]  # fmt: skip
    assert json.loads(reporters.as_json([])) == []


def test_annotations_of_github_escape_what_ends_them() -> None:
    assert reporters.as_github(FOUND).split("\n") == [
        "::error file=docs/a.md,line=3,col=5,title=dead-link::50%25 <b> is%0Awrong%0Ahint: write & go",
        "::notice file=docs/b%2Cc.md,line=1,col=1,title=stale::old",
    ]


def test_the_box_of_the_preview_escapes_what_writers_typed() -> None:
    box = reporters.as_html(FOUND)
    assert "<code>docs/a.md:3:5</code> 50% &lt;b&gt; is\nwrong (dead-link)<br><small>write &amp; go</small>" in box
    assert box.count("<li>") == 2 and box.startswith('<aside role="status" data-preview-problems')


def test_a_number_of_problems_in_words() -> None:
    assert [reporters.count(number) for number in (0, 1, 2)] == ["0 problems", "1 problem", "2 problems"]


def test_a_near_match_is_close_or_none() -> None:
    assert near_match("phone.urgnt", ["phone.urgent", "email"]) == "phone.urgent"
    assert near_match("xyz", ["phone.urgent", "email"]) == near_match("a", []) == ""


def test_a_quoted_text_is_on_one_line_and_names_what_is_invisible() -> None:
    assert shown("a\n b\u200bc") == "a b<U+200B>c"
    assert shown("x" * 80) == "x" * 80
    assert shown("x" * 81) == "x" * 79 + "…"
