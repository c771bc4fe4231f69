"""What is to be confirmed: which probes stand for a fact, and what somebody asks where no probe can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import get_args
from urllib.parse import urlsplit

from helpcenter.build.confirmation.probes import Answer, Network
from helpcenter.content.project import Project
from helpcenter.facts import Facts
from helpcenter.facts.brand import ConfirmedGroup
from helpcenter.facts.channels import Account, App, Channel, Chat, Confirmed, Domain, Mail, Phone, Sender
from helpcenter.facts.languages import SOURCE
from helpcenter.source.yaml_document import Path

RECORDS = ("channels", "accounts", "domains", "apps", "senders")
GROUPS: tuple[str, ...] = get_args(ConfirmedGroup)
ARTICLES = "articles"
"""The group that is confirmed by reading every article; in a sample each article has its own date."""


@dataclass(frozen=True)
class Item:
    """A fact with a date of confirmation: which file of data/, where its date stands there, and what it says."""

    id: str
    file: str
    path: Path
    confirmed: date | None
    owner: str
    record: Confirmed | None
    """None for a whole group of facts."""

    @property
    def words(self) -> str:
        """The id, and the name of a channel."""
        return f"{self.id} ({self.record.names['en']})" if isinstance(self.record, Channel) else self.id


@dataclass(frozen=True)
class Outcome:
    """An item with what the probes found; without any, somebody has to look."""

    item: Item
    answers: tuple[Answer, ...]
    by_hand: tuple[str, ...]
    """A line for each thing to do."""

    @property
    def state(self) -> str:
        """`works`, `fails`, or `by hand` where the probes cannot say."""
        states = {answer.state for answer in self.answers}
        if "fails" in states:
            return "fails"
        return "works" if states == {"works"} and not self.by_hand else "by hand"


def items(facts: Facts) -> tuple[Item, ...]:
    """Everything that carries a date of confirmation, in the order of the data."""
    found = [
        Item(name, "channels", (group, name, "confirmed"), one.confirmed, one.owner or "", one)
        for group in RECORDS
        for name, one in getattr(facts, group).items()
    ]
    groups: dict[str, date] = {str(group): day for group, day in facts.confirmed.items()}
    wanted = (group for group in GROUPS if group != ARTICLES or not facts.sample)
    found += (Item(group, "brand", ("confirmed", group), groups.get(group), "", None) for group in wanted)
    return tuple(found)


def article_items(project: Project) -> tuple[Item, ...]:
    """Each article by its slug, in a production build: the day on which somebody of the operator's has read it."""
    facts = project.facts
    slugs = () if facts.sample else project.articles[SOURCE]
    return tuple(Item(slug, "brand", ("reviewed", slug), facts.reviewed.get(slug), "", None) for slug in slugs)


def probed(wanted: Sequence[Item], facts: Facts, network: Network) -> tuple[Outcome, ...]:
    """Every item with the answers of the network, eight at a time."""
    hosts = frozenset(domain.host for domain in facts.domains.values())
    with ThreadPoolExecutor(max_workers=8) as pool:
        answers = pool.map(lambda item: tuple(_answers(item.record, hosts, network)), wanted)
        return tuple(
            Outcome(item, found, tuple(_call_sheet(item, facts))) for item, found in zip(wanted, answers, strict=True)
        )


def _answers(record: Confirmed | None, hosts: frozenset[str], network: Network) -> Iterator[Answer]:
    if isinstance(record, Mail):
        yield network.mail(record.address.rpartition("@")[2])
    elif isinstance(record, Domain):
        # A host for mail alone need not answer a browser.
        mail = network.mail(record.host) if record.host.startswith("mail.") else None
        yield mail if mail and mail.state == "works" else network.page(f"https://{record.host}/", hosts)
    elif isinstance(record, (Chat, Account, App)):
        shop = urlsplit(record.url).hostname or ""
        yield network.page(record.url, hosts | {shop.removeprefix("www."), f"www.{shop}"})


def _call_sheet(item: Item, facts: Facts) -> Iterator[str]:
    """What somebody has to do, a line each."""
    record = item.record
    if isinstance(record, Phone):
        for region, number in record.numbers.items():
            place = facts.regions[region].names["en"] if region in facts.regions else region
            yield f"dial {number} ({place}): do we answer by name, in {', '.join(record.languages)}?"
        yield f"is it open as published ({record.hours}), and does a call cost what is written?"
        if record.calls_out == "never":
            yield "does nobody ring customers from it?"
    elif isinstance(record, Account):
        yield f"open {record.url} signed out: is {record.handle} ours, by its name and its badge?"
    elif isinstance(record, App):
        yield f"open {record.url}: is the developer {record.developer!r}?"
    elif isinstance(record, Sender):
        yield f"have a code sent to a phone: is the sender {' or '.join(record.sender_names)}?"
    elif item.path[0] == "reviewed":
        yield f"read {item.id} in every language, as a customer would"
    elif item.id == ARTICLES:
        yield "read every article in every language, as a customer would: do menus, fees and rules hold here?"
    elif record is None:
        yield f"read all of `{item.id}:` and ask whoever decides it whether it still holds"
