"""An article's Markdown as CommonMark 0.31 with GitHub's tables, so that whoever shows it shows no mark of ours.

Python-Markdown's notices become quotes with a bold title, headings lose their attribute lists, and bold text that
begins or ends with punctuation is written so that it is bold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from helpcenter.source.markdown import code

_NOTICE = re.compile(r"( *)(?:!!!|\?\?\?\+?) *([a-z]+)(?: +\"(.*)\")? *$")
_ATTRIBUTES = re.compile(r"^(#{1,6} .*?) *\{:?[^{}]*\}$")
_BOLD = re.compile(r"(?<![\\*])\*\*(?![\s*])((?:[^*\n]|\\\*)+?)(?<![\s\\])\*\*(?!\*)")
_MOVABLE = "，。：；！？、“”‘’（）《》「」…—"
"""Punctuation that means the same beside bold text as at its edge."""


def commonmark(markdown: str) -> str:
    """The same text; fenced code stays as it is."""
    lines, fenced = markdown.split("\n"), code.fenced_lines(markdown)
    plain = (line if number in fenced else _bold(_ATTRIBUTES.sub(r"\1", line)) for number, line in enumerate(lines))
    return "\n".join(_quoted(list(plain), fenced))


def _quoted(lines: list[str], fenced: set[int]) -> Iterator[str]:
    """Each notice as a quote: its title in bold, then what is indented below it."""
    number = 0
    while number < len(lines):
        notice = None if number in fenced else _NOTICE.match(lines[number])
        if not notice:
            yield lines[number]
            number += 1
            continue
        outside, inside = notice[1], notice[1] + " " * 4
        number, body = number + 1, []
        while number < len(lines) and (lines[number].startswith(inside) or not lines[number].strip()):
            body.append(lines[number].removeprefix(inside).rstrip())
            number += 1
        while body and not body[-1]:
            body.pop()
        title = notice[3] if notice[3] is not None else notice[2].capitalize()
        for line in (*((f"**{title}**", "") if title else ()), *_quoted(body, code.fenced_lines("\n".join(body)))):
            yield f"{outside}> {line}".rstrip()
        yield ""


def _bold(line: str) -> str:
    """The line with its bold text rewritten where CommonMark 6.2 would show the asterisks.

    Asterisks between a letter outside and punctuation inside neither open nor close. Full-width punctuation moves out,
    which keeps the words as they are; for the rest, such as a link's bracket, a space stands between.
    """
    if "**" not in line:
        return line
    code_spans = list(code.spans(line))

    def one(match: re.Match[str]) -> str:
        if any(begin < match.end() and match.start() < end for begin, end in code_spans):
            return match[0]
        before, after = line[: match.start()][-1:], line[match.end() :][:1]
        inner = match[1]
        opening = closing = ""
        if _joins(before):
            kept = inner.lstrip(_MOVABLE)
            opening, inner = inner[: len(inner) - len(kept)], kept
        if _joins(after):
            kept = inner.rstrip(_MOVABLE)
            inner, closing = kept, inner[len(kept) :]
        if not inner:
            return opening + closing
        if not opening and _joins(before) and _is_punctuation(inner[0]):
            opening = " "
        if not closing and _joins(after) and _is_punctuation(inner[-1]):
            closing = " "
        return f"{opening}**{inner}**{closing}"

    return _BOLD.sub(one, line)


def _joins(neighbour: str) -> bool:
    """Whether a character beside the asterisks is neither white space nor punctuation; "" is the edge of a line."""
    return bool(neighbour) and not neighbour.isspace() and not _is_punctuation(neighbour)


def _is_punctuation(character: str) -> bool:
    """CommonMark 2.1: the Unicode categories P and S."""
    return unicodedata.category(character)[0] in "PS"
