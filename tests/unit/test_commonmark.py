"""Markdown copies: what any CommonMark parser makes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from markdown_it import MarkdownIt

from helpcenter.artifacts import llms_txt
from helpcenter.artifacts.commonmark import commonmark
from projects import real_project

PARSER = MarkdownIt("commonmark").enable("table")


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("## 为什么？ {#why}", "## 为什么？"),
        ("## A set {a}", "## A set"),
        ("**重要：**请看", "**重要**：请看"),
        ("叫它**“安全账户”**的人", "叫它“**安全账户**”的人"),
        ("**重要：** 请看", "**重要：** 请看"),
        ("点**安全中心** > **冻结**。", "点**安全中心** > **冻结**。"),
        ("看**[账户](a.md)**吧", "看 **[账户](a.md)** 吧"),
        ("`**a：**b`", "`**a：**b`"),
        ("```\n!!! note\n## a {#b}\n```", "```\n!!! note\n## a {#b}\n```"),
        ('!!! danger "Stop"\n    Hang up.\n\nNext', "> **Stop**\n>\n> Hang up.\n\nNext"),
        ("!!! note\n    Text", "> **Note**\n>\n> Text\n"),
        ('??? note "A"\n    b\n\n    - c', "> **A**\n>\n> b\n>\n> - c\n"),
        ('1. One\n\n    !!! tip "T"\n        x\n\n2. Two', "1. One\n\n    > **T**\n    >\n    > x\n\n2. Two"),
    ],
)
def test_what_python_markdown_adds_is_written_in_commonmark(written: str, published: str) -> None:
    assert commonmark(written) == published


def test_no_copy_shows_a_mark_to_its_reader() -> None:
    copies = llms_txt.files(replace(real_project(), today=date(2026, 11, 22)))
    assert len(copies) > 80
    for path, copy in copies.items():
        shown = [
            child.content
            for token in PARSER.parse(copy)
            for child in token.children or ()
            if child.type in ("text", "image")
        ]
        for mark in ("!!!", "???", "{#", "{:", "**", "](", "|"):
            assert not [text for text in shown if mark in text], (path, mark)
