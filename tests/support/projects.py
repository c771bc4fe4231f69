"""Projects as they are read, for tests that need their facts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checkout import ROOT
from helpcenter.content.project import Project, read_project
from helpcenter.source import reporters
from helpcenter.source.result_cache import ResultCache


def valid_project(root: Path, overlay: Path | None = None, cache: ResultCache | None = None) -> Project:
    """The project below `root`; a test whose facts are not valid fails with their problems."""
    read = read_project(root, overlay, cache)
    assert isinstance(read, Project), reporters.as_text(read.problems)
    return read


@cache
def real_project() -> Project:
    """The project of this checkout as of the day of the tests, read once."""
    return valid_project(ROOT)
