"""`helpcenter search-check`: the query suites, their floor, and what is printed of a miss."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from checkout import ROOT, copy_project, helpcenter


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The real project with no suites."""
    copy = copy_project(tmp_path / "project")
    shutil.rmtree(copy / "tests/search", ignore_errors=True)
    return copy


def _suite(project: Path, name: str, rows: str) -> None:
    file = project / f"tests/search/{name}/en.tsv"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(rows, "utf-8")


def test_a_miss_is_printed_with_the_words_that_were_lacking(project: Path) -> None:
    _suite(project, "open", "query\tkind\taccept\nlost phone\tkeyword\trecovery/lost-phone\nzebra\tkeyword\tindex\n")
    done = helpcenter(project, "search-check")
    assert done.returncode == 0, done.stderr
    assert "en open: 2 queries, 50.0% right first, 50.0% among three" in done.stdout
    assert "zebra → nothing; lacking: zebra" in done.stdout


def test_a_share_below_the_last_run_fails_until_it_is_written(project: Path) -> None:
    _suite(project, "open", "query\tkind\taccept\nlost phone\tkeyword\trecovery/lost-phone\n")
    assert helpcenter(project, "search-check", "--update").returncode == 0
    figures = json.loads((project / "tests/search/last-run.json").read_text("utf-8"))
    assert figures == {"open en": {"1": 1.0, "3": 1.0}}
    _suite(project, "open", "query\tkind\taccept\nzebra\tkeyword\trecovery/lost-phone\n")
    done = helpcenter(project, "search-check")
    assert done.returncode == 1
    assert "below the last run" in done.stdout
    helpcenter(project, "search-check", "--update")
    assert helpcenter(project, "search-check").returncode == 0


def test_what_nobody_finds_is_listed(project: Path) -> None:
    _suite(project, "open", "query\tkind\taccept\nlost phone\tkeyword\trecovery/lost-phone\n")
    done = helpcenter(project, "search-check", "--reach")
    assert "en: no query finds first: en/, " in done.stdout


@pytest.mark.parametrize(
    ("path", "rows", "said"),
    [
        ("open/en.tsv", "frage\tart\nzebra\tkeyword\n", "has no columns query and kind"),
        ("open/de.tsv", "query\tkind\n", "is named after no language"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_sentence(tiny: Path, path: str, rows: str, said: str) -> None:
    file = tiny / "tests/search" / path
    file.parent.mkdir(parents=True)
    file.write_text(rows, "utf-8")
    done = helpcenter(tiny, "search-check")
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_our_own_suites_hold_what_they_reached_last() -> None:
    done = helpcenter(ROOT, "search-check")
    assert done.returncode == 0, done.stdout + done.stderr
