"""`helpcenter search-check`: the query suites of tests/search/, run through the search's own modules."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from helpcenter.artifacts.search import files
from helpcenter.cli.terminal import exit_codes
from helpcenter.content import addresses
from helpcenter.content.project import Project, find_root, read_project, valid
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.source import whole_files
from helpcenter.source.problem import CannotRun

SUITES = "tests/search"
"""A folder for each suite with a table for each language: query, kind, and the articles that answer it."""
LAST_RUN = f"{SUITES}/last-run.json"
TOLERANCE = 0.01
"""How far below the last run a share may fall: an article more may win a few of five hundred queries from another."""
_BLIND = "kept"
"""Suites that were written blind: their misses are not printed, so that nobody works with them."""
_SCRIPT = Path(__file__).with_suffix(".mjs")
_MODULES = Path(__file__).resolve().parents[3] / "overrides/assets/js/search"


@dataclass(frozen=True)
class Row:
    """A query: `accept` are addresses of articles and questions that answer it; None where a card decides."""

    query: str
    kind: str
    accept: tuple[str, ...] | None


@dataclass(frozen=True)
class Result:
    """What a query found; `found` are addresses with their question, best first."""

    row: Row
    card: bool
    found: tuple[str, ...]
    lacking: tuple[str, ...]

    def right(self, within: int) -> bool:
        """Whether an acceptable answer is among the first, or the card shows as it should."""
        if self.row.accept is None:
            return self.card == (self.row.kind == "emergency")
        return any(one in self.row.accept or one.split("#")[0] in self.row.accept for one in self.found[:within])


@click.command("search-check")
@click.option("--update", is_flag=True, help=f"Write the figures to {LAST_RUN}, from which the floor is derived.")
@click.option(
    "--reach", is_flag=True, help="Also list articles that no query finds and questions that are not reached."
)
@exit_codes
def search_check(update: bool, reach: bool) -> None:
    """Run the query suites, with node, and print what missed and the words that were lacking.

    Exit code 1 where a share of right answers is more than a hundredth below the last run's.
    """
    root = find_root()
    project = valid(read_project(root))
    suites = list(_suites(root))
    written = files.files(project)
    data = {locale: json.loads(written[f"search/{locale}.json"]) for locale in LOCALES}
    if any("parts" in one for one in data.values()):
        raise CannotRun("so large a site is searched in parts", "type the queries: tools/search_quality.py")
    answers = _run(data, suites)
    last = json.loads(path.read_text("utf-8")) if (path := root / LAST_RUN).is_file() else {}
    figures, below = {}, False
    for (name, locale, rows), answered in zip(suites, answers["answered"], strict=True):
        results = [_result(row, given) for row, given in zip(rows, answered["answers"], strict=True)]
        shares = {str(within): sum(one.right(within) for one in results) / len(results) for within in (1, 3)}
        figures[f"{name} {locale}"] = {key: round(share, 4) for key, share in shares.items()}
        before = last.get(f"{name} {locale}", {})
        fallen = [key for key in before if shares[key] < before[key] - TOLERANCE]
        below = below or bool(fallen)
        at = ", ".join(f"{shares[key]:.1%} {words}" for key, words in (("1", "right first"), ("3", "among three")))
        click.echo(f"{locale} {name}: {len(results)} queries, {at}{' (below the last run)' if fallen else ''}")
        for result in () if name.startswith(_BLIND) else results:
            if not result.right(1):
                click.echo(f"    {_miss(result)}")
    if reach:
        _report_reach(project, suites, answers)
    if update:
        whole_files.write(root / LAST_RUN, json.dumps(figures, indent=2) + "\n")
    sys.exit(1 if below and not update else 0)


def _suites(root: Path) -> Iterator[tuple[str, Locale, list[Row]]]:
    for file in sorted((root / SUITES).glob("*/*.tsv")):
        if file.stem not in LOCALES:
            raise CannotRun(f"{file.relative_to(root)} is named after no language", f"name it {LOCALES[0]}.tsv")
        with file.open(encoding="utf-8", newline="") as lines:
            table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            if not {"query", "kind"} <= set(table.fieldnames or ()):
                raise CannotRun(
                    f"{file.relative_to(root)} has no columns query and kind", "write them in its first line"
                )
            rows = [_row(line, file.stem) for line in table]
        if rows:
            yield file.parent.name, file.stem, rows


def _row(line: dict[str, str], locale: Locale) -> Row:
    accept = line.get("accept")
    accepted = tuple(addresses.address(one, locale) for one in accept.split()) if accept is not None else None
    return Row(line["query"], line["kind"], accepted)


def _run(data: dict[str, Any], suites: list[tuple[str, Locale, list[Row]]]) -> Any:
    node = os.environ.get("NODE") or shutil.which("node")
    if not node:
        raise CannotRun("the search runs in node, and no node was found", "install it: apt install nodejs")
    given = {
        "modules": _MODULES.as_uri() + "/",
        "data": data,
        "suites": [
            {"name": name, "locale": locale, "rows": [row.__dict__ for row in rows]} for name, locale, rows in suites
        ],
    }
    done = subprocess.run(
        [node, "--no-warnings", str(_SCRIPT)], input=json.dumps(given).encode(), capture_output=True, check=False
    )
    if done.returncode:
        raise CannotRun(
            f"node stopped: {done.stderr.decode().strip().splitlines()[-1]}", "run the tests: tests/unit/js"
        )
    return json.loads(done.stdout)


def _result(row: Row, given: dict[str, Any]) -> Result:
    found = tuple(address + (f"#{question}" if question else "") for address, question in given["found"])
    return Result(row, given["card"], found, tuple(given["lacking"] or ()))


def _miss(result: Result) -> str:
    if result.row.accept is None:
        return f"{result.row.query}: {'the card, without need' if result.card else 'no card'}"
    lacking = f"; lacking: {', '.join(result.lacking)}" if result.lacking else ""
    return f"{result.row.query} → {', '.join(result.found[:3]) or 'nothing'}{lacking}"


def _report_reach(project: Project, suites: list[tuple[str, Locale, list[Row]]], answers: Any) -> None:
    for locale in LOCALES:
        every = {addresses.address(slug, locale) for slug in project.articles[locale]}
        for (_, of, _rows), answered in zip(suites, answers["answered"], strict=True):
            if of == locale:
                every -= {address for one in answered["answers"] for address, _ in one["found"][:1]}
        click.echo(f"{locale}: no query finds first: {', '.join(sorted(every)) or 'none, each is found'}")
        lost = [one for one in answers["unreached"] if one["locale"] == locale]
        click.echo(f"{locale}: {len(lost)} questions are not among three for their own words")
        for one in lost:
            click.echo(f"    {one['address']}: {one['text']}")
