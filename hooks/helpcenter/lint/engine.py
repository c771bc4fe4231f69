"""The engine: runs every rule over the site, applies the exceptions that writers have named, and sorts.

A rule is a module of `helpcenter.lint.rules` with a docstring (its manual page) and one of three functions:

    def check_alone(article: Article) -> Iterator[Finding]           # looks at nothing else, so what it finds is kept
    def check_article(article: Article, site: Project) -> Iterator[Finding]
    def check_site(site: Project) -> Iterator[tuple[str, Finding]]      # the path comes with the finding

Its name is the module's with dashes; it does not know it, does not sort and does not stop at the first finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from types import ModuleType

from helpcenter.content import suppressions
from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.lint import published_text
from helpcenter.lint.rules import RULES
from helpcenter.source.parallel import both
from helpcenter.source.problem import Finding, Problem

NEVER_ALLOWED = ("dialable-sample",)
"""Rules that no exception lifts: a number that somebody owns has no place in a sample, whatever the reason."""

_HALF = ("contact-literal", "translation-drift", "missing-answer", "question-id", "wrong-holiday", "wrong-language")
"""Rules that take about as long as all others together; some of them ask for the blocks of the same sections."""


def name_of(rule: ModuleType) -> str:
    """A rule's name: its module's, with dashes."""
    return rule.__name__.rsplit(".", 1)[-1].replace("_", "-")


def check(project: Project, rules: tuple[ModuleType, ...] = RULES, beside: bool = False) -> list[Problem]:
    """All problems of the site in order of place, those that could not be read included.

    With `beside`, half of the work is done in a second process; not for a process with threads.
    """
    allowed = list(suppressions.named(project))
    lifted = [exception for exception in allowed if exception.rule not in NEVER_ALLOWED]
    covered = {(a.path, line, a.rule) for a in lifted for line in (a.line, a.line + 1)}
    names = {name_of(rule) for rule in RULES} - set(NEVER_ALLOWED)
    run = _run_in_two if beside else _run
    found = [*project.problems, *run(project, rules), *suppressions.unexplained(allowed, names)]
    return sorted({p for p in found if (p.path, p.line, p.rule) not in covered})


def _run_in_two(project: Project, rules: tuple[ModuleType, ...]) -> list[Problem]:
    _ = project.vocabulary, published_text.texts(project)  # made once, for both
    asked = project.cache.asked
    here = tuple(rule for rule in rules if name_of(rule) not in _HALF)
    there = tuple(rule for rule in rules if name_of(rule) in _HALF)
    first, (second, found) = both(
        lambda: list(_run(project, here)), lambda: (list(_run(project, there)), project.cache.since(asked))
    )
    project.cache.add(found)
    return first + second


def _run(project: Project, rules: tuple[ModuleType, ...]) -> Iterator[Problem]:
    alone = [rule for rule in rules if hasattr(rule, "check_alone")]
    what = " ".join(map(name_of, alone))
    for article in project.all_articles() if alone else ():
        yield from project.cache.rows(what, (article.source,), Problem, partial(_run_alone, article, alone))
    for rule in rules:
        name = name_of(rule)
        if hasattr(rule, "check_site"):
            for path, finding in rule.check_site(project):
                yield _problem(path, name, finding)
        elif hasattr(rule, "check_article"):
            for article in project.all_articles():
                for finding in rule.check_article(article, project):
                    yield _problem(article.path, name, finding)


def _run_alone(article: Article, rules: Iterable[ModuleType]) -> Iterator[Problem]:
    """What the rules find that look at nothing else: kept together, under one key."""
    for rule in rules:
        for finding in rule.check_alone(article):
            yield _problem(article.path, name_of(rule), finding)


def _problem(path: str, rule: str, found: Finding) -> Problem:
    return Problem(path, found.place.line, found.place.column, rule, found.message, found.hint, found.note)
