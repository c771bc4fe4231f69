"""Text files of the project, read whole and refused clearly."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from helpcenter.source.message import Message
from helpcenter.source.problem import Position, Problem


@dataclass(frozen=True)
class Source:
    r"""A text file: its path relative to the project, and its text with `\\n` line ends."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their line breaks."""
        return self.text.split("\n")

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def identity(self) -> str:
        """Path and digest, the key under which results for this file are cached."""
        return f"{self.path}:{self.digest}"

    @cached_property
    def _line_starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.lines), initial=0))

    def position(self, offset: int) -> Position:
        """The place of the character at a 0-based offset of the text."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def offset(self, place: Position) -> int:
        """The 0-based offset of a place in the text."""
        return self._line_starts[min(place.line, len(self.lines)) - 1] + place.column - 1

    def problem(self, place: Position, rule: str, message: str, hint: str = "") -> Problem:
        """A problem of this file."""
        return Problem(self.path, place.line, place.column, rule, message, hint)


def read(root: Path, path: str) -> tuple[Source, list[Problem]]:
    """Read a UTF-8 file. A file that cannot be read is empty, with a problem at its place."""
    try:
        raw = (root / path).read_bytes()
    except FileNotFoundError:
        return Source(path, ""), [
            Problem(path, 1, 1, "missing-file", "the file is missing", Message("add {path}", path=path))
        ]
    except OSError as error:
        reason = error.strerror or error.__class__.__name__
        return Source(path, ""), [
            Problem(
                path,
                1,
                1,
                "missing-file",
                Message("the file cannot be read: {reason}", reason=reason),
                Message("check the rights of {path}", path=path),
            )
        ]
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        message = Message("byte 0x{byte:02x} is not UTF-8", byte=raw[error.start])
        return Source(path, ""), [Problem(path, line, column, "encoding", message, "save the file as UTF-8")]
    return Source(path, text.replace("\r\n", "\n").replace("\r", "\n")), []
