"""Runs MkDocs for `helpcenter build`, which checks the project in the same time: each language in a process of its own.

The same site as `mkdocs build` makes by itself, to the byte. Where the system cannot fork, that is what runs, and
checks.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

from jinja2 import TemplateError
from mkdocs.__main__ import cli
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from helpcenter.build.pipeline import DISK_FULL
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.source import output_folder
from helpcenter.source.parallel import CAN_FORK, exit_now
from helpcenter.source.result_cache import ResultCache
from mkdocs_adapter.state import STATE, read

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> None:
    """Build into the folder that is named; MkDocs' own exit codes, and DISK_FULL.

    With a dash behind the folder, standard input says what another process has read of each article.
    """
    folder = Path(sys.argv[1])
    if CAN_FORK:
        with contextlib.suppress(ConfigurationError):  # told where MkDocs runs, or by who gives it nothing to read
            load_config(str(ROOT / "mkdocs.yml"))  # all that MkDocs needs is imported once, before the processes part
        STATE.cache = ResultCache()  # nothing else is asked of it: the check is another process's
        if sys.argv[2:] == ["-"]:
            known = sys.stdin.read() or exit_now(1)  # who says nothing could not read the project, and tells so itself
            STATE.cache.update(json.loads(known))
        read(ROOT)
    exit_now(both(folder) if STATE.project else mkdocs(folder))


def both(folder: Path) -> int:
    """Every language beside the others; a SIGTERM ends them all."""
    parts = {locale: folder.with_name(f"{folder.name}-{locale}") for locale in LOCALES}
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})  # it waits until all that it has to end have begun
    running = [_begin(locale, part) for locale, part in parts.items()]
    signal.signal(signal.SIGTERM, lambda *_: _end(running))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    codes = [os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in running]
    if any(codes):
        return DISK_FULL if DISK_FULL in codes else 1
    for part in parts.values():  # the last language's files win, as when MkDocs builds them in turn
        output_folder.move(part, folder)
    return 0


def _begin(locale: Locale, folder: Path) -> int:
    """A process that builds one language; its id. It ends without the clean-up that is its parent's."""
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process == 0:
        code = 1
        try:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
            STATE.only = locale
            code = mkdocs(folder)
        finally:
            exit_now(code)
    return process


def _end(running: list[int]) -> NoReturn:
    """End the languages, and then this process: who asked for it clears away what they have written."""
    for process in running:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGTERM)
    for process in running:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(process, 0)
    exit_now(1)


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
