"""Slips in Markdown that a reader would see: asterisks that open nothing, a table that has lost a cell, an empty box.

Each is where CommonMark (GitHub's preview) and Python-Markdown (the page) differ, or where both show the marks
themselves. Give the text with its code blanked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from helpcenter.source.message import Message

ADMONITIONS = ("danger", "warning", "note")
"""Kinds of boxes that have a style of their own."""


class Slip(NamedTuple):
    """One slip; `line` and `column` begin at 1."""

    line: int
    column: int
    message: str
    hint: str
    right: str | None = None
    """The whole line, or lines, as it is right; None where that is not certain."""


_BOX = re.compile(r"( *)(?:!{2,}|\?{3}\+?|！+)(?!\[)(.*)")
_GOOD_BOX = re.compile(r" ([a-z]+) \"[^\"]*[^\"\s][^\"]*\" *")
_OTHER_BOX = re.compile(r" *(?:> ?\[!\w+\]|:{3,} ?\w+)")
_LIST = re.compile(r"( *)(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
_NO_LIST = re.compile(
    r" {0,3}(?:(?P<mark>\d{1,2}(?:[、．）)]|\.(?=[^\W\d_]))|[-+](?=[^\W\d_]{2})|[•·●○▪◦])[ \t]*)(?=[^\s])"
)
_HEADING = re.compile(r"(?P<indent> {1,3})#{1,6} +\S|#{1,6}(?=[^#\s])(?!#)|＃+")
_SHARP = re.compile(r" {0,3}(?=(?:[#＃] ?){2}|[#＃] *$|[#＃]{1,6} )([#＃]{1,6}) *")
"""One # alone before a word may be a hash tag."""
_CURLY_BOX = re.compile(r" *!!! *([a-z]+) *[“”„«]([^“”„«»\"]*[^“”„«»\"\s][^“”„«»\"]*)[“”»] *")
_RULER = re.compile(r" *\|?[ :|-]*-[ :|-]*\|?\s*")
_CELL = re.compile(r"(?:[^|\\`]|\\.|`[^`]*`|`)+(?:\||$)|\|")
_LINK = re.compile(
    r"\](?P<gap>[ \t]+)\((?=[^()\s]*(?:\.md|#|https?:|/)[^()\s]*\))|\]\((?P<empty>\s*)\)|(?<![\]\\\w])\[(?P<words>\s*)\]\((?!\s*\))"
    r"|\]（(?=[^（）\s]*(?:\.md|#))|】\((?=[^()\s]*(?:\.md|#))|\]\((?P<open>[^()\n]*)$"
)
_PAIRS = {"（": "）", "《": "》", "「": "」", "“": "”", "[": "]", "【": "】"}
_BLOCK = re.compile(r"^[ \t]*[^\s][^\n]*(?:\n[ \t]*[^\s][^\n]*)*", re.MULTILINE)
_MARKS = re.compile(r"[|*`\[（）》」”《「“【!?！:>#＃~\d•·●○▪◦+<-]|\]")
"""Prefilter: what every line with a slip has."""


def slips(text: str, first_line: int) -> Iterator[Slip]:
    """The slips of a body of Markdown in order of kind; `first_line` is the number of its first line in the file."""
    number, at = first_line, 0
    for found in _BLOCK.finditer(text):
        number, at = number + text.count("\n", at, found.start()), found.start()
        if _MARKS.search(found[0]):
            end = found.end()
            following = text[end + 1 :].split("\n", 2)[1:2] if "!!!" in found[0] else []
            yield from _block(found[0].split("\n"), number, following)
    if text.count("<!--") > text.count("-->"):
        at = text.rfind("<!--")
        line = text.count("\n", 0, at)
        yield Slip(line + first_line, at - text.rfind("\n", 0, at), "this comment is not closed", "close it with -->")


def _block(block: Sequence[str], first: int, following: Sequence[str]) -> Iterator[Slip]:
    """The slips of lines without a blank one between them."""
    for index, line in enumerate(block):
        yield from _line(line, first + index)
        if match := _BOX.fullmatch(line):
            rest = block[index + 1 : index + 2] or following
            yield from _box(match, first + index, rest, block[index + 1 :])
    yield from _list(block, first)
    if any(line.lstrip().startswith("|") for line in block):
        yield from _table(block, first)
    yield from _open_marks(block, first)


def _line(line: str, number: int) -> Iterator[Slip]:
    if line[0] in " #＃" and _HEADING.match(line):
        hint: str = Message(
            "write {sharps} and a blank before the words, from the first column",
            sharps="#" * line.lstrip().replace("＃", "#").count("#", 0, 6),
        )
        right = _SHARP.sub(lambda found: "#" * len(found[1]) + " ", line) if _SHARP.match(line) else None
        yield Slip(number, 1, "this heading is not read as one everywhere", hint, right)
    if mark := _NO_LIST.match(line):
        yield Slip(
            number,
            1,
            Message("{mark!r} begins no item of a list", mark=mark["mark"]),
            "write 1. or - and a blank in front of the words",
            _item(line, mark),
        )
    if _OTHER_BOX.match(line):
        yield Slip(number, 1, "this box is shown as text", 'write !!! warning "a title" and indent its text by four')
    for link in _LINK.finditer(line) if "]" in line or "】" in line else ():
        if link["empty"] is not None:
            message, hint = "this link leads nowhere", "write the file that it leads to between the parentheses"
        elif link["words"] is not None:
            message, hint = "this link has no words", "write what it leads to between the brackets"
        elif link["open"] is not None:
            message, hint = "this link is not closed", "close it with )"
        else:
            message, hint = (
                "this link is shown as text",
                "write [words](file.md), with half-width brackets and no blank",
            )
        gap = link["gap"] and line[: link.start("gap")] + line[link.end("gap") :]
        yield Slip(number, link.start() + 1, message, hint, gap or None)


def _item(line: str, mark: re.Match[str]) -> str:
    """A line as an item of a list, numbered where it had a number."""
    number = re.match(r"\d+", mark["mark"])
    return f"{line[: mark.start('mark')]}{f'{number[0]}.' if number else '-'} {line[mark.end() :]}"


def _box(match: re.Match[str], number: int, following: Sequence[str], rest: Sequence[str]) -> Iterator[Slip]:
    indent, title = len(match[1]), match[2]
    good = _GOOD_BOX.fullmatch(title)
    form = 'write !!! warning "a title", with straight quotation marks'
    if not good and (title.strip() or match[0].strip().startswith("!!!")):
        curly = _CURLY_BOX.fullmatch(match[0])
        right = f'{match[1]}!!! {curly[1]} "{curly[2].strip()}"' if curly else None
        yield Slip(number, indent + 1, "this box has no title that is read as one", form, right)
    elif match[0].lstrip()[:4].strip() != "!!!"[: len(match[0].lstrip()[:4].strip())] or not match[
        0
    ].lstrip().startswith("!!! "):
        if good:
            yield Slip(number, indent + 1, "this box does not begin with three exclamation marks", form)
        return
    if good and good[1] not in ADMONITIONS:
        yield Slip(
            number,
            indent + 1,
            Message("{kind!r} is no kind of box", kind=good[1]),
            Message("write one of: {names}", names=", ".join(ADMONITIONS)),
        )
    first = following[0] if following else ""
    depth = len(first) - len(first.lstrip())
    if not first.strip():
        yield Slip(number, indent + 1, "this box is empty", "indent its text by four blanks, on the next line")
    elif depth < indent + 4:
        right = " " * (indent + 4) + first.lstrip() if rest[:1] == [first] else None
        yield Slip(number + 1, 1, "this text stands outside of its box", "indent it by four blanks", right)
    elif outside := next((n for n, line in enumerate(rest) if len(line) - len(line.lstrip()) < indent + 4), None):
        yield Slip(number + 1 + outside, 1, "this text stands outside of its box", "indent it by four blanks")


def _list(block: Sequence[str], first: int) -> Iterator[Slip]:
    """A list that begins in the middle of a paragraph: Python-Markdown shows its marks."""
    own = _LIST.match(block[0])
    if own or block[0].lstrip()[:1] in ("#", "|", ">", "<", "!", "?"):
        return
    for index, line in enumerate(block[1:], start=1):
        match = _LIST.match(line)
        if match and len(match[1]) == len(block[0]) - len(block[0].lstrip()):
            hint = "leave a line blank above it"
            yield Slip(first + index, 1, "this list stands in a paragraph", hint, f"\n{line}")
            return


def _table(block: Sequence[str], first: int) -> Iterator[Slip]:
    rows = [index for index, line in enumerate(block) if line.lstrip().startswith("|")]
    if rows[0] > 0:
        hint, right = "leave a line blank above it", f"\n{block[rows[0]]}"
        yield Slip(first + rows[0], 1, "this table stands in a paragraph", hint, right)
        return
    outside = next((index for index in range(len(block)) if index not in rows), None)
    if outside is not None:
        yield Slip(first + outside, 1, "this text stands in a table", "leave a line blank above it, or begin it with |")
        return
    if len(block) < 2 or not _RULER.fullmatch(block[1]):
        yield Slip(first, 1, "this table has no line of dashes", "write |---|---| below its header")
        return
    width = row_width(block[0])
    for index, line in enumerate(block):
        if row_width(line) != width:
            message = Message("this row has {count} cells, its header {width}", count=row_width(line), width=width)
            yield Slip(first + index, 1, message, "write as many cells as the header has; one too many is lost")
            return


def row_width(row: str) -> int:
    """The number of cells in a line of a table."""
    return len(_CELL.findall(row.strip().removeprefix("|")))


def _open_marks(block: Sequence[str], first: int) -> Iterator[Slip]:
    parts: list[tuple[int, str]] = (
        [(index, line) for index, line in enumerate(block)]
        if _LIST.match(block[0]) or block[0].lstrip().startswith("|")
        else [(0, "\n".join(block))]
    )
    for index, text in parts:
        for mark in ("**", "__"):
            if mark in text and text.replace("****", "").count(mark) % 2 and text.strip("*_ \n"):
                yield Slip(
                    first + index,
                    1,
                    Message("a {mark} is not closed here", mark=mark),
                    Message("write {mark} on both sides of the words", mark=mark),
                )
        if "`" in text:
            yield Slip(
                first + index, text.index("`") + 1, "a ` is not closed here", "write ` on both sides of the words"
            )
        for opening, closing in _PAIRS.items():
            if (opening in text or closing in text) and text.count(opening) != text.count(closing):
                yield Slip(
                    first + index,
                    1,
                    Message("{opening} and {closing} do not pair here", opening=opening, closing=closing),
                    "open and close each",
                )
