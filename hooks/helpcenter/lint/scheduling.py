"""Runs the rules of every scope smaller than the site: from the cache, or in batches on two processes."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias

from helpcenter.lint.scopes import Scope, Unit
from helpcenter.source.message import pack, unpack
from helpcenter.source.parallel import map_halves
from helpcenter.source.problem import Finding, Fix, Position
from helpcenter.source.result_cache import ResultCache

BATCH = 48
"""Units whose articles a rule is given at once: sixteen slugs. One by one, `typed_claim` takes a third longer, which is
5 % of a check of 1,000 articles a language."""
SCOPES: tuple[Scope, ...] = ("article", "pair", "twin", "asset", "year")
Result: TypeAlias = dict[str, list[Any]]
"""By the name of a rule: its findings as rows, or what it extracted. Rules that found nothing are left out."""


class Task(NamedTuple):
    """A generator of a rule, for one scope."""

    rule: str
    run: Callable[..., Iterable[Any]]
    several: bool
    """Whether it takes several articles at once."""
    extracts: bool


def name_of(rule: ModuleType) -> str:
    """A rule's name: its module's, with dashes."""
    return rule.__name__.rsplit(".", 1)[-1].replace("_", "-")


def tasks(rules: Iterable[ModuleType]) -> dict[Scope, list[Task]]:
    """The generators of these rules by scope."""
    found: dict[Scope, list[Task]] = {scope: [] for scope in SCOPES}
    for rule in rules:
        for scope in SCOPES:
            for prefix, suffix in (("check", ""), ("check", "s"), ("extract", "")):
                if run := getattr(rule, f"{prefix}_{scope}{suffix}", None):
                    found[scope].append(Task(name_of(rule), run, suffix == "s", prefix == "extract"))
    return found


def evaluate(units: Sequence[Unit], tasks: dict[Scope, list[Task]], cache: ResultCache, parallel: bool) -> list[Result]:
    """The result of each unit, from the cache where it holds it. With `parallel`, half is done in a second process."""
    prefixes = {scope: f"{scope} {_digest(task.rule for task in tasks[scope])} " for scope in SCOPES}
    keys = [prefixes[unit.scope] + unit.key for unit in units]
    results = [cache.get(key) for key in keys]
    missing = [number for number, result in enumerate(results) if result is None]
    batches = [missing[start : start + BATCH] for start in range(0, len(missing), BATCH)]

    def work(batches: Sequence[Sequence[int]]) -> list[list[Result]]:
        return [_evaluate([units[number] for number in batch], tasks) for batch in batches]

    def weight(batch: Sequence[int]) -> int:
        return sum(units[number].weight for number in batch)

    found = map_halves(work, batches, weight, fewest=2) if parallel else work(batches)
    for batch, made in zip(batches, found, strict=True):
        for number, result in zip(batch, made, strict=True):
            results[number] = result
            cache.put(keys[number], result)
    return results  # type: ignore[return-value]  # none is missing any more


def finding(values: Sequence[Any]) -> Finding:
    """A finding from its row in a result."""
    line, column, message, hint, note, *fix = values
    answer = Fix(Position(*fix[0]), fix[1], fix[2]) if fix else None
    return Finding(Position(line, column), unpack(message), unpack(hint), note, fix=answer)


def _evaluate(units: Sequence[Unit], tasks: dict[Scope, list[Task]]) -> list[Result]:
    results: list[Result] = [defaultdict(list) for _ in units]
    for scope in SCOPES:
        own = [number for number, unit in enumerate(units) if unit.scope == scope]
        for task in tasks[scope]:
            for number in own if not task.several else ():
                if found := list(task.run(*units[number].arguments)):
                    results[number][task.rule] = found if task.extracts else list(map(row, found))
    articles = {unit.subject: number for number, unit in enumerate(units) if unit.scope == "article"}
    for task in tasks["article"] if articles else ():
        if task.several:
            for path, found in task.run([units[number].arguments[0] for number in articles.values()]):
                results[articles[path]][task.rule].append(row(found))
    return [dict(result) for result in results]


def row(found: Finding) -> tuple[Any, ...]:
    """A finding as a row of JSON values."""
    return (*found.place, pack(found.message), pack(found.hint), found.note, *(found.fix or ()))


def _digest(names: Iterable[str]) -> str:
    return hashlib.sha256(" ".join(names).encode()).hexdigest()[:8]
