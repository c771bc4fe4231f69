"""The parts of a section as a reader meets them: paragraphs, steps, list items, table rows, warnings, pictures, code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from helpcenter.recognizers.lexicon import lines_with
from helpcenter.source.problem import Position
from helpcenter.source.text_file import Source

Kind = Literal["paragraph", "step", "item", "row", "warning", "picture", "code", "heading", "quote"]

_FENCE = re.compile(r" *(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_BEGINNINGS = frozenset("-*+!?|#>`~<")
"""With one of these, or a digit, everything begins that is no running text."""
_STEP = re.compile(r"( *)\d{1,9}[.)][ \t]+(\S.*)")
_ITEM = re.compile(r"( *)[-*+][ \t]+(\S.*)")
_WARNING = re.compile(r" *(?:!!!|\?\?\?\+?) *([a-z]+)(?: +\"(.*)\")?")
_HEADING = re.compile(r"#{1,6}[ \t]*[^#\s]")
_RULER = re.compile(r" *\|?[ :|-]*-[ :|-]*\|?\s*")
_PICTURE = re.compile(r" *!\[[^\[\]]*\]\([^()]*\)\s*")
LINK = re.compile(r"\[(?<!!\[)([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]\(\s*<?([^()<>\s]*)>?(?:\s+[\"'][^\"']*[\"'])?\s*\)")


class Block(NamedTuple):
    """One part: its kind, its first line, its words; `name` is the type of a warning."""

    kind: Kind
    place: Position
    text: str
    name: str = ""


def of(lines: Sequence[str], first_line: int) -> Iterator[Block]:
    """The parts of some lines in order; `first_line` is where they begin in their file."""
    fence, fenced, comment = "", Position(), False
    code: list[str] = []
    paragraph: list[str] = []
    begin = Position()
    for number, line in enumerate(lines, start=first_line):
        words = line.lstrip()
        if not words and not (fence or comment):
            if paragraph:
                yield Block("paragraph", begin, " ".join(paragraph))
                paragraph = []
            continue
        if words and not (fence or comment or words[0] in _BEGINNINGS or words[0].isdecimal()):
            begin = begin if paragraph else Position(number, len(line) - len(words) + 1)  # running text, as most lines
            paragraph.append(words.rstrip())
            continue
        marker = _FENCE.match(line)
        if fence:
            if marker and marker[1].startswith(fence):
                yield Block("code", fenced, "\n".join(code))
                fence, code = "", []
            else:
                code.append(line)
            continue
        found = None if marker or not words else _one(line, words, number)
        starts = marker or found or not words
        if starts and paragraph:
            yield Block("paragraph", begin, " ".join(paragraph))
            paragraph = []
        if marker:
            fence, fenced = marker[1], Position(number, 1)
        elif comment or words.startswith("<!--"):
            comment = "-->" not in line
            if paragraph:
                yield Block("paragraph", begin, " ".join(paragraph))
                paragraph = []
        elif found:
            if found.kind != "row" or not _RULER.fullmatch(line):
                yield found
        elif words:
            begin = begin if paragraph else Position(number, len(line) - len(words) + 1)
            paragraph.append(words.rstrip())
    if paragraph:
        yield Block("paragraph", begin, " ".join(paragraph))


def _one(line: str, words: str, number: int) -> Block | None:
    first, place = words[0], Position(number, len(line) - len(words) + 1)
    if first.isdecimal():
        return Block("step", place, match[2]) if (match := _STEP.fullmatch(line)) else None
    if first in "-*+":
        return Block("item", place, match[2]) if (match := _ITEM.fullmatch(line)) else None
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


def outside_code(source: Source, first_line: int, mark: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Offset and text of each line from `first_line` on in which a mark stands, with code in it blanked; lines of code are
    left out. Every line that begins or ends code holds the mark too."""
    fence, first = "", source.offset(Position(first_line, 1))
    for start, end in lines_with(mark, source.text):
        if start < first:
            continue
        line = source.text[start:end]
        if (marker := _FENCE.match(line)) and (not fence or marker[1].startswith(fence)):
            fence = "" if fence else marker[1]
        if not fence:
            yield start, _CODE.sub(lambda code: " " * len(code[0]), line) if "`" in line else line
