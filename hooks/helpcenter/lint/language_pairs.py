"""Blocks, tokens and links of an article beside those of the other language."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Sequence

from helpcenter.content.article import Article
from helpcenter.recognizers.normalize import TOKEN_PATTERN
from helpcenter.source.markdown import inlines
from helpcenter.source.markdown.blocks import Block

ORDERED = {"step": "step", "item": "list item", "row": "table row"}
"""Kinds of blocks that stand in the same order in both languages, and their names in messages."""


def aligned(own: Sequence[Block], theirs: Sequence[Block], kind: str) -> list[tuple[Block, Block]]:
    """Each block of a kind with that of the other language in its place; none where they are not as many."""
    mine, other = ([block for block in blocks if block.kind == kind] for blocks in (own, theirs))
    return list(zip(mine, other, strict=True)) if len(mine) == len(other) else []


def in_order(own: Sequence[Block], theirs: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Each step, item and row with that of the other language in its place."""
    there = {block.kind for block in own}
    for kind in ORDERED:
        if kind in there:
            yield from aligned(own, theirs, kind)


def lacking(own: list[str], theirs: list[str]) -> list[str]:
    """What stands more often among theirs, once each."""
    if own == theirs or not theirs or sorted(own) == sorted(theirs):
        return []
    return sorted((Counter(theirs) - Counter(own)).keys())


def references(text: str, article: Article) -> Iterator[tuple[str, list[str]]]:
    """The tokens of a text, and the files to which it links, as a message shows them, each with the word for its kind.

    The brand may stand as often as a language likes.
    """
    yield "token", [f"{{{{ {path} }}}}" for path in TOKEN_PATTERN.findall(text) if path != "brand"]
    yield "link to", list(_links(text, article))


def _links(text: str, article: Article) -> Iterator[str]:
    folder, own = posixpath.dirname(article.slug), f"{article.slug}.md"
    for link in inlines.links(text):
        if not (link.image or ":" in link.target or "{" in link.target):
            inside = link.target.startswith("#")
            yield own + link.target if inside else posixpath.normpath(posixpath.join(folder, link.target))
