"""Building the site: into a folder of its own, finished there, and only then put in the place of the last good one."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from helpcenter.artifacts import publish
from helpcenter.artifacts.search import files as search_files
from helpcenter.build import lock
from helpcenter.build.atomic_swap import recover, swap
from helpcenter.content.project import Project, read_project
from helpcenter.facts.base import LOCALES
from helpcenter.lint import engine
from helpcenter.output import contact_audit, finish
from helpcenter.source import output_folder, reporters, result_cache
from helpcenter.source.parallel import CAN_FORK, run_two
from helpcenter.source.problem import CannotRun, Problem, ProblemsFound

OVERLAY = "HELPCENTER_OVERLAY"
"""The environment variable in which MkDocs' process finds the path of the operator's overlay."""

DISK_FULL = 74
"""The exit code of MKDOCS for a full disk (EX_IOERR of sysexits.h)."""
MKDOCS = "mkdocs_adapter.parallel_build"
"""The module in `hooks/` that runs MkDocs; the core does not import it."""
UNREAD = ("encoding", "missing-file", "yaml-syntax")
"""Rules of what cannot be read: MkDocs would tell of it too, in other words."""
SHOWN = 40
"""How many problems of the built site are printed; one wrong template gives one on each page."""


def build(root: Path, overlay: Path | None = None) -> Path:
    """Build the site of `root` into `root/site` and return it. A build that fails leaves the last good site untouched.

    Raises ProblemsFound where the sources or the built site have problems; MkDocs reports its own on standard error.
    Raises CannotRun where another build runs or the disk refuses.
    """
    folder = root / "site"
    with _explained(folder), lock.alone(root), _workshop(root, folder) as workshop:
        fresh, beside = workshop / "site", workshop / "beside"
        command = [sys.executable, "-m", MKDOCS, str(fresh), "-"]
        with subprocess.Popen(
            command, cwd=root, env=environment(root, overlay), stdin=subprocess.PIPE, text=True
        ) as mkdocs:
            # MkDocs is imported in the same time. Its process checks nothing, and reads again only what has changed.
            project = read_project(root, overlay, result_cache.of(root, production=overlay is not None))
            readable = CAN_FORK and project.facts and not any(one.rule in UNREAD for one in project.problems)
            with contextlib.suppress(BrokenPipeError), mkdocs.stdin as pipe:  # without a reader, it has said why
                pipe.write(json.dumps(project.cache.used) if readable else "")
            problems = _checked(project) if CAN_FORK else []
            if CAN_FORK and not readable:
                problems = problems or [*project.problems]  # no exception makes text of what cannot be read
            if problems:
                mkdocs.terminate()
            elif isinstance(project, Project):
                _beside(project, beside)
            right = contact_audit.plain_lines(project.all_articles())
        if mkdocs.returncode == DISK_FULL:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if problems or mkdocs.returncode:
            count = f"{reporters.count(len(problems))}: " if problems else ""
            hint = "mend the problems above and build again"
            raise ProblemsFound(f"{count}the site was not built; site/ is as it was", hint, problems)
        output_folder.move(beside, fresh)
        found = finish.finish(project, fresh) or contact_audit.check_built(fresh, project, right)
        if found:
            message = f"the built site has {reporters.count(len(found))}; site/ is as it was"
            raise ProblemsFound(message, "mend what is named above and build again", found[:SHOWN])
        swap(fresh, folder)
    return folder


def _checked(project: Project) -> list[Problem]:
    problems = [found for found in engine.check(project, parallel=True) if not found.note]
    project.cache.save()
    return problems


def _beside(project: Project, folder: Path) -> None:
    """Write what is made without MkDocs: what programs read, and what search loads; half of it in a second process."""
    first, *others = LOCALES

    def here() -> None:
        publish(project, folder)
        search_files.write(project, folder, [first])

    run_two(here, lambda: search_files.write(project, folder, others))


def environment(root: Path, overlay: Path | None = None) -> dict[str, str]:
    """The environment of MkDocs' process: `hooks/` of this project is importable, and Material's notice about MkDocs 2,
    which does not concern this site, is silenced."""
    own = {name: value for name, value in os.environ.items() if name != OVERLAY}
    path = os.pathsep.join(filter(None, (str(root / "hooks"), own.get("PYTHONPATH"))))
    own |= {"PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}
    return own | ({OVERLAY: str(overlay)} if overlay else {})


@contextlib.contextmanager
def _workshop(root: Path, site: Path) -> Iterator[Path]:
    """A folder on the same disk as the site, so that putting the site in place is a rename.

    What a build that was killed left there goes first; the project is locked, so nobody is using it.
    """
    parent = root / ".build"
    parent.mkdir(exist_ok=True)
    recover(parent, site)
    for left in parent.glob("site-*"):
        shutil.rmtree(left, ignore_errors=True)
    workshop = Path(tempfile.mkdtemp(prefix="site-", dir=parent))
    try:
        yield workshop
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
        with contextlib.suppress(OSError):
            parent.rmdir()


@contextlib.contextmanager
def _explained(site: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise CannotRun("the disk is full; site/ is as it was", "free some space and build again") from None
        place = error.filename or site
        reason = error.strerror or type(error).__name__
        hint = "check the rights of this folder and of the one above it"
        raise CannotRun(f"{place} cannot be written: {reason}; site/ is as it was", hint) from None
