"""The site: every article of both languages, the facts, and the navigation, read once."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from helpcenter import facts
from helpcenter.content import article
from helpcenter.content.article import Article
from helpcenter.facts import Facts, timetable
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import fact_tables
from helpcenter.l10n import token_values as vocabulary
from helpcenter.source import asset_files as assets
from helpcenter.source import text_file, yaml_document
from helpcenter.source.problem import CannotRun, Problem
from helpcenter.source.result_cache import Kept
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import YamlTree


@dataclass(frozen=True, eq=False)
class Site:
    """Everything that the checks and the build read. `problems` tells what could not be read.

    Two are equal only when they are the same, so what is derived from one can be remembered with `functools.lru_cache`.
    """

    root: Path
    articles: Mapping[Locale, Mapping[str, Article]]
    """Articles by language, then by slug, in the order of their paths."""
    facts: Facts | None
    configuration: YamlTree
    """mkdocs.yml"""
    today: date
    problems: tuple[Problem, ...] = field(default=(), repr=False)
    kept: Kept = field(default_factory=Kept, repr=False, compare=False)
    """What was found in these texts before."""

    @cached_property
    def vocabulary(self) -> vocabulary.Vocabulary:
        """Every token and what it stands for; empty where the facts could not be read."""
        if self.facts is None:
            return {}
        known = vocabulary.of(self.facts)
        return {**known, **fact_tables.of(self.facts, known, self.today)}

    @cached_property
    def start(self) -> datetime:
        """The instant (UTC) at which `today` begins in the zone of reference; timetables begin here."""
        return timetable.day_start(self.today, self.facts.brand.brand.zone if self.facts else "UTC")

    @cached_property
    def timetables(self) -> Mapping[str, timetable.Timetable]:
        """The timetable of each schedule of data/hours.yml; empty where the facts could not be read."""
        if self.facts is None:
            return {}
        calendars = self.facts.holidays.calendars
        return {
            name: timetable.timetable(schedule, calendars.get(schedule.calendar or ""), self.start)
            for name, schedule in self.facts.hours.hours.items()
        }

    @cached_property
    def assets(self) -> tuple[Source, ...]:
        """The text files that are published beside the articles: templates, scripts, styles, drawings."""
        return assets.read(self.root)

    def all_articles(self) -> Iterator[Article]:
        """Every article, the source language first."""
        for locale in LOCALES:
            yield from self.articles[locale].values()


def find_root(start: Path | None = None) -> Path:
    """The nearest folder upwards that holds mkdocs.yml."""
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise CannotRun(f"no mkdocs.yml in {here} or above it", "run this in a checkout of the help center")


def today(zone: str = "Asia/Shanghai") -> date:
    """The day to build and check as of: HELPCENTER_TODAY, else the date now in `zone` (IANA)."""
    wanted = os.environ.get("HELPCENTER_TODAY")
    if not wanted:
        return datetime.now(ZoneInfo(zone)).date()
    try:
        return date.fromisoformat(wanted)
    except ValueError:
        raise CannotRun(f"HELPCENTER_TODAY is {wanted!r}, not a date", "write it like 2026-10-10") from None


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No search for rings of garbage: reading makes a million small things that all stay, and to look through them
    again and again takes a quarter of it."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@_without_collecting()
def load(root: Path, overlay: Path | None = None, kept: Kept | None = None) -> Site:
    """Read the whole project, with an operator's overlay over its facts where one is given.

    Nothing is refused here: what cannot be read is a problem of the site.
    """
    kept = kept or Kept()
    known, problems = facts.load(root, overlay)
    text, unread = text_file.read(root, "mkdocs.yml")
    configuration = yaml_document.parse(text)
    problems += [*unread, *configuration.problems]
    articles: dict[Locale, dict[str, Article]] = {}
    for locale in LOCALES:
        articles[locale] = {}
        folder = root / "docs" / locale
        if not folder.is_dir():
            message, hint = f"the folder docs/{locale} is missing", f"create docs/{locale}"
            problems.append(Problem(f"docs/{locale}", 1, 1, "missing-file", message, hint))
        for file in sorted(folder.rglob("*.md")):
            slug = file.relative_to(folder).with_suffix("").as_posix()
            text, unread = text_file.read(root, file.relative_to(root).as_posix())
            problems += unread
            if not unread:
                articles[locale][slug] = found = article.parse(text, locale, slug, kept)
                problems += found.problems
    zone = known.brand.brand.zone if known else "Asia/Shanghai"
    return Site(root, articles, known, configuration, today(zone), tuple(problems), kept)
