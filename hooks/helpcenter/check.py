"""The engine: runs every rule over the site, applies the exceptions that writers have named, and sorts.

A rule is a module of `helpcenter.rules` with a docstring (its manual page) and one of two functions:

    def check_article(article: Article, site: Site) -> Iterator[Finding]
    def check_site(site: Site) -> Iterator[tuple[str, Finding]]      # the path comes with the finding

Its name is the module's with dashes; it does not know it, does not sort and does not stop at the first finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from helpcenter.problem import Finding, Problem
from helpcenter.rules import RULES
from helpcenter.site import Site
from helpcenter.source import Source

_ALLOW = re.compile(r"(?:<!--|#)\s*allow ([a-z-]+)(?::\s*(.*?))?\s*(?:-->|$)")
_ALLOW_COMMENT = re.compile(r"[ \t]*<!--\s*allow [a-z-]+.*?-->")


@dataclass(frozen=True)
class Allowed:
    """An exception that a writer has named, with the line that it stands on."""

    path: str
    line: int
    rule: str
    reason: str


def name_of(rule: ModuleType) -> str:
    """A rule's name: its module's, with dashes."""
    return rule.__name__.rsplit(".", 1)[-1].replace("_", "-")


def check(site: Site, rules: tuple[ModuleType, ...] = RULES) -> list[Problem]:
    """All problems of the site in order of place, those that could not be read included."""
    allowed = list(exceptions(site))
    covered = {(a.path, line, a.rule) for a in allowed for line in (a.line, a.line + 1)}
    found = [*site.problems, *_run(site, rules), *_unexplained(allowed)]
    return sorted({p for p in found if (p.path, p.line, p.rule) not in covered})


def _run(site: Site, rules: tuple[ModuleType, ...]) -> Iterator[Problem]:
    for rule in rules:
        name = name_of(rule)
        if hasattr(rule, "check_site"):
            for path, finding in rule.check_site(site):
                yield _problem(path, name, finding)
        else:
            for article in site.all_articles():
                for finding in rule.check_article(article, site):
                    yield _problem(article.path, name, finding)


def _problem(path: str, rule: str, found: Finding) -> Problem:
    return Problem(path, found.place.line, found.place.column, rule, found.message, found.hint, found.note)


def exceptions(site: Site) -> Iterator[Allowed]:
    """Every `<!-- allow rule: reason -->` of the articles and `# allow rule: reason` of the data."""
    sources: list[Source] = [article.source for article in site.all_articles()]
    if site.facts:
        sources += site.facts.sources()
    for source in sources:
        for number, line in enumerate(source.lines, start=1):
            if "allow " in line and (match := _ALLOW.search(line)):
                yield Allowed(source.path, number, match[1], (match[2] or "").strip())


def _unexplained(allowed: list[Allowed]) -> Iterator[Problem]:
    names = {name_of(rule) for rule in RULES}
    for exception in allowed:
        if exception.rule not in names:
            message = f"no rule is called {exception.rule!r}"
            hint = f"one of: {', '.join(sorted(names))}"
            yield Problem(exception.path, exception.line, 1, "exception", message, hint)
        elif not exception.reason:
            hint = f"write: allow {exception.rule}: why it is right here"
            yield Problem(exception.path, exception.line, 1, "exception", "this exception gives no reason", hint)


def without_exceptions(markdown: str) -> str:
    """The Markdown without the comments that name exceptions: they are for writers and are not published."""
    return _ALLOW_COMMENT.sub("", markdown)
