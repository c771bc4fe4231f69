"""A page that the preview renders alone is the page of a whole build, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from checkout import TESTS
from helpcenter.facts.base import LOCALES

PULL = TESTS / "support/pulled_pages.py"


def test_every_file_by_pull_equals_the_whole_build_in_any_order(built_beside: Path, project: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "SOURCE_DATE_EPOCH": "1700000000"}
    articles = len(list((project / "docs").rglob("*.md"))) // len(LOCALES)
    for locale in LOCALES:
        pulled = subprocess.run(
            [sys.executable, PULL, locale, str(built_beside)],
            cwd=project,
            env=environment,
            capture_output=True,
            text=True,
        )
        said, _, count = pulled.stdout.strip().rpartition(" ")
        assert said == "the same:", pulled.stdout + pulled.stderr
        assert int(count) > 2 * articles
