"""Two versions of a project, each checked out and built with its own hooks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from helpcenter.build import pipeline
from helpcenter.source.problem import CannotRun

_LAST_LINES = 6


def check_out(root: Path, revision: str, folder: Path) -> None:
    """Write the files of a revision of git into a new folder.

    Raises CannotRun where git is missing, knows no such revision, or the project is in no repository.
    """
    try:
        top = _git(root, "rev-parse", "--show-toplevel").decode().strip()
    except (OSError, subprocess.CalledProcessError) as error:
        raise CannotRun(f"{root} is in no git repository", "compare in a clone of the repository") from error
    inside = root.resolve().relative_to(Path(top).resolve()).as_posix()
    try:
        commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except subprocess.CalledProcessError as error:
        raise CannotRun(
            f"git knows no revision {revision!r}", "fetch it (git fetch origin main), or name a branch, tag or commit"
        ) from error
    tree = commit.decode().strip() if inside == "." else f"{commit.decode().strip()}:{inside}"
    folder.mkdir()
    # Git writes the files itself, from an index of their own, and checks their names as in every checkout.
    with TemporaryDirectory(prefix="helpcenter-diff-") as beside:
        index = str(Path(beside) / "index")
        _git(Path(top), "read-tree", tree, index=index)
        _git(Path(top), "checkout-index", "--all", "--quiet", f"--prefix={folder.resolve()}/", index=index)


def _git(folder: Path, *arguments: str, index: str | None = None) -> bytes:
    environment = {**os.environ, "GIT_INDEX_FILE": index} if index else None
    return subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True, check=True).stdout


def build_both(before: Path, root: Path, work: Path) -> tuple[Path, Path]:
    """Build the version before and the working tree, at the same time, as of the same day.

    The earlier version is built by its own hooks where it holds some, else by this product. Raises CannotRun where it
    does not build, ProblemsFound where the working tree has problems.
    """
    own = before / "hooks"
    environment = pipeline.environment(before)
    if (own / "helpcenter").is_dir():
        environment["PYTHONPATH"] = os.pathsep.join([str(own), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    command = [sys.executable, "-m", "helpcenter.cli", "build", "--output", str(work / "before")]
    work.mkdir()
    log = work / "log"  # a pipe that nobody reads would hold a build that says much
    with (
        log.open("wb") as said,
        subprocess.Popen(command, cwd=before, env=environment, stdout=said, stderr=said) as old,
    ):
        try:
            pipeline.build(root, output=work / "after", keep=0)
        except BaseException:
            old.terminate()
            raise
    if old.returncode:
        last = log.read_text("utf-8", "replace").strip().splitlines()[-_LAST_LINES:]
        raise CannotRun("the earlier version does not build", "\n    ".join(["it says:", *last]))
    return work / "before", work / "after"
