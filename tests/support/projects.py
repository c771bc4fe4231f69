"""Projects as they are read, for tests that need their facts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checkout import ROOT
from helpcenter.content.project import Project, read_project
from helpcenter.lint import engine
from helpcenter.source import reporters
from helpcenter.source.result_cache import PATH, ResultCache


def valid_project(root: Path, overlay: Path | None = None, cache: ResultCache | None = None) -> Project:
    """The project below `root`; a test whose facts are not valid fails with their problems."""
    read = read_project(root, overlay, cache)
    assert isinstance(read, Project), reporters.as_text(read.problems)
    return read


@cache
def real_project() -> Project:
    """The project of this checkout as of the day of the tests, read once."""
    return valid_project(ROOT)


@cache
def _found() -> ResultCache:
    """What a check of the real project finds in its texts, which takes as long as some hundred tests."""
    engine.check(real_project())
    return real_project().cache


def known_cache(file: Path | None = None) -> ResultCache:
    """A cache as the second run of `check` has it, for tests that edit a few files of the real project."""
    known = ResultCache(file)
    known.used = dict(_found().used)
    return known


def keep_known_results(root: Path) -> None:
    """Leave to the command in a copy of the real project what a first run of `check` leaves there."""
    known_cache(root / PATH).save()
