"""Running text without its marks, and the paragraph that answers: what lists and search show of an article."""

from __future__ import annotations

import re

from helpcenter.content.article import Section
from helpcenter.facts.base import Locale
from helpcenter.l10n import tokens
from helpcenter.l10n.token_values import Vocabulary
from helpcenter.source.markdown import inlines
from helpcenter.source.markdown.blocks import Block, blocks

SENTENCE_END = re.compile(r"(?<=[。！？])|(?<=[.!?]) ")
_MARKS = re.compile(r"[*`]+|\\(?=[^\w\s])|\{:?\s*[#.][^}]*\}|<[^>]*>")
_ANY_MARK = re.compile(r"[\[*`\\{<]")
_TABLE = re.compile(r"\{\{ *table\.")


def plain_text(text: str, vocabulary: Vocabulary, locale: Locale, *, notes: bool = False) -> str:
    """Markdown of one paragraph as text: tokens resolved, links as their words, no marks.

    With `notes`, a fact that changes soon is followed by what it will be.
    """
    if not _ANY_MARK.search(text):
        return text.strip()
    text = inlines.without_targets(tokens.render_plain(text, vocabulary, locale, notes=notes))
    return _MARKS.sub("", text).strip()


def first_paragraph(section: Section) -> str:
    """The first running text as Markdown: an article's answer, or the answer to a question; "" without one."""
    return next((block.text for block in blocks(section.lines, 1) if _is_prose(block)), "")


def _is_prose(block: Block) -> bool:
    """Whether a block is a paragraph of its own, neither part of a warning nor a table that a token stands for."""
    return block.kind == "paragraph" and block.place.column <= 4 and not _TABLE.match(block.text)
