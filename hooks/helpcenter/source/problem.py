"""Problems: what is wrong, exactly where, and what to type instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Position(NamedTuple):
    """A place in a file as an editor counts it: line and column begin at 1."""

    line: int = 1
    column: int = 1


FILE_START = Position(1, 1)


class Fix(NamedTuple):
    """The one right answer to a finding: at `place`, `new` stands where `old` stood. `old` is never empty."""

    place: Position
    old: str
    new: str


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend. Sorts by place.

    `path` is relative to the project, with forward slashes. A `note` reports age (an overdue review); it never
    fails a sample build. What is `overdue` is merely old and not known to be wrong: a correction may go out in spite
    of it.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    note: bool = False
    overdue: bool = False
    fix: Fix | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Finding:
    """What a rule found, before it has a path and a rule's name."""

    place: Position
    message: str
    hint: str = ""
    note: bool = False
    overdue: bool = False
    fix: Fix | None = None
    """What `check --fix` may do without asking; only where there is no second answer."""


class CannotRun(Exception):
    """The work could not be done at all (exit code 2). The message is one sentence, `hint` says what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


class ProblemsFound(CannotRun):
    """The project has problems, so that nothing was made (exit code 1). `problems` are those not yet reported."""

    def __init__(self, message: str, hint: str = "", problems: Sequence[Problem] = ()) -> None:
        super().__init__(message, hint)
        self.problems = tuple(problems)


def near_match(word: str, known: Iterable[str]) -> str:
    """Return the known word closest to `word`, or an empty string where none is close."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def shown(text: str) -> str:
    """A writer's text as a message quotes it: on one line, invisible characters named, not longer than 80."""
    plain = " ".join("".join(c if c.isprintable() or c.isspace() else f"<U+{ord(c):04X}>" for c in text).split())
    return plain if len(plain) <= 80 else plain[:79] + "…"
