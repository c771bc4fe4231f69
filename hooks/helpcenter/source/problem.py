"""Problems: what is wrong, exactly where, and what to type instead."""

from __future__ import annotations

import difflib
import html
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Position(NamedTuple):
    """A place in a file as an editor counts it: line and column begin at 1."""

    line: int = 1
    column: int = 1


FILE_START = Position(1, 1)


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend. Sorts by place.

    `path` is relative to the project, with forward slashes. A `note` tells of age (an overdue review); it never
    fails a sample build.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    note: bool = False


@dataclass(frozen=True)
class Finding:
    """What a rule found, before it has a path and a rule's name."""

    place: Position
    message: str
    hint: str = ""
    note: bool = False


class CannotRun(Exception):
    """The work could not be done at all (exit code 2). The message is one sentence, `hint` says what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def near_match(word: str, known: Iterable[str]) -> str:
    """Return the known word closest to `word`, or an empty string where none is close."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def shown(text: str) -> str:
    """A writer's text as a message quotes it: on one line, invisible characters named, not longer than 80."""
    plain = " ".join("".join(c if c.isprintable() or c.isspace() else f"<U+{ord(c):04X}>" for c in text).split())
    return plain if len(plain) <= 80 else plain[:79] + "…"


def as_text(problems: Iterable[Problem]) -> str:
    """One line a problem, as compilers write it, and its hint indented below."""
    lines = []
    for problem in problems:
        note = "note: " if problem.note else ""
        lines.append(f"{problem.path}:{problem.line}:{problem.column}: {note}{problem.message} ({problem.rule})")
        if problem.hint:
            lines.append(f"    hint: {problem.hint}")
    return "\n".join(lines)


def as_html(problems: Iterable[Problem]) -> str:
    """A box for the live preview; it is never published."""
    items = "".join(
        f"<li><code>{html.escape(one.path)}:{one.line}:{one.column}</code> {html.escape(one.message)} "
        f"({html.escape(one.rule)})<br><small>{html.escape(one.hint)}</small></li>"
        for one in problems
    )
    style = "position:relative;z-index:99;padding:1em 2em;background:#7a1f14;color:#fff;font:14px/1.5 monospace"
    title = "<strong>helpcenter check</strong>"
    return f'<aside role="status" data-preview-problems style="{style}">{title}<ul>{items}</ul></aside>'


def as_json(problems: Iterable[Problem]) -> str:
    """A list of {path, line, column, rule, message, hint}. Notes are left out: a list that is empty is clean."""
    return json.dumps(
        [
            {key: getattr(problem, key) for key in ("path", "line", "column", "rule", "message", "hint")}
            for problem in problems
            if not problem.note
        ],
        ensure_ascii=False,
        indent=2,
    )


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub turns into annotations on a pull request.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
    """
    lines = []
    for problem in problems:
        level = "notice" if problem.note else "error"
        text = problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")
        place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
        lines.append(f"::{level} {place},title={_property(problem.rule)}::{_data(text)}")
    return "\n".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
