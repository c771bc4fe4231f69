"""Code in Markdown: fenced blocks, and spans between backticks."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENING = re.compile(r"[ \t]*(`{3,}(?=[^`\n]*$)|~{3,})", re.MULTILINE)
"""A backtick in the info string makes it a code span (CommonMark 4.5)."""
_CLOSING = re.compile(r"[ \t]*(`{3,}|~{3,})[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"[`~]{3}")
SOFT_BREAK = r"\n(?![ \t]*(?:$|[-+>#|!?~`<:]|\*[ \t]|\d{1,9}[.)]))"
"""A line break inside a paragraph: the next line is neither blank nor the beginning of another block."""
_SPAN = re.compile(rf"`(?<![\\`]`)(`*)(?!`)(?:[^\n]|{SOFT_BREAK})*?(?<!`)`\1(?!`)", re.MULTILINE)
"""The backtick stands first because the engine skips to it."""


def opening_fence(line: str) -> str:
    """The backticks or tildes with which a line opens a fenced block, or an empty string."""
    match = _OPENING.match(line)
    return match[1] if match else ""


def closes(line: str, fence: str) -> bool:
    """Whether a line closes the block that `fence` opened: as many of the same characters or more, nothing behind."""
    match = _CLOSING.match(line)
    return match is not None and match[1].startswith(fence)


def fenced_blocks(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each fenced block, fences included, from the line at offset `start` on.

    One that is not closed goes on to the end.
    """
    at, fence, begin = start, "", 0
    while match := _FENCE.search(text, at):
        first, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
        at = len(text) if end < 0 else end
        line = text[first:at]
        if not fence:
            fence, begin = opening_fence(line), first
        elif closes(line, fence):
            yield begin, at
            fence = ""
    if fence:
        yield begin, len(text)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each code span in a text without fenced code, backticks included."""
    for match in _SPAN.finditer(text) if "`" in text else ():
        yield match.span()


def fenced_lines(text: str) -> set[int]:
    """The numbers, from 0 on, of the lines of fenced blocks, fences included."""
    found: set[int] = set()
    for start, end in fenced_blocks(text) if "```" in text or "~~~" in text else ():
        first = text.count("\n", 0, start)
        found.update(range(first, first + text.count("\n", start, end) + 1))
    return found


def blanked(text: str, start: int = 0) -> str:
    """The text with its code from `start` on replaced by white space, so that offsets and lines stay as they are."""
    if "`" not in text and "~~~" not in text:
        return text
    parts, at = [text[:start]], start
    for begin, end in (*fenced_blocks(text, start), (len(text), len(text))):
        parts.append(_SPAN.sub(_blank, text[at:begin]))
        parts.append(re.sub(r"[^\n]", " ", text[begin:end]))
        at = end
    return "".join(parts)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
