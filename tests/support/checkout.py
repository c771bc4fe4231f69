"""This checkout of the project, copies of it, and its command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
TINY = TESTS / "tiny"
"""The smallest project that passes every rule."""


def copy_project(target: Path) -> Path:
    """Copy what git tracks or would track; a checkout without .git is copied whole, less what is made."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        ).stdout.split("\0")
        for name in filter(None, listed):
            if (ROOT / name).is_file():
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, target / name)
        return target
    made = shutil.ignore_patterns(".venv", "site", ".build", "__pycache__", ".pytest_cache")
    return Path(shutil.copytree(ROOT, target, ignore=made))


def helpcenter(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the `helpcenter` command in a project, with that project's own core."""
    command = [sys.executable, "-m", "helpcenter.cli", *arguments]
    own = {"PYTHONPATH": str(project / "hooks")} if (project / "hooks").is_dir() else {}
    return subprocess.run(
        command, cwd=project, env={**os.environ, **own, **environment}, capture_output=True, text=True, timeout=300
    )
