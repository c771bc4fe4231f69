"""`build-manifest.json`: what was published, from which commit and which facts, with the digest of each file."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

from helpcenter.artifacts import generated_at
from helpcenter.content.correction import Correction
from helpcenter.content.project import Project

PATH = "build-manifest.json"


def manifest(project: Project, digests: Mapping[str, str]) -> str:
    """The digest of every file but this one. The commit is empty without git; `changed`: edits beside it."""
    commit, changed = _commit(project.root)
    data = {f"data/{name}.yml": digest(tree.source.text.encode()) for name, tree in project.facts.trees.items()}
    record = {
        "commit": commit,
        "changed": changed,
        "today": project.today.isoformat(),
        "expires": f"{project.expires(generated_at()):%Y-%m-%dT%H:%M:%SZ}",
        "sample": project.facts.sample,
        "data": data | ({"overlay": digest(project.facts.overlay.text.encode())} if project.facts.overlay else {}),
        **({"correction": _correction(project.correction)} if project.correction else {}),
        "files": dict(sorted(digests.items())),
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _correction(correction: Correction) -> dict[str, object]:
    return {"reason": correction.reason, "overdue": list(correction.overdue)}


def digest(content: bytes) -> str:
    """SHA-256."""
    return hashlib.sha256(content).hexdigest()


def _commit(root: Path) -> tuple[str, bool]:
    """The commit of the project's own repository; a checkout copied into another repository has none."""
    if not (root / ".git").exists():
        return "", False
    try:
        commit = _git(root, "rev-parse", "HEAD")
        return commit, bool(_git(root, "status", "--porcelain"))
    except (OSError, subprocess.SubprocessError):
        return "", False


def _git(root: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=root, capture_output=True, text=True, check=True, timeout=30
    ).stdout.strip()
