"""Runs MkDocs for `helpcenter build`, with a process for each language, while its caller checks the sources.

The site is the one that `mkdocs build` makes, byte for byte. Where the system cannot fork, that is what runs, with the
check in it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import NoReturn

from mkdocs.__main__ import cli
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from helpcenter.build.pipeline import DISK_FULL, is_renderable
from helpcenter.content.project import find_root
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.source import output_folder
from helpcenter.source.parallel import CAN_FORK, exit_now
from helpcenter.source.result_cache import ResultCache
from mkdocs_adapter.state import STATE, read


def main() -> None:
    """Build into the folder of the first argument. Exit codes are MkDocs' own and DISK_FULL."""
    folder, root = Path(sys.argv[1]), find_root()
    if not CAN_FORK:
        exit_now(mkdocs(folder, root))
    with contextlib.suppress(ConfigurationError):  # reported when MkDocs runs
        load_config(str(root / "mkdocs.yml"))  # imports all that MkDocs needs once, before the fork
    STATE.cache = ResultCache()  # holds nothing: the caller checks
    read(root)
    if STATE.latest is None or not is_renderable(STATE.latest):
        exit_now(1)  # the caller reads the same files and reports why
    exit_now(all_languages(folder, root))


def all_languages(folder: Path, root: Path) -> int:
    """Build all languages at once and return an exit code; SIGTERM ends all of them."""
    parts = {locale: folder.with_name(f"{folder.name}-{locale}") for locale in LOCALES}
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})  # until all processes run
    running = [_fork(locale, part, root) for locale, part in parts.items()]
    signal.signal(signal.SIGTERM, lambda *_: _terminate(running))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    codes = [os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in running]
    if any(codes):
        return DISK_FULL if DISK_FULL in codes else 1
    for part in parts.values():  # the last language's files win, as when MkDocs builds them in turn
        output_folder.move(part, folder)
    return 0


def _fork(locale: Locale, folder: Path, root: Path) -> int:
    """Start a process that builds one language; return its id. It exits without the clean-up, which is its parent's."""
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process == 0:
        code = 1
        try:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
            STATE.only = locale
            code = mkdocs(folder, root)
        except Exception:
            traceback.print_exc()  # a fault of ours, which nothing else would say
        finally:
            exit_now(code)
    return process


def _terminate(running: list[int]) -> NoReturn:
    """End the languages and then this process; the caller removes what they have written."""
    for process in running:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGTERM)
    for process in running:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(process, 0)
    exit_now(1)


def mkdocs(folder: Path, root: Path) -> int:
    """Run MkDocs and return its exit code; errors of the system are one sentence, where MkDocs shows a traceback."""
    arguments = ["build", "--strict", "--config-file", str(root / "mkdocs.yml"), "--site-dir", str(folder)]
    try:
        cli(arguments, prog_name="mkdocs")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else int(done.code is not None)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            return DISK_FULL
        print(f"{error.filename or 'a file'} cannot be written: {error.strerror or error}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    main()
