"""The Markdown reader finds what markdown-it-py, a complete CommonMark parser, finds."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checkout import ROOT
from helpcenter.content import article
from helpcenter.source import text_file
from helpcenter.source.markdown import code, inlines
from helpcenter.source.markdown.blocks import blocks
from helpcenter.source.markdown.headings import headings
from helpcenter.source.result_cache import ResultCache

PARSER = MarkdownIt("commonmark").enable("table").disable(["code", "lheading", "html_block", "reference"])
"""Without indented code, which Python-Markdown's admonitions take for their own, and underlined headings, which
question-id refuses. Comments are left in their paragraphs, where the reader sees links in them too."""
ARTICLES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))
_ATTRIBUTES = re.compile(r"\s*\{[^{}]*\}$")

INLINE = st.sampled_from(
    [
        "words", "**bold**", "重置密码", "`code`", "``a ` b``", "`[no](link.md)`", "[a link](a/b.md)", "[b](c.md#d)",
        "![a drawing](img/a.svg)", "[a [nested] link](n.md)", "[titled](t.md \"Title\")", "[of `code`](code.md)",
        "[angle](<x.md>)", "[parentheses](x_(y).md)", "\\[no](escaped.md)", "\\`no code [yes](y.md)", "[no] (space.md)",
        "[]", "[", "]", "(", ")", "!", "`", "*", "[one\ntwo](break.md)", "[empty]()",
    ]
)  # fmt: skip
PARAGRAPH = st.lists(INLINE, min_size=1, max_size=5).map(" ".join)
WORDS = st.lists(st.sampled_from(["words", "`code`", "[link](a.md)"]), min_size=1, max_size=3).map(" ".join)
FENCED = st.builds(
    lambda fence, info, inside: f"{fence}{info}\n{inside}\n{fence}",
    st.sampled_from(["```", "~~~", "````"]),
    st.sampled_from(["", "text"]),
    st.sampled_from(["[no](code.md)", "# no heading", "", "``` not closed", "~~ x", "!!! no"]),
)
BLOCK = st.one_of(
    PARAGRAPH,
    FENCED,
    st.builds(lambda level, words: f"{'#' * level} {words}", st.integers(1, 6), WORDS),
    st.lists(WORDS, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.lists(WORDS, min_size=1, max_size=3).map(lambda items: "\n".join(f"1. {item}" for item in items)),
    WORDS.map(lambda words: f"> {words}"),
    WORDS.map(lambda words: f"| {words} | b |\n| --- | --- |\n| c | {words} |"),
)
DOCUMENT = st.lists(BLOCK, max_size=6).map("\n\n".join)


def tokens(text: str) -> Iterator[Token]:
    for token in PARSER.parse(text):
        yield token
        yield from token.children or ()


def parsed_links(text: str) -> list[tuple[bool, str]]:
    """Whether it is an image, and the target, of each link and image that is no part of another one."""
    found, depth = [], 0
    for token in tokens(text):
        if token.type == "link_open":
            found.append((False, unquote(str(token.attrs["href"]))))
        elif token.type == "image" and not depth:
            found.append((True, unquote(str(token.attrs["src"]))))
        depth += token.nesting if token.type.startswith("link_") else 0
    return found


def parsed_headings(text: str) -> list[tuple[int, str]]:
    found = list(tokens(text))
    return [
        (int(token.tag[1]), _ATTRIBUTES.sub("", found[number + 1].content))
        for number, token in enumerate(found)
        if token.type == "heading_open" and token.level == 0
    ]


def read_links(text: str) -> list[tuple[bool, str]]:
    found = inlines.links(code.blanked(text))
    return [(one.image, unquote(unescape(one.target))) for one in found]


def agrees(text: str) -> None:
    """Links, images, headings and fenced code are those of the parser."""
    assert read_links(text) == parsed_links(text)
    assert [(one.level, one.text) for one in headings(text)] == parsed_headings(text)
    fenced = [text[start:end].split("\n")[1:-1] for start, end in code.fenced_blocks(text)]
    assert fenced == [token.content.split("\n")[:-1] for token in tokens(text) if token.type == "fence"]
    count = [block.kind for block in blocks(text.split("\n"), 1)].count
    assert count("code") == len(fenced)


@pytest.mark.parametrize("path", ARTICLES)
def test_articles_are_read_as_the_parser_reads_them(path: str) -> None:
    source, _ = text_file.read(ROOT, path)
    known = article.parse(source, path.split("/")[1], "slug", ResultCache())
    body = "\n".join(source.lines[known.body_line - 1 :])
    written = re.sub(r"\{\{[^{}]*\}\}", lambda token: "x" * len(token[0]), body)
    agrees(written)


@given(DOCUMENT)
def test_random_documents_are_read_as_the_parser_reads_them(text: str) -> None:
    agrees(text)


@given(DOCUMENT)
def test_blanking_code_moves_nothing(text: str) -> None:
    blank = code.blanked(text)
    assert len(blank) == len(text)
    assert [at for at, char in enumerate(blank) if char == "\n"] == [at for at, char in enumerate(text) if char == "\n"]
    assert all(after in (before, " ") for before, after in zip(text, blank, strict=True))


PATHOLOGICAL = ["[", "[]", "![", "`", "``a`", "[a](", "[a](b ", "\n```", "<!--", "[[a]", "](", "~~~\n", "[\\", "[a\nb"]


@pytest.mark.parametrize("part", PATHOLOGICAL)
def test_no_text_takes_long(part: str) -> None:
    text = part * 3000
    begun = time.process_time()
    list(headings(text))
    list(inlines.links(code.blanked(text)))
    list(blocks(text.split("\n"), 1))
    assert time.process_time() - begun < 1
