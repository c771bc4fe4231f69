"""The preview of `helpcenter serve`: this process reads the project, watches it, and speaks with browsers.

Each language has a process, forked from this one, that renders the page that a browser wants from the project as it
is. An edited article is read once more, here and there; where more has changed, the languages begin anew.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import socket
import sys
from datetime import date
from functools import partial
from http import HTTPStatus
from pathlib import Path

import click
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from helpcenter.build.pipeline import OVERLAY
from helpcenter.build.preview import http
from helpcenter.build.preview.browsers import Browsers
from helpcenter.build.preview.checks import Checks
from helpcenter.build.preview.http import Answer, Events, Request
from helpcenter.build.preview.watcher import Changes, Watcher
from helpcenter.content import addresses
from helpcenter.content.edited_project import with_edited
from helpcenter.content.project import Project, find_root
from helpcenter.facts.base import LOCALES, Locale
from mkdocs_adapter import preview_pages as pages
from mkdocs_adapter.language_process import Edited, LanguageProcess, Made
from mkdocs_adapter.state import STATE, read

CODE = "hooks/"


class Preview:
    """Everything that runs; `languages` is empty as long as the facts were never valid."""

    def __init__(self, root: Path, overlay: Path | None) -> None:
        self.root, self.overlay = root, overlay
        self.languages: dict[Locale, LanguageProcess] = {}
        self.of_day: dict[Locale, LanguageProcess] = {}
        self.day = self.trouble = ""
        self.browsers = Browsers()
        self.checks = Checks(self.browsers)
        self.started = asyncio.Event()
        self.stopped = asyncio.Event()
        self.restart = False
        self.watcher: Watcher | None = None

    async def run(self, listening: socket.socket) -> None:
        """Run until a signal ends it, and end every process that was started."""
        loop = asyncio.get_running_loop()
        for ending in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(ending, self.stopped.set)
        watcher = self.watcher = Watcher(self.root, [self.overlay] if self.overlay else [])
        server = await asyncio.start_server(partial(http.handle, handler=self.answer), sock=listening)
        work = asyncio.create_task(self._work(watcher.changes))
        try:
            waiting = asyncio.create_task(self.stopped.wait())
            await asyncio.wait((waiting, work), return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                work.result()
        finally:
            work.cancel()
            self.end()
            server.close()

    def end(self) -> None:
        """End every process."""
        self.checks.cancel()
        for process in (*self.languages.values(), *self.of_day.values()):
            process.end()
        self.languages, self.of_day = {}, {}
        if self.watcher:
            self.watcher.end()

    async def _work(self, changes: asyncio.Queue[Changes]) -> None:
        """Begin, then take in one change after the other."""
        await self._read_everything()
        self.started.set()
        while True:
            change = await changes.get()
            if self._is_code(change):
                self.restart = True
                self.stopped.set()
                return
            await self._take_in(change)

    def _is_code(self, change: Changes) -> bool:
        """Whether Python files were changed, of which a process sees nothing; not while one of them cannot be read."""
        files = [self.root / path for path in change.all() if path.startswith(CODE) and path.endswith(".py")]
        try:
            for file in files:
                if file.exists():
                    compile(file.read_bytes(), str(file), "exec")
        except (SyntaxError, ValueError) as error:
            click.echo(f"{error}; the preview goes on as it was", err=True)
            return False
        return bool(files)

    async def _take_in(self, change: Changes) -> None:
        """Read what has changed, and let browsers know."""
        articles = tuple(path for path in change.edited if path.startswith("docs/") and path.endswith(".md"))
        templates = any(path.startswith("overrides/") for path in change.edited)
        others = set(change.edited) - {*articles}
        pictures = any(path.startswith("docs/") for path in others)
        small = not (change.came or change.gone) and all(one.startswith(("docs/", "overrides/")) for one in others)
        latest = with_edited(STATE.latest, articles) if small and STATE.latest and self.languages else None
        if latest is None:
            await self._read_everything()
            return
        if templates or pictures:
            latest.__dict__.pop("assets", None)
        STATE.latest = latest
        if isinstance(latest, Project):
            STATE.project = latest
        elif STATE.project:
            STATE.project = with_edited(STATE.project, articles) or STATE.project  # type: ignore[assignment]
        self._end_days()
        edited = Edited(articles, templates)
        made = [process.edited(edited) for process in self.languages.values()]
        self.browsers.changed()  # they ask at once, and are answered behind the edit
        self.trouble = next((one.failed for one in await asyncio.gather(*made) if one.failed), "")
        self.checks.begin(latest, articles)

    async def _read_everything(self) -> None:
        """Read the project, and begin anew with each language where that works; else the last good ones stay."""
        read(self.root)
        assert STATE.latest is not None
        gc.collect()
        gc.freeze()  # what is shared with the processes to come is not to be touched by the collector
        self._end_days()
        if isinstance(STATE.latest, Project):
            fresh = {locale: LanguageProcess(self.root, locale) for locale in LOCALES}
            failed = [why for why in await asyncio.gather(*(one.ready() for one in fresh.values())) if why]
            self.trouble = failed[0] if failed else ""
            surplus = fresh if failed else self.languages
            if not failed:
                self.languages = fresh
            for process in surplus.values():
                process.end()
            if failed:
                click.echo(self.trouble, err=True)
        self.browsers.changed()
        self.checks.begin(STATE.latest, ())

    async def answer(self, request: Request) -> Answer | Events:
        """Answer a browser."""
        if request.path == pages.CLIENT:
            return pages.client()
        if request.path == pages.EVENTS:
            return self.browsers.join()
        await self.started.wait()
        show = partial(pages.answer, request, version=self.browsers.version)
        if not self.languages:
            return show(Made(failed=self.trouble or "the facts in data/ cannot be read; the problems are below"))
        day = request.query.get("as-of", "")
        try:
            day = date.fromisoformat(day).isoformat() if day else ""
        except ValueError:
            return show(Made(failed=f"{day!r} is no date; write it like ?as-of=2026-10-10"))
        path = pages.file_of(request.path)
        own = addresses.locale_of(path)
        if day and path.endswith(".html"):
            process = self._as_of(day, own)
            if why := await process.ready():
                return show(Made(failed=why), day=day)
            return show(await process.make(path), day=day)
        # Files of no language are those of the last one that a build makes.
        order = [own] if path.endswith(".html") and path != "404.html" else [*reversed(LOCALES)]
        made = Made()
        for locale in order:
            made = await self.languages[locale].make(path)
            if made.content is not None or made.failed:
                break
        if made.content is None and not made.failed:
            if await self._is_folder(request.path):
                return Answer(b"", status=HTTPStatus.FOUND, headers={"Location": f"{request.path}/"})
            missing = await self.languages[LOCALES[-1]].make("404.html")
            return show(missing, status=HTTPStatus.NOT_FOUND)
        return show(made)

    async def _is_folder(self, path: str) -> bool:
        """Whether a page stands at this address with a slash at its end."""
        if path.endswith("/") or "." in path.rsplit("/", 1)[-1]:
            return False
        below = f"{path.lstrip('/')}/index.html"
        return (await self.languages[addresses.locale_of(below)].make(below)).content is not None

    def _as_of(self, day: str, locale: Locale) -> LanguageProcess:
        """The process of a language as of a day; those of another day are ended."""
        if day != self.day:
            self._end_days()
            self.day = day
        if locale not in self.of_day:
            self.of_day[locale] = LanguageProcess(self.root, locale, day)
        return self.of_day[locale]

    def _end_days(self) -> None:
        for process in self.of_day.values():
            process.end()
        self.of_day, self.day = {}, ""


def main() -> None:
    """Serve on the socket whose file descriptor is the first argument, which is bound."""
    descriptor, root = int(sys.argv[1]), find_root()
    listening, spare = socket.socket(fileno=descriptor), os.dup(descriptor)  # which lives on when this one is closed
    overlay = os.environ.get(OVERLAY)
    with contextlib.suppress(ConfigurationError):  # reported when a language begins
        load_config(str(root / "mkdocs.yml"))  # imports all that MkDocs needs once, before the first fork
    click.echo(f"Serving on http://127.0.0.1:{listening.getsockname()[1]}/", err=True)

    async def run() -> Preview:
        preview = Preview(root, Path(overlay) if overlay else None)
        await preview.run(listening)
        return preview

    if asyncio.run(run()).restart:
        click.echo("the code has changed; the preview begins anew", err=True)
        os.set_inheritable(spare, True)
        os.execv(sys.executable, [sys.executable, "-m", "mkdocs_adapter.preview", str(spare)])


if __name__ == "__main__":
    main()
