"""Links, images and comments in Markdown. Blank the code first (`code.blanked`): nothing in it is any of these."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from helpcenter.source.markdown.code import SOFT_BREAK

_WORDS = rf"[^\[\]\\\n]*(?:(?:\\.|{SOFT_BREAK})[^\[\]\\\n]*)*"
_NESTED = rf"(?:\[{_WORDS}\](?!\()|(?<=!)\[{_WORDS}\]\([^()\n]*\))"
"""Brackets, or an image; a link holds no other link (CommonMark 6.3)."""
_TARGET = r"<[^<>\n]*>[^()<>\n]*|[^()<>\n]*(?:\([^()\n]*\)[^()<>\n]*)*"
LINK = re.compile(
    # Begins with a set, to which the engine skips; then no backslash in front, and the bracket behind a "!".
    rf"[!\[](?<!\\.)(?:(?<=\[)|(?<=!)\[)(?P<text>{_WORDS}(?:{_NESTED}{_WORDS})*)\]\((?P<target>{_TARGET})\)",
    re.MULTILINE,
)
"""An inline link or image; brackets in its words may be nested once, parentheses in its target too. The target is as
written, with angle brackets and title. White space in it makes no link in CommonMark, and one in Python-Markdown."""
_TITLE = re.compile(r"\s+(?:\"[^\"]*\"|'[^']*')$")
_REFERENCE = re.compile(r"(?<!!)\[[^\[\]\n]+\]\[[^\[\]\n]*\]|^ {0,3}\[[^\[\]^\n]+\]:\s", re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# The characters in front are what the engine skips to; each alternative looks back at its own.
_NOT_WORDS = r"(?<=\{)(?:\{[^{}]*\}\}|#[^{}]*\})|(?<=\])\([^()]*\)|(?<=<)!--.*?-->|(?<=`)[^`]*`"


class Link(NamedTuple):
    """A link or an image: 0-based offsets, its words or alt text, and where it leads."""

    start: int
    end: int
    image: bool
    text: str
    target: str


def links(text: str, start: int = 0) -> Iterator[Link]:
    """The links and images of a text in order, from an offset on; an image inside a link is part of its words."""
    for match in LINK.finditer(text, start) if "](" in text else ():
        words, target = match.groups()
        target = _TITLE.sub("", target.strip()) if target[-1:] in ("'", '"', " ") else target.strip()
        yield Link(*match.span(), match[0][0] == "!", words, target.strip("<>"))


def without_targets(text: str) -> str:
    """The text with the words of each link, and the alt text of each image, in its place."""
    return LINK.sub(r"\g<text>", text) if "](" in text else text


def references(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each link whose target stands elsewhere, and of the beginning of each line with a target."""
    for match in _REFERENCE.finditer(text, start) if "][" in text or "]:" in text else ():
        yield match.span()


def not_words(first: str = "", alternative: str = "") -> re.Pattern[str]:
    """Matches what is not read as words.

    Tokens, ids, link targets, comments, code spans, and an `alternative` that looks back at its first character, one of
    the set `first`.
    """
    ways = f"{_NOT_WORDS}|{alternative}" if alternative else _NOT_WORDS
    return re.compile(rf"([{{\]<`{first}](?:{ways}))", re.DOTALL)
