"""The rules as modules: each registered, independent of the others, and without knowledge of how it is run."""

from __future__ import annotations

import ast
import inspect
import pkgutil
from pathlib import Path
from types import ModuleType

import pytest

from helpcenter.lint import rules
from helpcenter.lint.scheduling import name_of, tasks

SITE_WIDE = ("check_sources", "check_project", "check_facts", "check_data")
OF_THE_ENGINE = ("helpcenter.source.result_cache", "helpcenter.source.parallel", "helpcenter.lint.scheduling")


def imported(rule: ModuleType) -> set[str]:
    """The modules that a rule imports, and what it imports from them, by their full names."""
    found = set()
    for node in ast.walk(ast.parse(Path(rule.__file__).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
    return found


def test_every_module_is_registered_in_order() -> None:
    modules = [module.name for module in pkgutil.iter_modules(rules.__path__)]
    assert [rule.__name__.rsplit(".", 1)[-1] for rule in rules.RULES] == sorted(modules)


@pytest.mark.parametrize("rule", rules.RULES, ids=name_of)
def test_a_rule_knows_no_other_rule_and_nothing_of_cache_and_processes(rule: ModuleType) -> None:
    names = imported(rule)
    assert not {name for name in names if name.startswith("helpcenter.lint.rules")}
    assert not names & {*OF_THE_ENGINE, "os", "multiprocessing", "concurrent.futures"}


@pytest.mark.parametrize("rule", rules.RULES, ids=name_of)
def test_a_rule_declares_a_scope_and_judges_what_it_extracts(rule: ModuleType) -> None:
    declared = [task for scope in tasks([rule]).values() for task in scope]
    site_wide = [getattr(rule, name) for name in SITE_WIDE if hasattr(rule, name)]
    assert declared or site_wide
    takes_extracts = any(len(inspect.signature(function).parameters) == 2 for function in site_wide)
    assert takes_extracts == any(task.extracts for task in declared)
