"""The files for programs of the project, as a build publishes them, without the build."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from helpcenter import artifacts
from helpcenter.artifacts.search import files as search
from projects import real_project

GENERATED = datetime(2026, 11, 22, 3, tzinfo=UTC)


@cache
def published() -> dict[str, bytes]:
    """Each file by its path, as of the day of the tests."""
    project = real_project()
    texts = artifacts.files(project, GENERATED) | search.files(project)
    texts["build-manifest.json"] = json.dumps({"files": dict.fromkeys(texts, "")})
    return {path: text.encode() for path, text in texts.items()}


def publish(folder: Path) -> Path:
    """Write them into a folder."""
    for path, content in published().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder
