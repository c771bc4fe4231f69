"""A build: made and finished in a folder of its own, and only then put in the place of the last good site."""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from helpcenter.artifacts import publish
from helpcenter.artifacts.search import files as search_files
from helpcenter.build import configuration
from helpcenter.build import workspace as workspaces
from helpcenter.build.workspace import Place
from helpcenter.content import correction as correcting
from helpcenter.content.correction import Correction
from helpcenter.content.project import Project, Sources, read_project
from helpcenter.facts.base import LOCALES
from helpcenter.lint import engine
from helpcenter.output import contact_audit, finish
from helpcenter.output.signing import Signer
from helpcenter.source import output_folder, product_folder, reporters, result_cache
from helpcenter.source.message import Message
from helpcenter.source.parallel import CAN_FORK, run_two
from helpcenter.source.problem import CannotRun, Problem, ProblemsFound

OVERLAY = "HELPCENTER_OVERLAY"
"""The environment variable that holds the path of the operator's overlay for MkDocs' process."""
DISK_FULL = 74
"""The exit code of MKDOCS for a full disk (EX_IOERR of sysexits.h)."""
MKDOCS = "mkdocs_adapter.parallel_build"
"""The module in `hooks/` that runs MkDocs; the core does not import it."""
_UNREADABLE = ("encoding", "missing-file", "yaml-syntax")
"""Rules for files that cannot be read, which MkDocs would report too, in other words."""
_SHOWN = 40
"""How many problems of the built site are reported; one wrong template has one on each page."""


def build(
    root: Path,
    overlay: Path | None = None,
    correction: str = "",
    signer: Signer | None = None,
    output: Path | None = None,
    keep: int = workspaces.KEPT,
) -> tuple[Place, Correction | None]:
    """Build the site of `root` into `root/site` or `output`. A build that fails leaves the last good site untouched.

    With the reason of a `correction`, what is merely overdue does not stop it; returns what was published that way.

    Of the sites that were there, `keep` stay beside it, for a rollback. Raises ProblemsFound where the sources or the
    built site have problems; MkDocs reports its own on standard error. Raises CannotRun where another build of this
    site runs or the disk refuses.
    """
    place = workspaces.of(root, output)
    with _disk_errors_explained(place), workspaces.working(place) as workspace:
        fresh = workspace / "site"
        project = _render(root, overlay, fresh, workspace / "artifacts", correction, place.name)
        if found := finish.finish(project, fresh, signer) or contact_audit.audit(fresh, project):
            count = reporters.count(len(found))
            message = Message("the built site has {count}; {name} is as it was", count=count, name=place.name)
            raise ProblemsFound(message, "mend what is named above and build again", found[:_SHOWN])
        workspaces.publish(place, fresh, keep)
    return place, project.correction


def _render(root: Path, overlay: Path | None, fresh: Path, artifacts: Path, reason: str, name: str) -> Project:
    """Make all files of the site in `fresh`.

    MkDocs renders the pages while this process checks the sources and writes what programs and search load.
    """
    command = [sys.executable, "-m", MKDOCS, str(fresh)]
    with subprocess.Popen(command, cwd=root, env=environment(root, overlay, reason)) as mkdocs:
        sources = read_project(root, overlay, result_cache.of(root, production=overlay is not None))
        found = _check(sources) if CAN_FORK or reason else []
        problems = correcting.blocking(found, bool(reason)) or ([] if is_renderable(sources) else [*sources.problems])
        sources = replace(sources, correction=correcting.correction(reason, found) if reason else None)
        if problems:
            mkdocs.terminate()
        elif isinstance(sources, Project):
            _write_artifacts(sources, artifacts)
    if mkdocs.returncode == DISK_FULL:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if problems or mkdocs.returncode or not isinstance(sources, Project):
        message = Message("the site was not built; {name} is as it was", name=name)
        if problems:
            message = Message("{count}: {message}", count=reporters.count(len(problems)), message=message)
        hint = "mend the problems above and build again"
        raise ProblemsFound(message, hint, problems)
    output_folder.move(artifacts, fresh)
    return sources


def _check(sources: Sources) -> list[Problem]:
    problems = engine.check(sources, parallel=CAN_FORK)
    sources.cache.save()
    return problems


def is_renderable(sources: Sources) -> bool:
    """Whether all files can be read, so that MkDocs can make pages of them."""
    return isinstance(sources, Project) and not any(problem.rule in _UNREADABLE for problem in sources.problems)


def _write_artifacts(project: Project, folder: Path) -> None:
    """Write what is made without MkDocs: files for programs, and what search loads, half of it in a second process."""
    first, *others = LOCALES

    def write_here() -> None:
        publish(project, folder)
        search_files.write(project, folder, [first])

    run_two(write_here, lambda: search_files.write(project, folder, others))


def environment(root: Path, overlay: Path | None = None, correction: str = "") -> dict[str, str]:
    """The environment of MkDocs' process.

    The product's `hooks/` is importable, the configuration that a content repository inherits is up to date,
    and Material's notice about MkDocs 2, which does not concern this site, is silenced.
    """
    configuration.write_inherited(root)
    own = {name: value for name, value in os.environ.items() if name not in (OVERLAY, correcting.VARIABLE)}
    path = os.pathsep.join(filter(None, (str(product_folder.product() / "hooks"), own.get("PYTHONPATH"))))
    own |= {"PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}
    return (
        own | ({OVERLAY: str(overlay)} if overlay else {}) | ({correcting.VARIABLE: correction} if correction else {})
    )


@contextlib.contextmanager
def _disk_errors_explained(site: Place) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise CannotRun(
                Message("the disk is full; {name} is as it was", name=site.name), "free some space and build again"
            ) from None
        place = error.filename or site.site
        reason = error.strerror or type(error).__name__
        hint = "check the rights of this folder and of the one above it"
        raise CannotRun(
            Message(
                "{place} cannot be written: {reason}; {name} is as it was", place=place, reason=reason, name=site.name
            ),
            hint,
        ) from None
