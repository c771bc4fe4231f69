"""Exceptions that writers name: `<!-- allow rule: reason -->` on the line or the one above, `# allow …` in YAML."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from helpcenter.content.project import Sources
from helpcenter.source.message import Message
from helpcenter.source.problem import Problem
from helpcenter.source.text_file import Source

_ALLOW = re.compile(r"(?:<!--|#|//|/\*)\s*allow ([a-z-]+)(?::\s*(.*?))?\s*(?:-->|#\}|\*/|$)")
_COMMENT = re.compile(r"[ \t]*<!--\s*allow [a-z-]+.*?-->")


@dataclass(frozen=True)
class Allowed:
    """An exception that a writer has named, with the line that it stands on."""

    path: str
    line: int
    rule: str
    reason: str


def named(sources: Sources) -> Iterator[Allowed]:
    """Every exception of the articles, the data, the configuration and the templates."""
    for source in (*(article.source for article in sources.all_articles()), *sources.other_texts()):
        yield from named_in(source)


def named_in(source: Source) -> Iterator[Allowed]:
    """The exceptions of one file."""
    if "allow " not in source.text:
        return
    for number, line in enumerate(source.lines, start=1):
        if "allow " in line and (match := _ALLOW.search(line)):
            yield Allowed(source.path, number, match[1], (match[2] or "").strip())


def unexplained(allowed: Iterable[Allowed], names: set[str], never: Container[str]) -> Iterator[Problem]:
    """Exceptions that name no rule or one of which there are none, or give no reason."""
    for exception in allowed:
        if exception.rule in never:
            message = Message("there is no exception from {rule}", rule=exception.rule)
            yield Problem(exception.path, exception.line, 1, "exception", message, "correct the value")
        elif exception.rule not in names:
            message = Message("no rule is called {rule!r}", rule=exception.rule)
            hint = Message("one of: {names}", names=", ".join(sorted(names)))
            yield Problem(exception.path, exception.line, 1, "exception", message, hint)
        elif not exception.reason:
            hint = Message("write: allow {rule}: why it is right here", rule=exception.rule)
            yield Problem(exception.path, exception.line, 1, "exception", "this exception gives no reason", hint)


def without(markdown: str) -> str:
    """The Markdown without the comments that name exceptions: they are for writers and are not published."""
    return _COMMENT.sub("", markdown) if "<!--" in markdown else markdown
