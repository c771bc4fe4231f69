"""Facts: all of `data/` at one instant, with the place of each value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import chain

from helpcenter.facts.base import LocalizedText
from helpcenter.facts.brand import Brand, ConfirmedGroup, Feedback, Freshness, Insights, SecurityContact
from helpcenter.facts.channels import (
    Account,
    AnyChannel,
    App,
    Domain,
    PublicService,
    Reference,
    Region,
    Retired,
    Sender,
)
from helpcenter.facts.flows import Flow
from helpcenter.facts.notices import Notice
from helpcenter.facts.promises import Limit, Promise, ReplyTime
from helpcenter.facts.schedule import Calendar, Schedule
from helpcenter.facts.search import Colloquial, Emergency, Words
from helpcenter.facts.terms import EverydayWords, Term
from helpcenter.source import yaml_document
from helpcenter.source.problem import Position
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import YamlTree

GROUPS = ("channels", "accounts", "domains", "apps", "public_services", "references")
"""Keys of `data/channels.yml` whose ids an article may depend on."""
WHOLE = ("accounts", "domains", "apps", "senders", "cities")
"""Groups that an article may depend on as a whole: whether the organisation has any."""


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
    """As it was written; `active_insights` is what is in force."""
    confirmed: Mapping[ConfirmedGroup, date]
    """When the operator last confirmed a whole group of facts, or read every article."""
    reviewed: Mapping[str, date]
    """When the operator last read one article, by its slug."""

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
    begun: Mapping[str, date] = field(kw_only=True, default_factory=dict)
    """The day from which a number, an address or a link holds that took the place of another, as it is typed."""
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
    colloquial: Colloquial
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
    def active_insights(self) -> Insights | None:
        """What is logged of readers' searches and answers; None in a sample, whatever data/ has switched on."""
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
        calendars = {name: one.calendar for name, one in self.schedules.items() if one.calendar in self.calendars}
        names = [*(f"region.{name}" for name in self.regions)]
        names += [f"calendar.{name}" for name in (*self.calendars, *calendars)]
        names += ["workdays"] if any(self.calendars[one or ""].workdays for one in calendars.values()) else []
        names += [group for group in WHOLE if getattr(self, group)]
        return frozenset(chain(names, *(getattr(self, group) for group in GROUPS)))

    @cached_property
    def absent(self) -> Mapping[str, tuple[str, Position]]:
        """What the overlay removes of the sample, by id or the name of a whole group, with the place of that."""
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

    def since(self, value: str, record: date) -> date:
        """Since when a number, an address or a link is ours; `record` is what the record says that holds it."""
        return self.begun.get(value, record)

    def own(self, file: str, *path: str | int) -> bool:
        """Whether the value at `path` was given by the operator and is not the sample's."""
        return self.resolved[file].origin(path) is self.overlay


@dataclass(frozen=True)
class State:
    """What the facts are from an instant (UTC, None: ever since) until another, exclusive."""

    begins: datetime | None
    ends: datetime | None
    facts: Facts
