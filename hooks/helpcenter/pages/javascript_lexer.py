"""JavaScript as tokens (ECMA-262, chapter 12): enough to tell code from strings, patterns, templates and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
      | (?P<word>\#?[\w$]+)
      | (?P<mark>=>|\.\.\.|\+\+|--|[^\s\w"'`])
    """,
    re.DOTALL | re.VERBOSE,
)
_PATTERN = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/\w*")
_TEMPLATE = re.compile(r"[`}](?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)", re.DOTALL)
_BEFORE_PATTERN = frozenset([
    "await", "case", "delete", "do", "else", "in", "instanceof", "new", "of", "return", "throw", "typeof", "void",
    "yield",
])  # fmt: skip
"""Words after which a slash begins a regular expression."""
_CONDITION = frozenset(("if", "while", "for", "with"))
_OPENING = {")": "(", "]": "[", "}": "{"}


class Token(NamedTuple):
    """A piece of a script. `kind` is space, comment, string, template, pattern, word or mark.

    `depth` is the number of brackets open around it, a bracket itself counting as outside. A template with holes comes
    as several tokens of that kind, with the tokens of each hole between them.
    """

    kind: str
    text: str
    start: int
    depth: int


class LexicalError(ValueError):
    """Text that cannot be read as JavaScript; `offset` says where."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def tokens(text: str) -> Iterator[Token]:
    """Yield every token of a script, in order and without gaps.

    Raises LexicalError for brackets that do not match, for what has no end, and for a slash after `}` or `++`, where
    only a parser could tell a division from a regular expression.
    """
    at = 0
    brackets: list[str] = []  # "(", "[", "{", "${", and "if(" for the parenthesis of a condition
    word = ""  # the previous token, where it is a word
    operand: bool | None = False  # whether that token ends an operand, so that a slash divides; None: unknown
    while at < len(text):
        kind, written = _token(text, at, operand, in_hole=brackets[-1:] == ["${"])
        depth = len(brackets)
        if kind == "template":
            if written[0] == "}":
                brackets.pop()
            depth = len(brackets)
            operand = not written.endswith("${")
            if not operand:
                brackets.append("${")
        elif kind in ("string", "pattern"):
            operand = True
        elif kind == "word":
            operand = word == "." or written not in _BEFORE_PATTERN
        elif kind == "mark":
            operand = None if written in ("++", "--", "}") else written == "]"
            if written in "([{":
                brackets.append("if(" if written == "(" and word in _CONDITION else written)
            elif written in _OPENING:
                opened = brackets.pop() if brackets else ""
                if not opened.endswith(_OPENING[written]):
                    raise LexicalError(f"{written} closes nothing", at)
                depth = len(brackets)
                operand = opened == "(" if written == ")" else operand
        if kind not in ("space", "comment"):
            word = written if kind == "word" or written == "." else ""
        yield Token(kind, written, at, depth)
        at += len(written)
    if brackets:
        raise LexicalError(f"{brackets[-1].removeprefix('if')} is never closed", len(text))


def _token(text: str, at: int, operand: bool | None, in_hole: bool) -> tuple[str, str]:
    """The kind and text of the token at an offset."""
    if text[at] == "`" or (text[at] == "}" and in_hole):
        kind, found = "template", _TEMPLATE.match(text, at)
    else:
        found = _TOKEN.match(text, at)
        kind = str(found.lastgroup) if found else "string"
        if kind == "mark" and text[at] == "/" and operand is not True:
            if operand is None:
                raise LexicalError("a slash after } or ++ may divide or begin a regular expression", at)
            kind, found = "regular expression", _PATTERN.match(text, at)
    if found is None:
        raise LexicalError(f"a {kind} has no end", at)
    return ("pattern" if kind == "regular expression" else kind), found[0]
