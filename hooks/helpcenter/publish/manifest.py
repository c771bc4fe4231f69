"""`build-manifest.json`: what was published, from which commit and which facts, with the digest of each file."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path

from helpcenter.publish.built import Files
from helpcenter.site import Site

PATH = "build-manifest.json"


def manifest(site: Site, files: Files) -> str:
    """SHA-256 of every file but this one. The commit is empty without git, and `changed` tells of edits beside it."""
    commit, changed = _commit(site.root)
    data = {f"data/{name}.yml": _digest(tree.source.text.encode()) for name, tree in site.facts.trees.items()}
    record = {
        "commit": commit,
        "changed": changed,
        "today": site.today.isoformat(),
        "sample": site.facts.sample,
        "data": data | ({"overlay": _digest(site.facts.overlay.text.encode())} if site.facts.overlay else {}),
        "files": {path: _digest(content) for path, content in sorted(files.items()) if path != PATH},
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _digest(content: bytes) -> str:
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
