"""Headings in Markdown: ATX headings in column 1, outside code and comments, each with its attribute list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from helpcenter.source.markdown import code
from helpcenter.source.markdown.inlines import COMMENT

_ATX = re.compile(r"\n(#{1,6})(?!#)([^\n]+)")
_ID = re.compile(r"\{:?\s*#([^\s}]+)[^}]*\}$")


class Heading(NamedTuple):
    """A heading.

    The offset of its line, its level, its text without the attribute list, its id ("" where none is written), and
    whether a space stands before the list; without one Markdown shows the braces to the reader.
    """

    start: int
    level: int
    text: str
    id: str
    spaced: bool


def headings(text: str, start: int = 0) -> Iterator[Heading]:
    """The headings from an offset on, in order."""
    visible = code.blanked(text, start)
    comments = [match.span() for match in COMMENT.finditer(visible)] if "<!--" in visible else []
    for match in _ATX.finditer(f"\n{visible}", start):
        if not any(begin < match.start() < end for begin, end in comments):
            words = text[match.start(2) - 1 : match.end(2) - 1].rstrip().rstrip("#").strip()
            attributes = _ID.search(words)
            title = words[: attributes.start()] if attributes else words
            name = attributes[1] if attributes else ""
            yield Heading(match.start(), len(match[1]), title.strip(), name, not name or title.endswith(" "))
