"""The JavaScript of the site without a browser: its pure modules under node's own test runner, and its types.

What a test of tests/unit/js/ needs of tests/cases/ or of the real project it gets as JSON, in the file that the
environment variable HELPCENTER_CASES names.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
import yaml

import checker_vectors
import composer_cases
import fraud_messages
import live_cases
from checkout import ROOT, TESTS
from helpcenter.artifacts.search import files as search_files
from helpcenter.artifacts.search import shards, words
from helpcenter.artifacts.search.documents import documents
from helpcenter.content import flows
from helpcenter.facts.base import LOCALES
from helpcenter.pages import page_scripts, widgets
from javascript import PACKAGE, node, type_checker
from projects import real_project
from yaml_file import read_texts

PROJECT = real_project()
SCRIPTS = ROOT / "overrides" / page_scripts.FOLDER
_OF_A_PAGE = re.compile(
    r"\b(?:document|location|localStorage|navigator|addEventListener)\b|(?:page-data|channels-now)\.js"
)


def checker() -> object:
    """What the checker is given in each language, and every vector."""
    return {
        "given": {locale: _widget("checker", locale) for locale in LOCALES},
        "vectors": [vector for file in checker_vectors.FILES for vector in checker_vectors.vectors(file)],
    }


def composer() -> object:
    """What readers type into the composer, and what it becomes."""
    return [asdict(case) for file in composer_cases.FILES for case in composer_cases.cases(file)]


def mask_query() -> object:
    """What is typed into the search and what may be kept of it; secrets in texts; and queries that readers type."""
    texts = [text for file in composer_cases.FILES for case in read_texts(file).values() for text in case]
    suites = sorted((TESTS / "search").glob("*/*.tsv"))
    searched = [line.split("\t")[0] for file in suites for line in file.read_text("utf-8").splitlines()[1:]]
    return {
        "queries": read_texts(TESTS / "tables/kept-queries.yml"),
        "secrets": [found for text in texts for found in composer_cases.secrets(text)],
        "searched": sorted(set(searched)),
    }


def modules() -> object:
    """The modules that name nothing of a page outside their functions."""
    pure = [file for file in SCRIPTS.glob("*/*.js") if not _OF_A_PAGE.search(file.read_text("utf-8"))]
    assert len(pure) >= 30
    return [file.as_uri() for file in pure]


def read_aloud() -> object:
    """Texts, and what a voice is given to say."""
    return yaml.safe_load((TESTS / "cases/read-aloud/numbers.yml").read_text("utf-8"))


def read_alike() -> object:
    """Every text of tests/cases/read-alike, with what is found in it."""
    files = sorted((TESTS / "cases/read-alike").glob("*.yml"))
    cases = [case for file in files for case in yaml.safe_load(file.read_text("utf-8"))]
    return [[case["text"], {key: value for key, value in case.items() if key != "text"}] for case in cases]


def help_now() -> object:
    """What help now is given, and each path through its questions."""
    paths = [path for name, flow in PROJECT.facts.flows.items() for path in flows.paths(name, flow)]
    return {
        "flows": _widget("help-now", "en")["flows"],
        "paths": [{"address": path.address, "nodes": path.nodes, "outcome": path.outcome} for path in paths],
    }


def hours() -> object:
    """The hours of each case as a page carries them, and what a reader in each zone is told."""
    cases = live_cases.CASES.items()
    return [{"data": json.loads(live_cases.script(name, "en")), "rows": case["rows"]} for name, case in cases]


def search() -> object:
    """The files of search, the query suite, texts with the terms that the build cuts them into, and a packed list."""
    weights = {0: 3, 7: 0, 8: 2, 2999: 1}
    return {
        "files": {path: json.loads(text) for path, text in search_files.files(PROJECT).items()},
        "queries": {locale: (TESTS / f"search/open/{locale}.tsv").read_text("utf-8") for locale in LOCALES},
        "texts": [[text, sorted(words.terms(words.fold(text)))] for text in _texts()],
        "packed": {"text": shards.packed(weights), "weights": list(weights.items())},
    }


def _texts() -> Iterator[str]:
    for document in (document for locale in LOCALES for document in documents(PROJECT, locale)):
        yield from (document.title, document.description, document.lead, *document.asked_as)
        yield from (question.text for question in document.questions)


def _widget(name: str, locale: str) -> dict:
    return json.loads(widgets.as_json(PROJECT, name, locale, str))


def true_contact() -> object:
    """Every message that is known to be a fraud's or not, by its file, and what the checker is given."""
    texts: dict[str, list[str]] = {}
    for row in fraud_messages.rows():
        texts.setdefault(row["file"], []).append(row["text"])
    return {"given": _widget("checker", "en"), "texts": texts}


CASES: dict[str, Callable[[], object]] = {
    "checker": checker,
    "composer": composer,
    "help-now": help_now,
    "hours": hours,
    "mask-query": mask_query,
    "modules": modules,
    "read-alike": read_alike,
    "read-aloud": read_aloud,
    "search": search,
    "true-contact": true_contact,
}
"""Who makes the cases of a test file, by its name."""


NAMES = sorted(file.name.removesuffix(".test.js") for file in PACKAGE.glob("*.test.js"))
SLOW = {"search": pytest.mark.everything, "true-contact": pytest.mark.everything}
"""The queries take three seconds (tests/browser/test_search_answers.py types the same ones), the messages ten."""


@pytest.mark.parametrize("name", [pytest.param(name, marks=SLOW.get(name, ())) for name in NAMES])
def test_the_modules_do_what_their_tests_say(name: str, tmp_path: Path) -> None:
    cases = tmp_path / "cases.json"
    cases.write_text(json.dumps(CASES[name]() if name in CASES else None), "utf-8")
    command = [node(), "--no-warnings", "--test-reporter=spec", str(PACKAGE / f"{name}.test.js")]
    done = subprocess.run(command, env={**os.environ, "HELPCENTER_CASES": str(cases)}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout.rpartition("failing tests:")[2] + done.stderr


READ = """
import { readFileSync } from "node:fs";
import { Script, SourceTextModule } from "node:vm";
for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const Kind = name.endsWith("/early.js") ? Script : SourceTextModule;
  try {
    new Kind(text);
  } catch (error) {
    console.error(name, error.stack);
    process.exitCode = 1;
  }
}
"""
"""Reads scripts, which come as JSON by name, without running them."""


def test_every_published_script_can_be_read() -> None:
    addresses = [f"{page_scripts.FOLDER}{file.name}" for file in SCRIPTS.glob("*.js")]
    scripts = page_scripts.scripts(PROJECT, addresses)
    assert len(scripts) > 10 and any(name.endswith("/early.js") for name in scripts)
    command = [node(), "--no-warnings", "--experimental-vm-modules", "--input-type=module", "-e", READ]
    done = subprocess.run(command, input=json.dumps(scripts), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    broken = subprocess.run(command, input=json.dumps({"a.js": "let a = ;"}), capture_output=True, text=True)
    assert broken.returncode == 1 and "a.js" in broken.stderr


@pytest.mark.everything
def test_the_types_fit() -> None:
    done = subprocess.run([node(), str(type_checker()), "--project", str(PACKAGE)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_no_type_error_is_passed_over() -> None:
    for file in SCRIPTS.rglob("*.js"):
        assert not re.search(r"@ts-|biome-ignore|eslint-disable", file.read_text("utf-8")), file
