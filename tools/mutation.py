"""Mutation testing: how many small faults of facts, recognizers and lint/rules the unit tests and the cases notice.

.venv/bin/python tools/mutation.py [--count 500] [--seed 20261122] [--jobs 2] [--within FOLDER]
.venv/bin/python tools/mutation.py --only PATH:LINE | --again

Draws mutants (tools/mutants.py), and runs for each, in a process of its own, the tests that come to its line, the
quickest files first, until one fails. Survivors are printed with their lines; all results are written to
.build/mutation.json. A round of 500 takes half an hour or an hour of processor time. No part of CI.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import hashlib
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import random
import resource
import shutil
import sys
import tempfile
import time
import traceback
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import coverage
import hypothesis
import pytest

from mutants import Mutant, mutants, mutated

ROOT = Path(__file__).resolve().parent.parent
HOOKS = ROOT / "hooks"
TERMINAL = os.dup(2)
"""Where the parent writes; the tests' own goes to a file that nobody reads."""
REPORT = ROOT / ".build/mutation.json"
"""The mutants of the last round, each with the test that killed it, or nothing."""
PACKAGES = ("facts", "recognizers", "lint/rules")
LEFT_OUT = ["tests/unit/test_house.py"]  # runs programs over the files on the disk
FIRST_SECONDS = 4.0
"""How long the files of tests last that are run first; most mutants are killed by them."""
CRASHED = 99
"""The exit code of a process in which this program failed, and no test."""
CPU_SECONDS = 90
"""A mutant that takes longer runs in circles: the slowest file of tests takes a tenth of it."""


class Mutating(importlib.abc.MetaPathFinder):
    """Imports one module with a fault in it."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant, self.file = mutant, ROOT / mutant.path
        self.module = ".".join(self.file.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__")

    def find_spec(self, name: str, path: object = None, target: ModuleType | None = None) -> Any:
        """The module's own place, with another loader."""
        if name != self.module:
            return None
        mutant = self.mutant

        class Loader(importlib.machinery.SourceFileLoader):
            def get_code(self, fullname: str) -> CodeType:
                return compile(mutated(self.get_data(self.path).decode(), mutant), self.path, "exec")

        return importlib.util.spec_from_file_location(name, self.file, loader=Loader(name, str(self.file)))


class Tests:
    """A plugin of pytest: runs only the tests chosen, notes what each runs and how long it takes, and what failed."""

    def __init__(self, chosen: frozenset[str] | None = None, tracer: coverage.Coverage | None = None) -> None:
        self.chosen, self.tracer = chosen, tracer
        self.seconds: dict[str, float] = defaultdict(float)
        self.failed: list[str] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out the others."""
        if self.chosen is not None:
            items[:] = [item for item in items if item.nodeid in self.chosen]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Count its processor time, and its lines under its name."""
        if self.tracer:
            self.tracer.switch_context(item.nodeid)
        begun = time.process_time()
        yield_ = yield
        self.seconds[item.nodeid] += time.process_time() - begun
        return yield_

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note it if it failed."""
        if report.failed:
            self.failed.append(report.nodeid)


def run_tests(files: Sequence[str], plugin: Tests, *options: str) -> int:
    """Pytest's exit code for some files of tests."""
    sys.path[:0] = [str(HOOKS), str(ROOT / "tests/support"), str(ROOT / "tools")]
    hypothesis.settings.register_profile("mutation", database=None, derandomize=True)
    hypothesis.settings.load_profile("mutation")
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "log").open("w") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
        own = ["-q", "-n", "0", "-p", "no:playwright", "-p", "no:cacheprovider", f"--basetemp={folder}/tmp"]
        return int(pytest.main([*own, *options, *files], plugins=[plugin]))


def in_a_child(work: Any) -> int:
    """The process that does the work and ends with its result; 0 to 255."""
    child = os.fork()
    if child:
        return child
    os.setpgid(0, 0)
    code = CRASHED
    try:
        code = work()
    except BaseException:  # whatever it is, this process must not go on as a second parent
        os.write(TERMINAL, traceback.format_exc().encode())
    finally:
        os._exit(code)


def measure(target: Path) -> int:
    """Run all unit tests once; write the lines of each and its seconds. 0 if all pass."""
    sources = [str(HOOKS / "helpcenter" / package) for package in PACKAGES]
    tracer = coverage.Coverage(source=sources, data_file=None, config_file=False)
    plugin = Tests(tracer=tracer)
    tracer.start()
    code = run_tests(["tests/unit"], plugin, *(f"--ignore={path}" for path in LEFT_OUT))
    tracer.stop()
    data = tracer.get_data()
    lines = {str(Path(file).relative_to(ROOT)): dict(data.contexts_by_lineno(file)) for file in data.measured_files()}
    others = [
        name for name, module in sys.modules.items() if "site-packages" in (getattr(module, "__file__", "") or "")
    ]
    found = {"lines": lines, "seconds": plugin.seconds, "failed": plugin.failed, "packages": others}
    target.write_text(json.dumps(found), "utf-8")
    return code


def kill(mutant: Mutant, files: Sequence[str], chosen: frozenset[str], target: Path) -> int:
    """Run the tests chosen; 1 when one fails, 0 when none does."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 5))
    sys.meta_path.insert(0, Mutating(mutant))
    plugin = Tests(chosen)
    code = run_tests(files, plugin, "-x")
    target.write_text(json.dumps(plugin.failed[:1] or [f"exit code {code}"]), "utf-8")
    return int(code != 0)


def measured() -> dict[str, Any]:
    """What `measure` found in these very files, now or in an earlier run."""
    digest = hashlib.sha256()
    for path in sorted(path for name in ("hooks", "tests", "data", "docs") for path in (ROOT / name).rglob("*.*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.read_bytes())
    target = ROOT / f".build/mutation-{digest.hexdigest()[:16]}.json"
    target.parent.mkdir(exist_ok=True)
    if not target.exists():
        print("running all unit tests once, to see which lines each of them runs", flush=True)
        os.waitpid(in_a_child(lambda: measure(target)), 0)
    found: dict[str, Any] = json.loads(target.read_text("utf-8"))
    if found["failed"]:
        target.unlink()
        sys.exit(f"these tests fail without a fault: {', '.join(found['failed'][:5])}")
    return found


class Selection:
    """Which tests may notice a mutant, by what they ran when all was well."""

    def __init__(self, measured: dict[str, Any]) -> None:
        self._lines: dict[str, dict[str, list[str]]] = measured["lines"]
        self._seconds: dict[str, float] = measured["seconds"]

    def rounds(self, mutant: Mutant) -> list[tuple[list[str], frozenset[str]]]:
        """Files and tests of the first round, and of the second."""
        tests = self._tests(mutant)
        by_file: dict[str, list[str]] = defaultdict(list)
        for test in tests:
            by_file[test.partition("::")[0]].append(test)
        cost = {file: sum(self._seconds[test] for test in found) for file, found in by_file.items()}
        first: list[str] = []
        for file in sorted(cost, key=lambda file: cost[file]):
            if first and sum(cost[one] for one in first) + cost[file] > FIRST_SECONDS:
                break
            first.append(file)
        rest = [file for file in sorted(cost) if file not in first]
        return [(files, frozenset(tests)) for files in (first, rest) if files]

    def _tests(self, mutant: Mutant) -> set[str]:
        """Those that run its line; for what runs on import alone, those that run any line of its module or package."""
        lines = self._lines.get(mutant.path, {})
        ran = lines.get(str(mutant.line), [])
        if any(ran) or (mutant.inside and not ran):
            return set(filter(None, ran))
        found = {test for tests in lines.values() for test in tests if test}
        if not found:
            package = mutant.path.rpartition("/")[0]
            others = (lines for path, lines in self._lines.items() if path.startswith(package))
            found = {test for lines in others for tests in lines.values() for test in tests if test}
        return found


def main() -> None:
    """Measure, draw, run, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--within", default="", help="draw from these files only: lint/rules")
    parser.add_argument("--only", help="a module, or one of its lines, instead of a draw: facts/schedule.py:12")
    parser.add_argument("--again", action="store_true", help="those that survived the last round, instead of a draw")
    options = parser.parse_args()
    os.chdir(ROOT)
    os.environ |= {"HELPCENTER_TODAY": "2026-11-22", "PYTHONPATH": str(HOOKS)}
    sys.dont_write_bytecode = False
    files = [file for package in PACKAGES for file in sorted((HOOKS / "helpcenter" / package).rglob("*.py"))]
    every = [one for file in files for one in mutants(file, ROOT) if options.within in one.path]
    if options.only:
        path, _, line = options.only.partition(":")
        drawn = [one for one in every if path in one.path and line in ("", str(one.line))]
    elif options.again:
        survivors = {(one["path"], one["shown"]) for one in json.loads(REPORT.read_text("utf-8")) if not one["by"]}
        drawn = [one for one in every if (one.path, one.shown) in survivors]
    else:
        drawn = random.Random(options.seed).sample(every, min(options.count, len(every)))
    folder = Path(tempfile.mkdtemp(prefix="mutation-"))
    try:
        report(list(results(drawn, folder, options.jobs)), len(every))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def results(drawn: list[Mutant], folder: Path, jobs: int) -> Iterator[dict[str, Any]]:
    """The result of each mutant, as soon as it is known."""
    found = measured()
    for name in found["packages"]:  # here, so that no process has to
        with contextlib.suppress(Exception):
            importlib.import_module(name)
    gc.freeze()
    selection = Selection(found)
    waiting = [(mutant, number, selection.rounds(mutant)) for number, mutant in enumerate(drawn)]
    running: dict[int, tuple[Mutant, int, list[tuple[list[str], frozenset[str]]]]] = {}
    done = 0
    while waiting or running:
        while waiting and len(running) < jobs:
            mutant, number, rounds = waiting.pop(0)
            if not rounds:
                done += 1
                yield asdict(mutant) | {"by": ""}
                continue
            (chosen, tests), target = rounds[0], folder / str(number)
            child = in_a_child(lambda m=mutant, f=chosen, t=tests, to=target: kill(m, f, t, to))
            running[child] = (mutant, number, rounds[1:])
        if not running:
            continue
        child, status = os.wait()
        mutant, number, rounds = running.pop(child)
        code = os.waitstatus_to_exitcode(status)
        if code == 0 and rounds:
            waiting.insert(0, (mutant, number, rounds))
            continue
        note = folder / str(number)
        killer = json.loads(note.read_text("utf-8"))[0] if code == 1 and note.exists() else "time" if code else ""
        done += 1
        print(f"{done}/{len(drawn)} {'killed' if killer else 'SURVIVED'} {mutant.path}:{mutant.line}", flush=True)
        yield asdict(mutant) | {"by": killer}


def report(found: list[dict[str, Any]], all_of_them: int) -> None:
    """The score of each package, and the survivors."""
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")
    for one in sorted((one for one in found if not one["by"]), key=lambda one: (one["path"], one["line"])):
        print(f"{one['path']}:{one['line']}: {one['shown']}")
    for package in (*PACKAGES, ""):
        own = [one for one in found if f"helpcenter/{package}" in one["path"]]
        if own:
            killed = sum(bool(one["by"]) for one in own)
            print(f"{package or 'all'}: {killed} of {len(own)} killed, {100 * killed / len(own):.1f} %")
    print(f"drawn from {all_of_them} mutants")


if __name__ == "__main__":
    main()
