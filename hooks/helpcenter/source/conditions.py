"""Parts of a text that depend on what the organisation has: `<!-- has chat -->` … `<!-- else -->` … `<!-- end -->`.

They are comments, so that a Markdown or SVG file shows all of its parts wherever it is read as it is written. Lines
keep their numbers: what is left out leaves an empty line, moved behind its list or table, which it would tear apart.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from helpcenter.source.message import Message
from helpcenter.source.problem import Finding
from helpcenter.source.text_file import Source

_MARK = re.compile(r"<!-- *(?:has +(\S+?)|(else)|(end)) *-->")
_NOTHING = re.compile(r"\s*(?:[-*]|\d+\.)?[\s|]*")
"""What is left of a paragraph, a list item or a table row when all of its words are gone."""


class _Everything:
    """Holds whatever is asked for."""

    def __contains__(self, name: object) -> bool:
        return True


EVERYTHING = _Everything()
"""What is there while the facts cannot be read: texts are judged as whole ones, not as all of their parts in a row."""


@dataclass(frozen=True)
class Part:
    """A condition as it is written: what must be there, and the offset of its mark."""

    needs: str
    start: int


@dataclass
class _Open:
    needs: str
    start: int
    shown: bool
    turned: bool = False


def resolve(source: Source, present: Container[str]) -> Source:
    """The text with the parts that hold, and without the marks. The very source where it has no parts."""
    text = resolved(source.text, present)
    if text is source.text:
        return source
    return Source(source.path, _without_holes(source.lines, text.split("\n")))


def resolved(text: str, present: Container[str]) -> str:
    """The text with the parts that hold; each line break stays."""
    if "<!--" not in text or not _MARK.search(text):
        return text
    kept: list[str] = []
    open_parts: list[_Open] = []
    at = 0
    for mark in _MARK.finditer(text):
        kept.append(_shown(text[at : mark.start()], open_parts))
        at = mark.end()
        if mark[1]:
            open_parts.append(_Open(mark[1], mark.start(), mark[1] in present))
        elif open_parts and mark[2]:
            open_parts[-1].shown = not open_parts[-1].shown
        elif open_parts:
            open_parts.pop()
    kept.append(_shown(text[at:], open_parts))
    return "".join(kept)


def _shown(text: str, parts: list[_Open]) -> str:
    return text if all(part.shown for part in parts) else "\n" * text.count("\n")


def _without_holes(before: list[str], after: list[str]) -> str:
    """Take out lines of which nothing is left, and put as many empty ones in front of the next empty line."""
    lines: list[str] = []
    waiting = 0
    for old, new in zip(before, after, strict=True):
        if new != old and _NOTHING.fullmatch(new):
            waiting += 1
            continue
        if not old.strip():
            lines += [""] * waiting
            waiting = 0
        lines.append(new)
    return "\n".join([*lines, *[""] * waiting])


def parts(source: Source) -> tuple[list[Part], list[Finding]]:
    """Every condition of a text in order, and what is wrong with their marks."""
    found: list[Part] = []
    wrong: list[Finding] = []
    open_parts: list[_Open] = []
    for mark in _MARK.finditer(source.text) if "<!--" in source.text else ():
        place = source.position(mark.start())
        if mark[1]:
            open_parts.append(_Open(mark[1], mark.start(), shown=True))
            found.append(Part(mark[1], mark.start()))
        elif not open_parts:
            wrong.append(
                Finding(
                    place,
                    Message("{text} belongs to no <!-- has … -->", text=mark[0]),
                    "write one before it, or remove it",
                )
            )
        elif mark[3]:
            open_parts.pop()
        elif open_parts[-1].turned:
            wrong.append(Finding(place, "this part has a second <!-- else -->", "remove one"))
        else:
            open_parts[-1].turned = True
    for part in open_parts:
        message = Message("the part that depends on {needs!r} is not closed", needs=part.needs)
        wrong.append(Finding(source.position(part.start), message, "write <!-- end --> behind it"))
    return found, wrong
