"""The engine: runs every rule over the site, applies the suppressions that writers have named, and sorts."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from types import ModuleType
from typing import Any

from helpcenter.content import over_time, suppressions
from helpcenter.content.project import Project, Sources
from helpcenter.lint import scheduling
from helpcenter.lint.data_words import DataWords
from helpcenter.lint.rules import RULES
from helpcenter.lint.scheduling import name_of
from helpcenter.lint.scopes import article_units, units
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Problem

NEVER_ALLOWED = ("dialable-sample", "sample-value")
"""Rules that no suppression lifts, whatever the reason: a number that somebody owns has no place in a sample, and a
value of the sample none in what is published."""


def check(sources: Sources, parallel: bool = False) -> list[Problem]:
    """All problems of the site in order of place, those of reading it included.

    With `parallel`, half of the work is done in a forked process; not for a process that has threads.
    """
    sources = sources.complete
    allowed = list(suppressions.named(sources))
    lifted = [one for one in allowed if one.rule not in NEVER_ALLOWED]
    covered = {(one.path, line, one.rule) for one in lifted for line in (one.line, one.line + 1)}
    names = {name_of(rule) for rule in RULES} - set(NEVER_ALLOWED)
    found = [*sources.problems, *_run(sources, parallel), *suppressions.unexplained(allowed, names, NEVER_ALLOWED)]
    return sorted({one for one in found if (one.path, one.line, one.rule) not in covered})


def check_article(sources: Sources, slug: str, path: str) -> Iterator[Problem]:
    """What the text of one file of an article decides, with what could not be read in it; for an editor: a few ms.

    Rules that judge what they extract from it are left out.
    """
    yield from (one for one in sources.problems if one.path == path)
    work = [unit for unit in article_units(sources, slug) if unit.subject == path]
    named = suppressions.named_in(work[0].arguments[0].source) if work else ()
    covered = {(line, one.rule) for one in named if one.rule not in NEVER_ALLOWED for line in (one.line, one.line + 1)}
    tasks = scheduling.tasks(RULES)
    extracting = {task.rule for scope in tasks.values() for task in scope if task.extracts}
    for result in scheduling.evaluate(work, tasks, sources.cache, parallel=False):
        for name in result.keys() - extracting:
            found = [_problem(path, name, scheduling.finding(row)) for row in result[name]]
            yield from (one for one in found if (one.line, one.rule) not in covered)


def _run(sources: Sources, parallel: bool) -> Iterator[Problem]:
    tasks = scheduling.tasks(RULES)
    extracting = {task.rule for scope in tasks.values() for task in scope if task.extracts}
    extracts: dict[str, dict[str, list[Any]]] = {rule: {} for rule in extracting}
    work = list(units(sources))
    for unit, result in zip(work, scheduling.evaluate(work, tasks, sources.cache, parallel), strict=True):
        for name, rows in result.items():
            if name in extracting:
                extracts[name][unit.subject] = rows
            else:
                yield from (_problem(unit.subject, name, scheduling.finding(row)) for row in rows)
    words = DataWords()
    for rule in RULES:
        yield from _whole_site(rule, sources, extracts.get(name_of(rule)))
        if isinstance(sources, Project) and (check_facts := getattr(rule, "check_facts", None)):
            yield from _over_time(name_of(rule), check_facts, sources)
        if isinstance(sources, Project) and hasattr(rule, "check_data"):
            yield from _over_time(name_of(rule), partial(_known, rule, words), sources)


def _whole_site(rule: ModuleType, sources: Sources, extracts: dict[str, list[Any]] | None) -> Iterator[Problem]:
    functions = [getattr(rule, "check_sources", None)]
    if isinstance(sources, Project):
        functions.append(getattr(rule, "check_project", None))
    for function in filter(None, functions):
        arguments = (sources, extracts)[: len(inspect.signature(function).parameters)]
        for path, found in function(*arguments):
            yield _problem(path, name_of(rule), found)


def _known(rule: ModuleType, words: DataWords, project: Project) -> Iterator[tuple[str, Finding]]:
    """What a rule finds in the texts of the facts alone, from the cache where none has changed.

    A rule whose findings hang on the words of some files alone names these as DATA_WORDS: with 200 numbers to come its
    texts are read once.
    """
    texts = " ".join(source.identity for source in (*project.facts.sources(), project.configuration.source))
    files = getattr(rule, "DATA_WORDS", None)
    state = words.digest(project.facts.resolved, files) if files else project.start
    key = f"data {name_of(rule)} {state} {texts}"
    rows = project.cache.get(key)
    if rows is None:
        rows = [(path, *scheduling.row(found)) for path, found in rule.check_data(project)]
        project.cache.put(key, rows)
    for path, *row in rows:
        yield path, scheduling.finding(row)


def _over_time(
    name: str, check_facts: Callable[[Project], Iterator[tuple[str, Finding]]], project: Project
) -> Iterator[Problem]:
    """What a rule finds in the facts of today, and what it will find from a coming change on."""
    known: set[tuple[str, Finding]] = set()
    for one in over_time.coming_year(project):
        for path, found in check_facts(one.value):
            if (path, found) not in known:
                known.add((path, found))
                later = (
                    Message("from {today} on: {message}", today=one.value.today, message=found.message)
                    if one.begins
                    else found.message
                )
                yield _problem(path, name, replace(found, message=later))


def _problem(path: str, rule: str, found: Finding) -> Problem:
    return Problem(path, *found.place, rule, found.message, found.hint, found.note, found.overdue, found.fix)
