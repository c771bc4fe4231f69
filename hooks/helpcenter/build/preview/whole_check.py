"""The whole check, in a forked process that is ended when a file changes meanwhile."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
from typing import Any

from helpcenter.build.preview.process import fork_child
from helpcenter.content.project import Sources
from helpcenter.lint import engine
from helpcenter.source.problem import Problem


class WholeCheck:
    """One run over the sources as they are; `fileno` becomes readable when it is done."""

    def __init__(self, sources: Sources, save: bool) -> None:
        """With `save`, what was found is kept for the next start too."""
        self._cache = sources.cache
        self._read, written = os.pipe()
        known = set(self._cache.used)

        def run() -> None:
            os.nice(2)  # pages that somebody waits for come first
            problems = engine.check(sources)
            if save:
                sources.cache.save()
            new = {key: value for key, value in sources.cache.used.items() if key not in known}
            with os.fdopen(written, "wb") as pipe:
                pickle.dump((problems, new), pipe)

        self._process = fork_child(run, keep=(written,))
        os.close(written)
        self._received = bytearray()

    def fileno(self) -> int:
        """The file descriptor to wait for."""
        return self._read

    def receive(self) -> list[Problem] | None:
        """Read what has come; the problems once all of it has, None before. Raises EOFError where the check failed."""
        part = os.read(self._read, 1 << 20)
        self._received += part
        if part:
            return None
        self._end()
        problems: list[Problem]
        new: dict[str, Any]
        problems, new = pickle.loads(self._received)
        for key, value in new.items():
            self._cache.put(key, value)
        return problems

    def cancel(self) -> None:
        """End it before it is done."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        self._end()

    def _end(self) -> None:
        os.close(self._read)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._process, 0)
