"""How problems are shown: as text for a terminal, JSON, GitHub annotations, or a box in the preview."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable

from helpcenter.source.catalogue import ENGLISH, in_language, translated
from helpcenter.source.message import Message
from helpcenter.source.problem import Problem, shown


def as_text(problems: Iterable[Problem], colour: bool = False, language: str = ENGLISH) -> str:
    """One line a problem, as compilers write it, and its hint indented below; `colour` for a terminal."""
    bold, dim, plain = ("\x1b[1m", "\x1b[2m", "\x1b[0m") if colour else ("", "", "")  # ECMA-48, SGR
    lines = []
    note_mark, hint_mark = (translated(mark, language) for mark in ("note:", "hint:"))
    for problem in (in_language(one, language) for one in problems):
        place = f"{bold}{problem.path}:{problem.line}:{problem.column}:{plain}"
        note = f"{note_mark} " if problem.note else ""
        lines.append(f"{place} {note}{problem.message} {dim}({problem.rule}){plain}")
        if problem.hint:
            lines.append(f"    {dim}{hint_mark}{plain} {problem.hint}")
    return "\n".join(lines)


def as_change(problem: Problem, language: str = ENGLISH) -> str:
    """What was written in place of a problem, on one line."""
    if problem.fix is None:
        return ""
    old, new = (shown(one) or Message("nothing") for one in (problem.fix.old, problem.fix.new))
    change = Message("blanks removed") if old == new else Message("“{old}” is now “{new}”", old=old, new=new)
    if problem.fix.new.startswith("\n"):
        change = Message("a blank line above “{old}”", old=old)
    place = f"{problem.path}:{problem.fix.place.line}:{problem.fix.place.column}"
    return f"{place}: {translated(change, language)} ({problem.rule})"


_PLACES = 3
"""Further places of one finding that are named; the rest is counted."""


def as_folded_text(problems: Iterable[Problem], colour: bool = False, language: str = ENGLISH) -> str:
    """As text, with equal findings grouped: the first in full, below it where the others stand."""
    bold, dim, plain = ("\x1b[1m", "\x1b[2m", "\x1b[0m") if colour else ("", "", "")
    groups: dict[tuple[str, str, str, bool], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.rule, problem.message, problem.hint, problem.note), []).append(problem)
    lines = []
    for first, *others in groups.values():
        lines.append(as_text([first], colour, language))
        if others:
            named = [f"{bold}{one.path}:{one.line}:{one.column}{plain}" for one in others[:_PLACES]]
            more = Message(" and {count} more", count=len(others) - _PLACES) if len(others) > _PLACES else ""
            also = translated("also:", language)
            lines.append(f"    {dim}{also}{plain} {', '.join(named)}{translated(more, language)}")
    return "\n".join(lines)


def count(number: int) -> Message:
    """A number of problems in words: "1 problem", "2 problems"."""
    return Message("1 problem") if number == 1 else Message("{number} problems", number=number)


def as_html(problems: Iterable[Problem], language: str = ENGLISH) -> str:
    """A box for the live preview; it is never published."""
    items = "".join(
        f"<li><code>{html.escape(one.path)}:{one.line}:{one.column}</code> {html.escape(one.message)} "
        f"({html.escape(one.rule)})<br><small>{html.escape(one.hint)}</small></li>"
        for one in (in_language(problem, language) for problem in problems)
    )
    style = "position:relative;z-index:99;padding:1em 2em;background:#7a1f14;color:#fff;font:14px/1.5 monospace"
    title = "<strong>helpcenter check</strong>"
    return f'<aside role="status" data-preview-problems style="{style}">{title}<ul>{items}</ul></aside>'


def as_json(problems: Iterable[Problem]) -> str:
    """A list of {path, line, column, rule, message, hint}, in English. Notes are left out: an empty list is clean."""
    return json.dumps(
        [
            {key: getattr(problem, key) for key in ("path", "line", "column", "rule", "message", "hint")}
            for problem in problems
            if not problem.note
        ],
        ensure_ascii=False,
        indent=2,
    )


def as_github(problems: Iterable[Problem], language: str = ENGLISH) -> str:
    """Workflow commands that GitHub turns into annotations on a pull request.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
    """
    lines = []
    hint_mark = translated("hint:", language)
    for problem in (in_language(one, language) for one in problems):
        level = "notice" if problem.note else "error"
        text = problem.message + (f"\n{hint_mark} {problem.hint}" if problem.hint else "")
        place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
        lines.append(f"::{level} {place},title={_property(problem.rule)}::{_data(text)}")
    return "\n".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = ("text", "json", "github")
