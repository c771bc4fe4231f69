"""The questions and answers of an article's rendered HTML, as plain text.

With regular expressions: the HTML comes from Markdown, is well-formed, and a parser takes eight times as long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
        "h1", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul", "br",
    )
)  # fmt: skip
_ATTRIBUTES = r"""[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*"""
_UNSEEN = re.compile(
    r"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>|<span(?=[^>]* data-)[^>]* hidden(?:=\"\")?>.*?</span>",
    re.DOTALL | re.IGNORECASE,
)
"""With what does not hold on the day of the build (l10n.tokens.span)."""
_TAG = re.compile(rf"</?([a-zA-Z][^\s/>\"']*)(?:>|{_ATTRIBUTES}>)")  # most have none
_QUESTION = re.compile(rf"<h2(?=[\s>])({_ATTRIBUTES})>(.*?)</h2>", re.DOTALL | re.IGNORECASE)
_ID = re.compile(r"""\sid=["']([^"']*)["']""")


@dataclass(frozen=True)
class Question:
    """A heading of level 2 and the text below it, one line a block, white space folded."""

    id: str
    text: str
    answer: str


def questions(html: str) -> tuple[Question, ...]:
    """Every heading of level 2 with an id, and the text up to the next one."""
    _, *parts = _QUESTION.split(_UNSEEN.sub("", html))
    named = (_ID.search(attributes) for attributes in parts[::3])
    ids = (unescape(name[1]) if name else "" for name in named)
    return tuple(map(Question, ids, map(_plain, parts[1::3]), map(_plain, parts[2::3])))


def _plain(html: str) -> str:
    """Entities are resolved last: the characters they stand for are neither tags nor line ends."""
    parts = _TAG.split(html.replace("\n", " "))
    parts[1::2] = ["\n" if name.lower() in _BLOCKS else "" for name in parts[1::2]]
    lines = "".join(parts).split("\n")
    if "&" in html:
        lines = list(map(unescape, lines))
    return "\n".join([" ".join(words) for line in lines if (words := line.split())])
