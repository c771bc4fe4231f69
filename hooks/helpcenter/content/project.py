"""The project as read: every article of both languages, the facts and the configuration, each file once."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import Self

from helpcenter import facts
from helpcenter.content import article_files, dated_articles
from helpcenter.content.article import Article
from helpcenter.content.clock import ZONE, now, today
from helpcenter.content.correction import VALID, Correction
from helpcenter.facts import Facts, timetable
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.schedule import Calendar, Schedule
from helpcenter.facts.timetable import Timetable
from helpcenter.l10n import dated_values, fact_tables, token_values
from helpcenter.l10n.token_values import Vocabulary
from helpcenter.source import asset_files, conditions, product_record, text_file, yaml_document
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun, Problem
from helpcenter.source.product_record import Record
from helpcenter.source.result_cache import ResultCache
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import YamlTree


@dataclass(frozen=True, eq=False)
class Sources:
    """The project as read: every article of both languages, the configuration, and the facts where they are valid.

    Identity is equality, so what is derived from one can be cached with `functools.lru_cache`.
    """

    root: Path
    articles: Mapping[Locale, Mapping[str, Article]]
    """Articles by language, then by slug, in the order of their paths."""
    facts: Facts | None
    configuration: YamlTree
    """mkdocs.yml"""
    today: date
    """The day to build and check as of, in the brand's zone."""
    problems: tuple[Problem, ...] = field(default=(), repr=False)
    """What could not be read."""
    cache: ResultCache = field(default_factory=ResultCache, repr=False)
    """What was found in these texts before."""
    correction: Correction | None = None
    """What may be published although it is overdue."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """The slug of each article that is not published: that needs what the organisation does not have, and what that is,
    or that is dated, and from or until when."""
    every: Mapping[Locale, Mapping[str, Article]] | None = field(default=None, repr=False)
    """The articles, with those that are left out for their dates; None where there are none of those."""

    @cached_property
    def complete(self) -> Self:
        """The same with the articles of all days: what rules look at, and what is edited."""
        if self.every is None:
            return self
        left_out = {slug: why for slug, why in self.left_out.items() if slug not in self.every[LOCALES[0]]}
        return replace(self, articles=self.every, left_out=left_out, every=None)

    @property
    def zone(self) -> str:
        """The zone of the brand (IANA), in which every day of this project begins."""
        return self.facts.brand.zone if self.facts else ZONE

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Every token and what it stands for; empty without facts."""
        return {}

    @cached_property
    def record(self) -> Record | None:
        """What the product gave to this content repository; None in a checkout of the product."""
        return product_record.find(self.root)

    @cached_property
    def assets(self) -> tuple[Source, ...]:
        """The text files that are published beside the articles: templates, scripts, styles, drawings."""
        return tuple(self.resolved(asset) for asset in asset_files.read(self.root))

    def resolved(self, source: Source) -> Source:
        """A text with those of its parts that hold for this organisation."""
        return conditions.resolve(source, self.facts.present if self.facts else conditions.EVERYTHING)

    def all_articles(self) -> Iterator[Article]:
        """Every article, the source language first."""
        for locale in LOCALES:
            yield from self.articles[locale].values()

    def other_texts(self) -> Iterator[Source]:
        """Every text file that was read and is no article: the facts, the configuration, the assets."""
        yield from self.facts.sources() if self.facts else ()
        yield self.configuration.source
        yield from self.assets


@dataclass(frozen=True, eq=False)
class Project(Sources):
    """Sources whose facts are valid: what pages, artifacts and the audit are made from."""

    facts: Facts

    @cached_property
    def words(self) -> Vocabulary:
        """What each token stands for on the day of the build, tables left out."""
        return {**dated_values.ended(self.facts), **token_values.of(self.facts)}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Every token and what it stands for."""
        known = self.words
        known = {**known, **dated_values.of(self.facts, known, self.start, self.reach)}
        return {**known, **fact_tables.of(self.facts, known, self.today)}

    @cached_property
    def start(self) -> datetime:
        """The instant (UTC) at which `today` begins in the zone of reference; timetables begin here."""
        return timetable.day_start(self.today, self.facts.brand.zone)

    @cached_property
    def timetables(self) -> Mapping[str, Timetable]:
        """The timetable of each schedule of data/hours.yml, with what changes in it."""
        return {name: self._timetable(partial(_schedule, name=name)) for name in self.facts.schedules}

    @cached_property
    def channel_timetables(self) -> Mapping[str, Timetable]:
        """The timetable of each channel: that of its schedule, unless the channel changes or is out of service."""
        return {name: self._timetable(partial(_channel_schedule, name=name)) for name in self.facts.channels}

    def _timetable(self, schedule_of: Callable[[Facts], Schedule | None]) -> Timetable:
        """What a schedule is from the day of the build on; closed where there is none."""
        states = [(self.start, self.facts)]
        states += [(one.begins, one.facts) for one in self.facts.later if one.begins and one.begins < self.horizon]
        parts: list[Timetable] = []
        last: tuple[Schedule | None, Calendar | None] | None = None
        for begins, known in states:
            schedule = schedule_of(known)
            calendar = known.calendars.get(schedule.calendar or "") if schedule else None
            if (schedule, calendar) != last:
                last, days = (schedule, calendar), (self.horizon - begins).days
                closed = timetable.closed(begins)
                parts.append(timetable.timetable(schedule, calendar, begins, days) if schedule else closed)
        return timetable.joined(parts)

    def expires(self, generated: datetime) -> datetime:
        """The instant (UTC) from which what was made at `generated` may not be relied upon any more."""
        days = timedelta(days=self.facts.freshness.expire_after_days)
        return generated + (min(days, VALID) if self.correction else days)

    @cached_property
    def reach(self) -> datetime:
        """The instant (UTC) to which pages know what will change: they expire before, and announce nothing later."""
        freshness = self.facts.freshness
        return self.start + timedelta(days=freshness.expire_after_days + freshness.announce_days)

    @cached_property
    def horizon(self) -> datetime:
        """The instant (UTC) to which timetables reach."""
        return self.start + timedelta(days=timetable.DAYS_AHEAD)


def _schedule(facts: Facts, name: str) -> Schedule | None:
    return facts.schedules.get(name)


def _channel_schedule(facts: Facts, name: str) -> Schedule | None:
    """The hours of a channel; None where there is none or it is out of service."""
    channel = facts.channels.get(name)
    return facts.schedules.get(channel.hours) if channel and not channel.suspended else None


def valid(sources: Sources) -> Project:
    """The project of these sources. Raises CannotRun with the first thing that is wrong in `data/` if it is none."""
    if isinstance(sources, Project):
        return sources
    first = min(sources.problems)
    message = "the facts in data/ cannot be read: {path}:{line}: {message}"
    raise CannotRun(Message(message, path=first.path, line=first.line, message=first.message), first.hint)


def find_root(start: Path | None = None) -> Path:
    """The nearest folder upwards that holds mkdocs.yml."""
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise CannotRun(
        Message("no mkdocs.yml in {here} or above it", here=here), "run this in a checkout of the help center"
    )


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Reading allocates a million objects that all stay; collecting them costs a quarter of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_without_garbage_collection()
def read_project(root: Path, overlay: Path | None = None, cache: ResultCache | None = None) -> Sources:
    """Read everything below `root`, with an operator's overlay over its facts where one is given.

    Returns a Project where the facts are valid. Nothing raises: what cannot be read is one of its `problems`.
    """
    cache = cache or ResultCache()
    known, problems = facts.load(root, overlay, now)
    text, unread = text_file.read(root, "mkdocs.yml")
    configuration = yaml_document.parse(text)
    problems += [*unread, *configuration.problems]
    articles: dict[Locale, dict[str, Article]] = {}
    for locale in LOCALES:
        articles[locale], unreadable = article_files.read_articles(root, locale, cache, known)
        problems += unreadable
    if known is None:
        return Sources(root, articles, None, configuration, today(), tuple(problems), cache)
    left_out, zone = article_files.leave_out(articles, known), known.brand.zone
    held, dated = dated_articles.without(articles, now(zone), zone, cache)
    return Project(
        root, held, known, configuration, today(zone), tuple(problems), cache,
        left_out=left_out | dated, every=articles if dated else None,
    )  # fmt: skip
