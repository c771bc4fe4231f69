r"""What a script, a style sheet or a template puts together from constants, as it is shown.

`"400" + "000-0001"` is one number to a reader, and so are "\\x34\\x30\\x30…", [4, 0, 0, …].join("") and
String.fromCharCode(52, 48, 48, …). Each is written out in the same number of characters, so that places stay: what is
left over becomes a character that normalising drops. What a script computes from variables is beyond reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

UNSEEN = "\ufff9"
"""What stands for nothing; no file may hold it (odd-bytes)."""

STRING = r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?<!\\`)(?:[^`\\]|\\.)*`"
# What is not closed goes on to the end: to look for an end from each beginning would take quadratic time.
REMARK = r"/\*(?:.*?\*/|.*)"
_SPEAKING = re.compile(rf"{STRING}|{REMARK}|//[^\n]*|url\([^)]*\)?|@import[^;]*", re.DOTALL)
_SCRIPT_ESCAPE = re.compile(
    r"\\(?:\\|x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})(?:\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2}))?"
    r"|u\{(?P<braces>[0-9a-fA-F]{1,6})\}|(?P<octal>[0-3][0-7]{1,2}|[4-7][0-7])|(?P<line>\n))"
)
_STYLE_ESCAPE = re.compile(r"\\(?:\\|(?P<x>[0-9a-fA-F]{1,6})[ \n]?|(?P<line>\n))")
_NUMBERS = r"(?:0x[0-9a-fA-F]+|\d+)(?:\s*,\s*(?:0x[0-9a-fA-F]+|\d+))*"
_CODES = re.compile(rf"(?:String\s*\.\s*)?from(?:CharCode|CodePoint)\s*\(\s*(?:\.\.\.\s*\[\s*)?({_NUMBERS})[\s,\]]*\)")
_LIST = re.compile(rf"\[(?=\s*\d[\da-fA-Fx]*\s*,\s*\d)\s*({_NUMBERS})[\s,]*\](\s*\.\s*join\b)?")
_HOLE = re.compile(r"\$\{\s*(?:\"([^\"\\\n]*)\"|'([^'\\\n]*)'|(\d+))\s*\}")
_GLUE = re.compile(rf"[\s()+{UNSEEN}]*(?:(\d+)[\s()+{UNSEEN}]*)?")
_NUMBER_BEHIND = re.compile(r"\s*\+\s*(\d+)\b")
_NUMBER_BEFORE = re.compile(r"(?<![\w.])(\d+)\s*\+[\s(]*\Z")
_LONG_NUMBER = re.compile(r"[148](?<![\w.#].)[\d_]{9,15}(?![\w.])")
_ONLY_DIGITS = re.compile(r"[\d ()+./-]*\d[\d ()+./-]*")
_DIALLED = re.compile(r"(?:86)?1[3-9]\d{9}|[48]00\d{7}|44[1-9]\d{9}")
"""Digits that nobody takes for an amount in code."""
_NEAR = 40
"""Characters between two halves of a number that variables or keys hold: `, rest: `."""
_REMARK = re.compile(rf"{REMARK}|//[^\n]*", re.DOTALL)
_LONGEST = 13
"""Digits of such a number."""
_ANY = re.compile(r"[^\n]")


def in_script(text: str) -> str:
    """The strings, comments and addresses of a script or of JSON; everything else is blank."""
    if "\\" in text:
        text = _SCRIPT_ESCAPE.sub(_unescaped, text)
    if "fromC" in text:
        text = _CODES.sub(lambda codes: _in_place(f'"{_characters(codes[1])}"', codes[0]), text)
    return _spoken(_LIST.sub(_listed, text), apart=False)


def in_style(text: str) -> str:
    """The same of a style sheet, where strings side by side are one."""
    return _spoken(_STYLE_ESCAPE.sub(_unescaped, text) if "\\" in text else text, apart=True)


def _in_place(shown: str, written: str) -> str:
    return shown + UNSEEN * (len(written) - len(shown))


def _unescaped(escape: re.Match[str]) -> str:
    """The character that an escape stands for, unless it would end a string or begin an escape."""
    given = escape.groupdict()
    if given["line"]:
        return UNSEEN * 2
    octal, low = given.get("octal"), given.get("low")
    code = int(octal, 8) if octal else int(given["x"] or given.get("u") or given.get("braces") or "0", 16)
    if low and 0xD800 <= code < 0xDC00:
        code, low = 0x10000 + (code - 0xD800 << 10) + int(low, 16) - 0xDC00, None
    shown = chr(code) if code <= 0x10FFFF and not low else ""
    return _in_place(shown, escape[0]) if shown.isprintable() and shown not in "\"'`\\$" else escape[0]


def _listed(numbers: re.Match[str]) -> str:
    """A list of the codes of characters, or of digits that are joined or look like a number to call."""
    codes = _numbers(numbers[1])
    digits = "".join(map(str, codes))
    if len(codes) > 4 and all(32 <= code < 127 for code in codes):
        return _in_place(f'"{_characters(numbers[1])}"', numbers[0])
    return _in_place(f'"{digits}"', numbers[0]) if numbers[2] or _DIALLED.fullmatch(digits) else numbers[0]


def _characters(listed: str) -> str:
    shown = "".join(chr(code) if 32 <= code <= 0x10FFFF else " " for code in _numbers(listed))
    return re.sub(r"[\"'`\\\ud800-\udfff]", " ", shown)


def _numbers(listed: str) -> list[int]:
    return [int(number, 16 if number[:2] == "0x" else 10) for number in re.findall(r"\w+", listed)]


def _spoken(text: str, apart: bool) -> str:
    """What a text says; strings with nothing but space between them are one where they are `apart`."""
    shown, strings = list(_ANY.sub(" ", text)), []
    for token in _SPEAKING.finditer(text):
        start, end = token.span()
        shown[start:end] = _HOLE.sub(_filled, token[0]) if "${" in token[0] else token[0]
        if token[0][0] in "\"'`":
            strings.append((start, end))
    for number in _LONG_NUMBER.finditer(text):
        if _DIALLED.fullmatch(number[0].replace("_", "")):
            shown[number.start() : number.end()] = number[0].replace("_", UNSEEN)
    for start, end, seen in (*_joints(text, strings, apart), *_pieces(text, strings)):
        shown[start:end] = _in_place(seen, text[start:end])
    return "".join(shown)


def _filled(hole: re.Match[str]) -> str:
    return _in_place("".join(filter(None, hole.groups())), hole[0])


def _joints(text: str, strings: Sequence[tuple[int, int]], apart: bool) -> Iterator[tuple[int, int, str]]:
    """Start and end of what stands between the halves of a string, and the digits that stand there.

    The quotation marks of the halves are included.
    """
    listing = False
    for (_, end), (start, _) in pairwise(((0, 0), *strings, (len(text), len(text)))):
        gap = text[end:start]
        if "+" not in gap and ".concat" not in gap and not listing:
            if apart and not gap.strip() and gap:
                yield end - 1, start + 1, ""
            continue
        plain = _REMARK.sub(" ", gap) if "/" in gap else gap
        called = ".concat(" in plain
        glue = _GLUE.fullmatch(plain.replace(".concat(", "+") if called else plain)
        if end and (glue or (listing and plain.strip() == ",")):
            yield end - 1, start + 1, (glue and glue[1]) or ""
        elif end and (number := _NUMBER_BEHIND.match(gap)):
            yield end - 1, end + number.end(), number[1]
        elif number := _NUMBER_BEFORE.search(gap):
            yield end + number.start(), start + 1, number[1]
        listing = called or (listing and plain.strip() == ",")


def _pieces(text: str, strings: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The same of strings near each other that hold digits alone, and together a number to call."""
    run: list[tuple[int, int, str]] = []
    for start, end in strings:
        if not _ONLY_DIGITS.fullmatch(text, start + 1, end - 1):
            run = []
            continue
        own = (start, end, re.sub(r"\D", "", text[start:end]))
        run = [*(run[-_LONGEST:] if run and start - run[-1][1] <= _NEAR else ()), own]
        digits = own[2]
        for first in range(len(run) - 2, -1, -1):
            digits = run[first][2] + digits
            if len(digits) > _LONGEST:
                break
            if _DIALLED.fullmatch(digits):
                yield from ((before[1] - 1, behind[0] + 1, "") for before, behind in pairwise(run[first:]))


JINJA = re.compile(
    r"\{\{[^{}]*(?:(?:\{(?!\{)|\}(?!\}))[^{}]*)*\}\}"
    r"|\{%[^{%]*(?:(?:\{(?!%)|%(?!\}))[^{%]*)*%\}"
    r"|\{#[^{#]*(?:(?:\{(?!#)|#(?!\}))[^{#]*)*#\}"
)
"""Template syntax. No match extends past the next opening of its kind, so an unclosed one fails in linear time."""
_CONSTANT = r"(?:\"[^\"\n]*\"|'[^'\n]*'|\d+)"
_SUM = re.compile(
    rf"{_CONSTANT}(?:\s*[~+]\s*{_CONSTANT})+"
    rf"|\[\s*{_CONSTANT}(?:\s*,\s*{_CONSTANT})*\s*\]\s*\|\s*join(?:\([^()]*\))?"
)
_ALONE = re.compile(rf"\{{\{{-?\s*(?:{_SUM.pattern}|{_CONSTANT})\s*(?:\|\s*[a-z]+\s*)*-?\}}\}}")
_CONSTANTS = re.compile(_CONSTANT)


def in_template(text: str) -> str:
    """A template with its syntax blank but for the strings in it; a constant that it writes stands there as text."""
    return JINJA.sub(_template, text) if "{" in text else text


def _template(syntax: re.Match[str]) -> str:
    text = syntax[0]
    if text[1] == "#":
        return _ANY.sub(UNSEEN, text)
    if "\\" in text:
        text = _SCRIPT_ESCAPE.sub(_unescaped, text)
    strings = [match.span() for match in _CONSTANTS.finditer(text) if not match[0].isdigit()]
    written = _ALONE.fullmatch(text)
    shown = list(_ANY.sub(UNSEEN if written or (text[1] == "%" and not strings) else " ", text))
    for start, end in strings:
        shown[start:end] = text[start:end]
    sums = [(written.start(), written.end())] if written else ()
    if not written and ("~" in text or "+" in text or "join" in text):
        sums = [match.span() for match in _SUM.finditer(text)]
    for start, end in sums:
        shown[start:end] = UNSEEN * (end - start)
        for constant in _CONSTANTS.finditer(text, start, end):
            said = constant[0] if constant[0].isdigit() else constant[0][1:-1]
            shown[constant.start() : constant.end()] = _in_place(said, constant[0])
    return "".join(shown)
