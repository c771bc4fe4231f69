"""The browser windows that listen: they load their page again after a change, and show the problems."""

from __future__ import annotations

import asyncio
import json
import os
import time
import weakref
from collections.abc import Sequence

from helpcenter.build.preview.http import Events
from helpcenter.source.problem import Problem


class Browsers:
    """Sends each window the version of the project and the problems, now and whenever one of them changes."""

    def __init__(self) -> None:
        self._windows: weakref.WeakSet[Events] = weakref.WeakSet()
        self._start, self._number = f"{os.getpid()}-{time.time_ns()}", 0
        self._problems = _packed((), True)

    @property
    def version(self) -> str:
        """What a page is made from; another one after each change, and in each run of the preview."""
        return f"{self._start}-{self._number}"

    def join(self) -> Events:
        """A new window's events, the present state first."""
        events: Events = asyncio.Queue()
        events.put_nowait(("version", self.version))
        events.put_nowait(("problems", self._problems))
        self._windows.add(events)
        return events

    def changed(self) -> None:
        """Something has changed that may show on any page."""
        self._number += 1
        self._send("version", self.version)

    def show(self, problems: Sequence[Problem], checking: bool) -> None:
        """Show problems; `checking` where more may be found."""
        packed = _packed(problems, checking)
        if packed != self._problems:
            self._problems = packed
            self._send("problems", packed)

    def _send(self, name: str, data: str) -> None:
        for events in list(self._windows):
            events.put_nowait((name, data))


def _packed(problems: Sequence[Problem], checking: bool) -> str:
    listed = [
        {
            "path": one.path,
            "place": f"{one.path}:{one.line}:{one.column}",
            "message": f"{one.message} ({one.rule})",
            "hint": one.hint,
        }
        for one in problems
    ]
    return json.dumps({"checking": checking, "problems": listed}, ensure_ascii=False)
