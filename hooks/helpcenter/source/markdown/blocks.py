"""The blocks of a section as a reader meets them: paragraphs, steps, items, rows, warnings, pictures, code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from helpcenter.source.markdown import code
from helpcenter.source.problem import Position

Kind = Literal["paragraph", "step", "item", "row", "warning", "picture", "code", "heading", "quote"]

_MARKS = frozenset("-*+!?|#>`~<")
"""One of these, or a digit, begins everything that is not running text."""
_STEP = re.compile(r" *\d{1,9}[.)][ \t]+(\S.*)")
_ITEM = re.compile(r" *[-*+][ \t]+(\S.*)")
_WARNING = re.compile(r" *(?:!!!|\?\?\?\+?) *([a-z]+)(?: +\"(.*)\")?")
_HEADING = re.compile(r"#{1,6}[ \t]*[^#\s]")
_RULER = re.compile(r" *\|?[ :|-]*-[ :|-]*\|?\s*")
_PICTURE = re.compile(r" *!\[[^\[\]]*\]\([^()]*\)\s*")


class Block(NamedTuple):
    """One block: its kind, its first line, its words; `name` is the type of a warning."""

    kind: Kind
    place: Position
    text: str
    name: str = ""


def blocks(lines: Sequence[str], first_line: int) -> Iterator[Block]:
    """The blocks of some lines in order; `first_line` is the number of the first in its file."""
    fence, begin, comment = "", Position(), False
    gathered: list[str] = []
    """The lines of the paragraph or the code that is being read."""
    for number, line in enumerate(lines, start=first_line):
        words = line.lstrip()
        if fence:
            if code.closes(line, fence):
                yield Block("code", begin, "\n".join(gathered))
                fence, gathered = "", []
            else:
                gathered.append(line)
            continue
        plain = words and not (comment or words[0] in _MARKS or words[0].isdecimal())
        block = opening = None
        if words and not plain and not comment:
            opening = code.opening_fence(line)
            block = None if opening else _single_line(line, words, number)
            plain = not (opening or block or words.startswith("<!--"))
        if plain:
            begin = begin if gathered else Position(number, len(line) - len(words) + 1)
            gathered.append(words.rstrip())
            continue
        if gathered:
            yield Block("paragraph", begin, " ".join(gathered))
            gathered = []
        if opening:
            fence, begin = opening, Position(number, 1)
        elif block:
            if block.kind != "row" or not _RULER.fullmatch(line):
                yield block
        elif words:
            comment = "-->" not in line
    if gathered and not fence:
        yield Block("paragraph", begin, " ".join(gathered))


def _single_line(line: str, words: str, number: int) -> Block | None:
    """The block that one line makes; None where it is running text or a comment."""
    first, place = words[0], Position(number, len(line) - len(words) + 1)
    if first.isdecimal():
        return Block("step", place, match[1]) if (match := _STEP.fullmatch(line)) else None
    if first in "-*+":
        return Block("item", place, match[1]) if (match := _ITEM.fullmatch(line)) else None
    if first in "!?" and (match := _WARNING.match(line)):
        return Block("warning", place, match[2] or "", match[1])
    if first == "|":
        return Block("row", place, line.strip())
    if first == "#" and _HEADING.match(line):
        return Block("heading", place, line.lstrip("# "))
    if first == "!" and _PICTURE.fullmatch(line):
        return Block("picture", place, line.strip())
    if first == ">":
        return Block("quote", place, line.lstrip("> "))
    return None
