"""A process of the preview that holds one language, as it is or as of a day, and makes its files on request."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from helpcenter import artifacts
from helpcenter.artifacts import generated_at
from helpcenter.artifacts.search import files as search_files
from helpcenter.build.preview.process import fork_child
from helpcenter.content.edited_project import with_edited
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.source import reporters
from mkdocs_adapter.single_pages import LanguageSite
from mkdocs_adapter.state import STATE, read


@dataclass(frozen=True)
class Made:
    """The file at a path: its content, None where there is none; `source` is the article that a page was made from.

    `failed` is a sentence for people in the place of a content.
    """

    content: bytes | None = None
    source: str = ""
    failed: str = ""


@dataclass(frozen=True)
class Edited:
    """A message to the process: these articles were edited, or also templates, styles and scripts."""

    articles: tuple[str, ...] = ()
    templates: bool = False


class LanguageProcess:
    """The parent's side. Messages are answered in their order."""

    def __init__(self, root: Path, locale: Locale, day: str = "") -> None:
        """Fork a process from this one's project; with a `day` (ISO 8601) it reads the project as of that day."""
        self._here, there = Pipe()
        self._process = fork_child(lambda: _run(there, root, locale, day), keep=(there.fileno(),))
        there.close()
        self._waiting: deque[asyncio.Future[Made]] = deque()
        asyncio.get_running_loop().add_reader(self._here.fileno(), self._receive)
        self._ready = self._expect()

    async def ready(self) -> str:
        """Wait until it can make pages; return why it cannot, or ""."""
        return (await self._ready).failed

    def make(self, path: str) -> asyncio.Future[Made]:
        """The file at a path below the site's root."""
        return self._ask(path)

    def edited(self, edited: Edited) -> asyncio.Future[Made]:
        """Tell it of an edit that its parent has read."""
        return self._ask(edited)

    def end(self) -> None:
        """End it; what was still to be answered has failed."""
        asyncio.get_running_loop().remove_reader(self._here.fileno())
        self._here.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGTERM)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._process, 0)
        self._fail("it was ended; load the page again")

    def _ask(self, message: str | Edited) -> asyncio.Future[Made]:
        answer = self._expect()
        try:
            self._here.send(message)
        except OSError:
            self._fail("its process has ended; save any file to begin anew")
        return answer

    def _expect(self) -> asyncio.Future[Made]:
        answer = asyncio.get_running_loop().create_future()
        self._waiting.append(answer)
        return answer

    def _receive(self) -> None:
        try:
            made = self._here.recv()
        except (EOFError, OSError):
            asyncio.get_running_loop().remove_reader(self._here.fileno())
            self._fail("its process has ended; save any file to begin anew")
            return
        answer = self._waiting.popleft()
        if not answer.done():  # the browser may have gone
            answer.set_result(made)

    def _fail(self, why: str) -> None:
        while self._waiting:
            answer = self._waiting.popleft()
            if not answer.done():
                answer.set_result(Made(failed=why))


def _run(connection: Connection, root: Path, locale: Locale, day: str) -> None:
    """The child: answer until the parent closes the connection."""
    try:
        language = _Language(root, locale, day)
    except Exception as error:  # whatever MkDocs or a plugin raises for a configuration
        connection.send(Made(failed=f"{error}" or type(error).__name__))
        return
    connection.send(Made())
    with contextlib.suppress(EOFError, OSError):
        while True:
            message = connection.recv()
            connection.send(language.edited(message) if isinstance(message, Edited) else language.make(message))


class _Language:
    def __init__(self, root: Path, locale: Locale, day: str) -> None:
        if day:
            os.environ["HELPCENTER_TODAY"] = day
            STATE.only = None
            read(root)
            if not isinstance(STATE.latest, Project):
                raise ValueError(reporters.as_text(STATE.latest.problems if STATE.latest else ()))
        STATE.only, self._locale = locale, locale
        self._site = LanguageSite(root)
        self._forget()

    def edited(self, edited: Edited) -> Made:
        """Read what was edited once more."""
        project = with_edited(STATE.current, edited.articles) if STATE.project else None
        if isinstance(project, Project):
            STATE.latest = STATE.project = project
            self._site.articles_changed(edited.articles)
        try:
            if edited.templates:
                self._site.templates_changed()
        except Exception as error:
            return Made(failed=f"{error}")
        self._forget()
        return Made()

    def make(self, path: str) -> Made:
        """Make a file: a page or another file of MkDocs, else one that search loads or that programs read."""
        try:
            if path.startswith(search_files.FOLDER):
                return Made(self._search_file(path))
            content = None if path == "sitemap.xml" else self._site.content(path)
            if content is None and self._locale == LOCALES[-1]:
                content = self._artifact(path)
            return Made(content, self._site.source(path))
        except Exception as error:
            return Made(failed=f"{error}", source=self._site.source(path))

    def _forget(self) -> None:
        self._search: dict[str, str] | None = None
        self._made: dict[str, str] = {}
        self._to_make: Iterator[dict[str, str]] = artifacts.one_by_one(STATE.current, generated_at())

    def _search_file(self, path: str) -> bytes | None:
        if self._search is None:
            self._search = search_files.files(STATE.current, [self._locale])
        found = self._search.get(path)
        return None if found is None else found.encode()

    def _artifact(self, path: str) -> bytes | None:
        while path not in self._made and (more := next(self._to_make, None)) is not None:
            self._made |= more
        found = self._made.get(path)
        return None if found is None else found.encode()
