"""Content lines, the form that iCalendar (RFC 5545) and vCard (RFC 6350) share: escaped, folded, ended by CR LF."""

from __future__ import annotations

from collections.abc import Iterable

_LIMIT = 75
"""Octets in a line, its end not counted (RFC 5545, 3.1; RFC 6350, 3.2)."""


def text(value: str) -> str:
    """A text value with backslash, semicolon, comma and line end escaped (RFC 5545, 3.3.11; RFC 6350, 3.4)."""
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        value = value.replace(plain, escaped)
    return value


def join(lines: Iterable[str]) -> str:
    """The lines, folded and with their line ends; a character is never split."""
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _folded(line: str) -> str:
    pieces, room = [""], _LIMIT
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append("")
            room = _LIMIT - 1  # less the space that begins a continuation line
        pieces[-1] += character
        room -= size
    return "\r\n ".join(pieces)
