"""Runs MkDocs for `helpcenter build`: each language in a process of its own while a third one checks the project.

The same site as `mkdocs build` makes by itself, to the byte. Where the system cannot fork, that is what runs.
"""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.__main__ import cli
from mkdocs.config import load_config

from helpcenter import check, problem
from helpcenter.build import DISK_FULL
from helpcenter.facts.base import LOCALES, Locale
from helpcenter_state import STATE, read_project

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Build into the folder that is named; MkDocs' own exit codes, and DISK_FULL."""
    folder = Path(sys.argv[1])
    if hasattr(os, "fork"):
        read_project(ROOT)
    sys.exit(both(folder) if STATE.site else mkdocs(folder))


def both(folder: Path) -> int:
    """Every language beside the others, and the check beside them; one that finds problems ends the build."""
    load_config(str(ROOT / "mkdocs.yml"))  # all that MkDocs needs is imported once, before the processes part
    parts = {locale: folder.with_name(f"{folder.name}-{locale}") for locale in LOCALES}
    running = [_begin(locale, part) for locale, part in parts.items()]
    gc.disable()  # this process ends before it has made any rings of garbage worth looking for
    problems = [found for found in check.check(STATE.latest, beside=True) if not found.note]
    STATE.latest.kept.save()
    for process in running if problems else ():
        os.kill(process, signal.SIGTERM)
    codes = [os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in running]
    for found in problems:
        print(problem.as_text([found]), file=sys.stderr)
    if problems:
        print(f"{len(problems)} problem{'s' * (len(problems) > 1)}; nothing was built", file=sys.stderr)
    if problems or any(codes):
        return DISK_FULL if DISK_FULL in codes else 1
    for part in parts.values():
        _move(part, folder)
    return 0


def _begin(locale: Locale, folder: Path) -> int:
    """A process that builds one language; its id. It ends without the clean-up that is its parent's."""
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process == 0:
        code = 1
        try:
            STATE.only = locale
            code = mkdocs(folder)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    return process


def _move(part: Path, folder: Path) -> None:
    """Move what stands in a part into the folder. The last language's wins, as when MkDocs builds them in turn."""
    for here, _, names in os.walk(part):
        target = folder / Path(here).relative_to(part)
        target.mkdir(parents=True, exist_ok=True)
        for name in names:
            Path(here, name).replace(target / name)


def mkdocs(folder: Path) -> int:
    """MkDocs' exit code. What the system or a template refuses is told in one sentence: MkDocs shows a traceback."""
    arguments = ["build", "--strict", "--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(folder)]
    try:
        cli(arguments, prog_name="mkdocs")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else int(done.code is not None)
    except TemplateError as error:
        place = f"{getattr(error, 'name', None) or 'a template'}:{getattr(error, 'lineno', 1)}"
        print(f"{place}: {error.message}", file=sys.stderr)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            return DISK_FULL
        print(f"{error.filename or 'a file'} cannot be written: {error.strerror or error}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    main()
