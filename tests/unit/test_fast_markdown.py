"""Markdown's inline patterns and block processors, tried only where they can match."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkout import ROOT
from markdown_hook import OneForAllPages
from mkdocs_adapter import fast_markdown

EXTENSIONS = ["admonition", "attr_list", "tables", "pymdownx.superfences", "pymdownx.details", "toc"]
PIECES = st.sampled_from(
    [
        *("`", "``", "\\", "[", "](", ")", "]", "![", "][", "<", ">", "&", ";", "*", "**", "_", "__"),
        *("  \n", "\n", "\n\n", "\n\n    ", "\n\n        ", "\n\n  "),
        *("> ", "1. ", "***", "---", "\n===", "??? note\n    ", "```\n", "+ "),
        *("a", "b c", "字", " ", "# ", "- ", "| a | b |\n|---|---|\n| ", "http://a.example", "x@a.example", "amp"),
        *("[r]: /u\n", "<b>", "</b>", "<!-- c -->", "{: .k}", "{#i}", "\x02", "!!! note\n    ", "\u200b"),
    ]
)


def _html(text: str, *more: object) -> str:
    return markdown.markdown(text, extensions=[*EXTENSIONS, *more])


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_becomes_what_it_became(text: str) -> None:
    assert _html(text, fast_markdown.EXTENSION) == _html(text)


@given(st.lists(PIECES, max_size=20).map("".join), st.lists(PIECES, max_size=20).map("".join))
def test_what_a_text_becomes_does_not_depend_on_the_one_before(before: str, text: str) -> None:
    one = OneForAllPages()
    one(EXTENSIONS, {}).convert(before)
    assert one(EXTENSIONS, {}).convert(text) == _html(text)


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_every_article_becomes_what_it_became(locale: str) -> None:
    for article in (ROOT / "docs" / locale).rglob("*.md"):
        text = article.read_text("utf-8")
        assert _html(text, fast_markdown.EXTENSION) == _html(text), article


def test_every_block_processor_but_four_has_its_sign() -> None:
    one = markdown.Markdown(extensions=[*EXTENSIONS, fast_markdown.EXTENSION])
    one.convert("text")
    always = [type(processor).__name__ for sign, processor in one.parser.signed if not sign]
    assert always == ["EmptyBlockProcessor", "HRProcessor", "UListProcessor", "ParagraphProcessor"]


def test_every_pattern_but_emphasis_has_its_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    handle = "_InlineProcessor__handleInline"
    monkeypatch.setattr(fast_markdown.Inline, handle, lambda self, data: seen.append(self) or data)
    _html("text", fast_markdown.EXTENSION)
    assert seen[0]._signs.count("") == 1, "a new version of Python-Markdown: see its inlinepatterns.py"
