"""What is wrong with the project as it is: an edited article's own problems at once, all others when there is time."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Collection

import click

from helpcenter.build.preview.browsers import Browsers
from helpcenter.build.preview.whole_check import WholeCheck
from helpcenter.content.project import Project, Sources
from helpcenter.lint import engine
from helpcenter.source import catalogue, reporters
from helpcenter.source.message import Message
from helpcenter.source.problem import Problem

_PAUSE = 0.3
"""Seconds after a change: the page that it is seen on comes first."""


class Checks:
    """At most one whole check runs at a time; a change ends it."""

    def __init__(self, browsers: Browsers) -> None:
        self._browsers, self._language = browsers, catalogue.of_environment(os.environ)
        self._problems: list[Problem] = []
        self._printed: str | None = None
        self._running: WholeCheck | None = None
        self._planned: asyncio.TimerHandle | None = None
        self._first = True

    def begin(self, sources: Sources, edited: Collection[str]) -> None:
        """Check the articles that were edited and what could not be read now, and everything soon."""
        self.cancel()
        others = [one for one in self._problems if one.path not in edited] if isinstance(sources, Project) else []
        others += sources.problems
        own = [
            problem
            for article in (sources.all_articles() if edited else ())
            if article.path in edited
            for problem in engine.check_article(sources, article.slug, article.path)
        ]
        self._problems = sorted({*others, *(one for one in own if not one.note)})
        self._browsers.show(self._problems, True)
        if sources.problems:
            self._print(reporters.as_text(sources.problems, language=self._language))
        if not isinstance(sources, Project):
            return  # each token of each article would be a problem: the facts come first
        self._planned = asyncio.get_running_loop().call_later(_PAUSE, self._check_everything, sources)

    def cancel(self) -> None:
        """End what is running or planned."""
        if self._planned:
            self._planned.cancel()
        if self._running:
            asyncio.get_running_loop().remove_reader(self._running.fileno())
            self._running.cancel()
        self._planned = self._running = None

    def _check_everything(self, sources: Sources) -> None:
        self._planned = None
        self._running = WholeCheck(sources, save=self._first)
        asyncio.get_running_loop().add_reader(self._running.fileno(), self._receive, sources)

    def _receive(self, sources: Sources) -> None:
        assert self._running is not None
        descriptor = self._running.fileno()
        try:
            found = self._running.receive()
        except EOFError:  # its process has printed why
            asyncio.get_running_loop().remove_reader(descriptor)
            self._running = None
            return
        if found is None:
            return
        asyncio.get_running_loop().remove_reader(descriptor)
        self._running, self._first = None, False
        self._problems = [one for one in found if not one.note]
        self._browsers.show(self._problems, False)
        articles = sum(1 for _ in sources.all_articles())
        count = reporters.count(len(self._problems)) if self._problems else Message("no problems")
        summary = Message("checked {articles} articles: {problems}", articles=articles, problems=count)
        text = reporters.as_text(self._problems, language=self._language)
        self._print(f"{text}\n{catalogue.translated(summary, self._language)}".strip())

    def _print(self, text: str) -> None:
        """Print what is not the last that was printed."""
        if text != self._printed:
            self._printed = text
            click.echo(text, err=True)
