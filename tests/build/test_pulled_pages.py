"""A page that the preview renders alone is the page of a whole build, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from checkout import TESTS, copy_project
from helpcenter.facts.base import LOCALES

PULL = TESTS / "support/pulled_pages.py"


def test_every_file_by_pull_equals_the_whole_build_in_any_order(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "SOURCE_DATE_EPOCH": "1700000000"}
    build = [sys.executable, "-m", "mkdocs_adapter.parallel_build", str(tmp_path / "built")]
    done = subprocess.run(build, cwd=project, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    articles = len(list((project / "docs").rglob("*.md"))) // len(LOCALES)
    for locale in LOCALES:
        pulled = subprocess.run(
            [sys.executable, PULL, locale, str(tmp_path / "built")],
            cwd=project,
            env=environment,
            capture_output=True,
            text=True,
        )
        said, _, count = pulled.stdout.strip().rpartition(" ")
        assert said == "the same:", pulled.stdout + pulled.stderr
        assert int(count) > 2 * articles
