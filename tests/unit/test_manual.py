"""What is made from the rules is current: the manual page, the problem matcher."""

from __future__ import annotations

import inspect
import json
import re
from collections import Counter

import pytest

from checkout import ROOT
from helpcenter.lint import manual
from helpcenter.lint.rules import RULES
from helpcenter.lint.scheduling import name_of
from helpcenter.source import catalogue, reporters
from helpcenter.source.problem import Problem


@pytest.mark.parametrize("language", manual.PATHS)
def test_manual_is_current(language: str) -> None:
    written = (ROOT / manual.PATHS[language]).read_text(encoding="utf-8")
    assert written == manual.manual(language), "run: helpcenter manual"


def test_every_paragraph_of_every_rule_is_in_chinese_and_nothing_is_left_of_one_that_is_gone() -> None:
    known = set(catalogue.entries("zh", "rules."))
    paragraphs = {
        " ".join(text.split("\n"))
        for rule in RULES
        for text in (inspect.getdoc(rule) or "").split("\n\n")
        if not text.startswith("    ")
    }
    assert paragraphs - known == set(), "write its Chinese in source/catalogues/rules.zh.po"
    outside = {
        one for one in known - paragraphs if not one.startswith(("The rules", "Made from", "`helpcenter check`"))
    }
    assert outside == set()


_NO_PROSE = (
    "broken-flow", "broken-redirect", "conflicting-fact", "dated-article", "decoded-text", "dialable-sample",
    "expired-security-contact", "foreign-host", "missing-fact", "missing-region", "overdue-review", "stray-file",
    "unannounced-year", "unconfirmed-fact", "unread-article",
)  # fmt: skip
"""Rules about data and files, whose examples have no words of an article."""


@pytest.mark.parametrize("name", [name_of(rule) for rule in RULES if name_of(rule) not in _NO_PROSE])
def test_examples_are_in_both_languages(name: str) -> None:
    """A page shows a sentence in Chinese and some words in English, as a writer of either would write them."""
    rule = next(rule for rule in RULES if name_of(rule) == name)
    examples = re.findall(r"^    .*$", inspect.getdoc(rule) or "", re.MULTILINE)
    assert any(re.search(r"[\u4e00-\u9fff]{2}", line) for line in examples)
    assert any(re.search(r"[A-Za-z]+ [A-Za-z]{2,}", line) for line in examples)


def test_the_guide_for_writers_says_the_same_in_both_languages() -> None:
    """Headings, items, rows and code are equal; an edit of one is an edit of both."""
    english, chinese = ((ROOT / name).read_text(encoding="utf-8") for name in ("CONTRIBUTING.md", "CONTRIBUTING.zh.md"))
    for mark in ("# ", "## ", "- ", "| ", "```", "    python3"):
        counts = [sum(line.startswith(mark) for line in text.split("\n")) for text in (english, chinese)]
        assert counts[0] == counts[1], f"lines that begin with {mark!r}"
    code = [Counter(re.findall(r"`[^`\n]+`", _prose(text))) for text in (english, chinese)]
    assert code[0] == code[1], f"{code[0] - code[1]} only in English, {code[1] - code[0]} only in Chinese"
    commands = [re.findall(r"^    (python3 [^#]+)", text, re.MULTILINE) for text in (english, chinese)]
    assert commands[0] == commands[1]


def _prose(text: str) -> str:
    """The text without its blocks of code and the words of a picture, each paragraph on one line."""
    return re.sub(r"\n +|!\[[^\]]*\]", " ", re.sub(r"(?ms)^```.*?^```$", "", text))


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
