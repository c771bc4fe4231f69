"""What a text will show later, kept out of the way while its Markdown is rendered.

A number that changes thirty times before a page expires has sixty elements behind it wherever it stands, all hidden.
Python-Markdown would read each of them on each page; so one empty element stands for them until it has finished.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_RUN = re.compile(r'(?:<span(?: data-from="[^"]*")?(?: data-until="[^"]*")? hidden>[^<>*_`\\]*</span>){2,}')
"""Elements of `tokens.span` one behind the other, with nothing in them that Markdown reads but links."""
_LINK = re.compile(r'\[([^\[\]]*)\]\(([^\s()]*)(?: "([^"]*)")?\)')
_AMPERSAND = re.compile(r"&(?!#?\w+;)")
_MARK = re.compile(r'<span data-later="(\d+)"></span>')


def set_aside(markdown: str) -> tuple[str, tuple[str, ...]]:
    """The text with a mark for each run of values to come, and the HTML of each run."""
    kept: list[str] = []

    def mark(run: re.Match[str]) -> str:
        kept.append(_html(run[0]))
        return f'<span data-later="{len(kept) - 1}"></span>'

    return (_RUN.sub(mark, markdown) if " hidden>" in markdown else markdown), tuple(kept)


def put_back(html: str, kept: Sequence[str]) -> str:
    """The page with the values to come in the place of their marks."""
    return _MARK.sub(lambda mark: kept[int(mark[1])], html) if kept else html


@lru_cache(maxsize=256)
def _html(run: str) -> str:
    """The same with each link as Markdown renders it."""
    return _LINK.sub(_anchor, _AMPERSAND.sub("&amp;", run))


def _anchor(link: re.Match[str]) -> str:
    text, href, title = link.groups()
    titled = f' title="{title}"' if title else ""
    return f'<a href="{href}"{titled}>{text}</a>'
