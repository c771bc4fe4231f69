"""Facts: everything in `data/`, read once, checked by models, with the place of each value."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from helpcenter.facts import overlay as overlays
from helpcenter.facts import retirement, timeline
from helpcenter.facts.base import LOCALES, Locale, LocalizedText, Model, is_zone
from helpcenter.facts.brand import Brand, BrandFile, ConfirmedGroup, Feedback, Freshness, Insights, SecurityContact
from helpcenter.facts.channels import (
    Account,
    AnyChannel,
    App,
    ChannelsFile,
    Domain,
    Phone,
    PublicService,
    Reference,
    Region,
    Retired,
    Sender,
)
from helpcenter.facts.fitting import fit, refit
from helpcenter.facts.flows import Flow, FlowsFile
from helpcenter.facts.notices import Notice, NoticesFile
from helpcenter.facts.promises import Limit, Promise, PromisesFile, ReplyTime
from helpcenter.facts.redirects import RedirectsFile
from helpcenter.facts.schedule import Calendar, HolidaysFile, HoursFile, Schedule
from helpcenter.facts.search import Emergency, SearchFile, Words
from helpcenter.facts.terms import EverydayWords, InterfaceFile, Term, TermsFile
from helpcenter.source import product_folder, text_file, yaml_document
from helpcenter.source.problem import Position, Problem
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import YamlTree

__all__ = ["FILES", "LOCALES", "Facts", "Locale", "LocalizedText", "Phone", "State", "fit", "load"]

FILES: dict[str, type[Model]] = {
    "brand": BrandFile,
    "channels": ChannelsFile,
    "hours": HoursFile,
    "holidays": HolidaysFile,
    "promises": PromisesFile,
    "terms": TermsFile,
    "interface": InterfaceFile,
    "notices": NoticesFile,
    "redirects": RedirectsFile,
    "flows": FlowsFile,
    "search": SearchFile,
}
"""Each file of `data/` by its stem, and the model that it must fit."""
GROUPS = ("channels", "accounts", "domains", "apps", "public_services", "references")
"""Keys of `data/channels.yml` whose ids an article may depend on."""
WHOLE = ("accounts", "domains", "apps", "senders", "cities")
"""Groups that an article may depend on as a whole: whether the organisation has any."""
OPTIONAL = ("interface",)
"""Files that a content repository may leave to the product: the strings of the templates change with those."""


@dataclass(frozen=True, eq=False)
class Facts:
    """All of `data/` at one instant, each mapping by id in the order of its file.

    Identity is equality, so what is derived from facts can be cached with `functools.lru_cache`.
    """

    brand: Brand
    freshness: Freshness
    security: SecurityContact | None
    feedback: Feedback
    offline: bool
    """Whether browsers keep the emergency pack for a day without a network."""
    insights: Insights | None
    """As it was written; `kept` is what is in force."""
    confirmed: Mapping[ConfirmedGroup, date]
    """When the operator last confirmed a whole group of facts."""

    regions: Mapping[str, Region]
    channels: Mapping[str, AnyChannel]
    fallbacks: Mapping[str, str]
    """The channel to take where there is none of the other's name; that one may be missing in its turn."""
    accounts: Mapping[str, Account]
    domains: Mapping[str, Domain]
    apps: Mapping[str, App]
    senders: Mapping[str, Sender]
    """Names under which our text messages come."""
    genuine_call: LocalizedText | None
    """Where a reader sees in our app that a call is ours."""
    public_services: Mapping[str, PublicService]
    references: Mapping[str, Reference]
    retired: Mapping[str, Retired]
    not_published: LocalizedText
    """What stands where a region has no number."""

    schedules: Mapping[str, Schedule]
    """The weekly hours of `data/hours.yml`, with their dated exceptions."""
    zones: Mapping[str, LocalizedText]
    cities: Mapping[str, LocalizedText]
    calendars: Mapping[str, Calendar]

    reply_times: Mapping[str, ReplyTime]
    promises: Mapping[str, Promise]
    limits: Mapping[str, Limit]
    terms: Mapping[str, Term]
    everyday: Mapping[str, EverydayWords]
    labels: Mapping[str, LocalizedText]
    interface: Mapping[str, LocalizedText]
    notices: Mapping[str, Notice]
    redirects: Mapping[str, str]
    flows: Mapping[str, Flow]
    slips: str
    no_slips: str
    fillers: Words
    emergency_words: Mapping[str, Words]
    emergencies: Mapping[str, Emergency]
    best_answers: Mapping[str, Words]
    """By the article, or question of an article, that answers them."""
    readings: Mapping[str, str]

    trees: Mapping[str, YamlTree]
    """Each file of `data/` by its stem as it was written, with every value that has dates."""
    resolved: Mapping[str, YamlTree]
    """The same at this instant, with the place of each value, for messages."""
    earlier: tuple[State, ...] = field(default=(), repr=False)
    later: tuple[State, ...] = field(default=(), repr=False)
    """What the facts were before this instant, and what they will be, from one change to the next."""
    overlay: Source | None = None
    """The operator's file, in a production build."""

    @property
    def site_url(self) -> str:
        """The address of the site's root, with a slash at its end."""
        return self.brand.site_url

    @property
    def sample(self) -> bool:
        """Whether these are the facts of the repository, which are nobody's."""
        return self.overlay is None

    @property
    def kept(self) -> Insights | None:
        """What is kept of readers' searches and answers; None in a sample, whatever it says."""
        return None if self.sample else self.insights

    def place(self, file: str, *path: str | int) -> tuple[str, Position]:
        """The file's path and the place of the value at `path` in it."""
        tree = self.resolved[file]
        return tree.origin(path).path, tree.place_of_value(path)

    def sources(self) -> Iterator[Source]:
        """Every file that was read, each once."""
        yield from (tree.source for tree in self.trees.values())
        if self.overlay:
            yield self.overlay

    @cached_property
    def present(self) -> frozenset[str]:
        """Everything that a part of an article may depend on.

        The ids of GROUPS; the names of those of WHOLE that hold something; `region.…` and `calendar.…` with an id;
        `calendar.…` with a schedule that keeps one; and `workdays`, where a calendar has make-up workdays.
        """
        kept = {name: one.calendar for name, one in self.schedules.items() if one.calendar in self.calendars}
        names = [*(f"region.{name}" for name in self.regions)]
        names += [f"calendar.{name}" for name in (*self.calendars, *kept)]
        names += ["workdays"] if any(self.calendars[one or ""].workdays for one in kept.values()) else []
        names += [group for group in WHOLE if getattr(self, group)]
        return frozenset(chain(names, *(getattr(self, group) for group in GROUPS)))

    @cached_property
    def absent(self) -> Mapping[str, tuple[str, Position]]:
        """What the overlay removes of the sample, by id or the name of a whole group, with where it says so."""
        if self.overlay is None:
            return {}
        tree = yaml_document.parse(self.overlay)
        prefixes = {"regions": "region.", "calendars": "calendar."}
        emptied = [group for group in WHOLE if group in (tree.data or {}) and not getattr(self, group)]
        return {group: (self.overlay.path, tree.place((group,))) for group in emptied} | {
            prefixes.get(group, "") + name: (self.overlay.path, tree.place((group, name)))
            for group in (*GROUPS, *prefixes)
            for name, value in ((tree.data or {}).get(group) or {}).items()
            if value is None
        }

    def instead_of(self, channel: str) -> str:
        """The channel to take instead of one that is missing; "" where no fallback leads to one that is there."""
        seen: set[str] = set()
        while channel not in self.channels:
            if channel in seen or channel not in self.fallbacks:
                return ""
            seen.add(channel)
            channel = self.fallbacks[channel]
        return channel

    def own(self, file: str, *path: str | int) -> bool:
        """Whether the value at `path` was given by the operator and is not the sample's."""
        return self.resolved[file].origin(path) is self.overlay


@dataclass(frozen=True)
class State:
    """What the facts are from an instant (UTC, None: ever since) until another, exclusive."""

    begins: datetime | None
    ends: datetime | None
    facts: Facts


def load(root: Path, operator: Path | None, now: Callable[[str], datetime]) -> tuple[Facts | None, list[Problem]]:
    """Read every file of `data/`, and lay the operator's file over them where one is given.

    The facts are those of the instant (UTC) that `now` returns for the zone (IANA) in which dates begin; `earlier` and
    `later` hold the others. Where a file does not fit its model at some instant, there are no facts, only problems.
    """
    trees: dict[str, YamlTree] = {}
    overlay, problems = overlays.read(operator, FILES) if operator else (None, [])
    for name, model in FILES.items():
        path = f"data/{name}.yml"
        below = root if name not in OPTIONAL or (root / path).exists() else product_folder.product()
        text, unread = text_file.read(below, path)
        problems += unread
        if unread:
            continue
        tree = yaml_document.parse(text)
        problems += tree.problems
        if overlay:
            tree, misfits = overlays.lay(overlay, tree, model)
            problems += misfits
        trees[name] = tree
    zone = _zone(trees)
    states, misfits = _states(trees, zone, overlay.source if overlay else None)
    problems += misfits
    if problems:
        return None, list(dict.fromkeys(problems))
    at = now(zone)
    number = bisect_right(states, at, lo=1, key=lambda state: state.begins or at)
    earlier, current, later = states[: number - 1], states[number - 1], states[number:]
    return replace(current.facts, earlier=tuple(earlier), later=tuple(later)), []


def _zone(trees: Mapping[str, YamlTree]) -> str:
    """The brand's zone before any model is fitted; one that does not exist is the model's to report."""
    data = trees["brand"].data if "brand" in trees else None
    brand = data.get("brand") if isinstance(data, dict) else None
    zone = brand.get("zone") if isinstance(brand, dict) else None
    return zone if isinstance(zone, str) and is_zone(zone) else "UTC"


def _states(trees: Mapping[str, YamlTree], zone: str, overlay: Source | None) -> tuple[list[State], list[Problem]]:
    """What the facts are from one instant to the next. A file is fitted anew only where something in it changes."""
    found = {name: timeline.find(tree, zone) for name, tree in trees.items()}
    problems = [problem for _, misread in found.values() for problem in misread]
    changes = {name: branch.changes() for name, (branch, _) in found.items() if branch}
    instants = sorted(set().union(*changes.values()))
    states: list[State] = []
    automatic: dict[str, Retired] = {}
    models: dict[str, Any] = {}
    current: dict[str, YamlTree] = {}
    flows: dict[str, Flow] = {}
    read: tuple[object, ...] = ()
    for begins, ends in pairwise((None, *instants, None)):
        for name, tree in trees.items():
            if found[name][1] or (tree.data is None and tree.problems):
                continue  # the others are read all the same
            changed = changes.get(name, {}).get(begins) if begins else None
            if begins is None or changed:
                current[name] = timeline.resolve(tree, found[name][0], begins)
                if changed and models.get(name):
                    models[name], wrong = refit(models[name], current[name], changed)
                else:
                    models[name], wrong = fit(FILES[name], current[name], "data")
                problems += wrong
        if problems or len(models) < len(FILES):
            continue
        values = {name: getattr(model, name) for model in models.values() for name in type(model).model_fields}
        values["schedules"] = values.pop("hours")
        facts = Facts(**values, trees=trees, resolved=dict(current), overlay=overlay)
        reads = facts.flows, facts.present, facts.fallbacks
        if reads != read:
            flows = {name: flow.of_organisation(facts.instead_of, facts.present) for name, flow in facts.flows.items()}
            read = reads
        facts = replace(facts, flows=flows)
        if states and begins:
            automatic |= retirement.retired(states[-1].facts, facts, begins, zone)
            facts = replace(facts, retired=retirement.current(facts, automatic))
        states.append(State(begins, ends, facts))
    return states, problems
