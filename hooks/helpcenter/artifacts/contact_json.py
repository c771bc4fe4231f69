"""`/contact.json`: every channel with the instants at which it opens and closes, and its JSON Schema beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import Field

from helpcenter.content.over_time import coming_year
from helpcenter.content.project import Project
from helpcenter.facts import Facts
from helpcenter.facts.base import LocalizedText, Model
from helpcenter.facts.channels import AnyChannel, Mail, Phone, RetiredPhone, Suspension
from helpcenter.facts.timetable import Timetable
from helpcenter.l10n import suspensions, tokens
from helpcenter.l10n.sentences import string

PATH, SCHEMA_PATH = "contact.json", "contact.schema.json"
INSTANT = "%Y-%m-%dT%H:%M:%SZ"
_INSTANT = {"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", "not": {"pattern": "[^0-9TZ:-]"}}
_NUMBER: dict[str, Any] = {"pattern": r"^\+[1-9][0-9]{6,14}$", "not": {"pattern": "[^+0-9]"}}
"""So that all validators read them alike: some match full-width digits with `\\d`, and `$` before a line end."""

Instant = Annotated[str, Field(json_schema_extra=_INSTANT)]
"""An instant in UTC (ISO 8601), to the second."""
PhoneNumber = Annotated[str, Field(json_schema_extra=_NUMBER)]
"""A number as ITU-T E.164 writes it."""


class Retirement(Model):
    """Since when something is no longer ours, and why."""

    ended: date
    reason: LocalizedText


class OutOfService(Model):
    """A channel that does not work at the moment."""

    begins: Instant
    ends: Instant | None = Field(description="When it is expected back; null: nobody knows")
    reason: LocalizedText


Kind = Literal["phone", "chat", "email", "domain", "account", "app"]


class Change(Model):
    """What a contact will be from an instant on, until the next change of the same."""

    at: Instant
    id: str = Field(description="Of a channel, domain, account or app")
    kind: Kind
    names: LocalizedText = Field(description="What it is, or was")
    region: str | None = Field(description="Of a number: its region; null for anything else")
    value: str | None = Field(description="The number, address, host or handle; null: it is no longer ours")


class PublishedChannel(Model):
    """One way to reach support. It is open at an instant when an odd number of `transitions` has passed, or an even
    one if `open_at_start`; from `known_until` on nobody knows.
    """

    id: str = Field(description="Stable; the name that articles use")
    kind: Literal["phone", "chat", "email", "link"] = Field(description="A link is only ever retired")
    names: LocalizedText
    value: str = Field(description="The number (ITU-T E.164), address or https address")
    numbers: dict[str, PhoneNumber] = Field(
        description="Numbers by region (ISO 3166, or `international`); only for phones"
    )
    not_published: tuple[str, ...] = Field(
        description="Regions for which there is no number: whatever claims to be one is not ours"
    )
    calls_out: LocalizedText | Literal["never"] | None = Field(
        description="What we call for from this number; never: it only takes calls; null: nobody has said, or no phone"
    )
    zone: str = Field(description="IANA time zone that the hours are kept in")
    open_at_start: bool = Field(description="Whether it is open when `today` begins in the site's `zone`")
    transitions: tuple[Instant, ...] = Field(description="UTC instants (ISO 8601) at which it opens or closes, in turn")
    known_until: Instant | None = Field(
        description="UTC instant from which hours are not confirmed; null: open without end"
    )
    out_of_service: OutOfService | None = Field(description="Not null while it does not work; it is not open then")
    retired: Retirement | None = Field(description="null while it is in use; a retired one is never open")


class PublishedDomain(Model):
    """A host of ours. Only this very name is: another name before or behind it is somebody else's until listed."""

    id: str
    host: str
    uses: LocalizedText
    since: date


class PublishedAccount(Model):
    """An account of ours in a network, or an app in a store, which has no handle."""

    id: str
    names: LocalizedText = Field(description="Of the network, or of the app")
    handle: str | None
    url: str
    since: date


class PublishedSender(Model):
    """Names under which our text messages come. A name proves nothing: anybody can send under it."""

    id: str
    kind: Literal["sms"]
    sender_names: tuple[str, ...]
    use: LocalizedText
    links: LocalizedText | None = Field(description="Which links they hold; null: never any")
    since: date


class PublicService(Model):
    """A number that is not ours and that we name: police, fraud advice."""

    id: str
    number: str
    names: LocalizedText
    purpose: LocalizedText


class ContactFile(Model):
    """How to reach support, for programs. Every value comes from the data that the pages are made of."""

    generated: Instant = Field(description="UTC instant at which this file was made")
    expires: Instant = Field(description="UTC instant from which nothing here may be relied upon: fetch it again")
    today: date = Field(description="The day as of which it was made; transitions begin with it and reach 400 days")
    zone: str = Field(description="IANA time zone in which `today` begins")
    sample: bool = Field(description="True: every value is made up, from ranges reserved for examples")
    for_assistants: LocalizedText = Field(description="What programs that answer from this file are asked to do")
    channels: tuple[PublishedChannel, ...]
    changes: tuple[Change, ...] = Field(description="What will change within 400 days, in turn")
    domains: tuple[PublishedDomain, ...] = Field(description="Every host of ours; what is not listed is not ours")
    accounts: tuple[PublishedAccount, ...] = Field(description="Every account and app of ours")
    senders: tuple[PublishedSender, ...] = Field(description="Text messages of ours")
    public_services: tuple[PublicService, ...] = Field(description="Not ours: numbers of others that articles name")
    never: dict[str, LocalizedText] = Field(description="What we never ask for or do, a sentence each")


def files(project: Project, generated: datetime) -> dict[str, str]:
    """The file and its schema."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **ContactFile.model_json_schema()}
    return {PATH: _json(contact_file(project, generated).model_dump(mode="json")), SCHEMA_PATH: _json(schema)}


def contact_file(project: Project, generated: datetime) -> ContactFile:
    """The content of the file: the channels in the order of help, then the retired ones."""
    zone = project.facts.brand.zone
    channels = (*_channels(project.facts, project), *_retired(project.facts, zone))
    return ContactFile(
        generated=generated.strftime(INSTANT),
        expires=project.expires(generated).strftime(INSTANT),
        today=project.today,
        zone=zone,
        sample=project.facts.sample,
        for_assistants=string(project.facts, "for_assistants"),
        channels=channels,
        changes=tuple(_changes(project)),
        domains=tuple(
            PublishedDomain(id=name, host=domain.host, uses=domain.use, since=domain.since)
            for name, domain in project.facts.domains.items()
        ),
        accounts=tuple(_accounts(project.facts)),
        senders=tuple(
            PublishedSender(
                id=name,
                kind=one.kind,
                sender_names=one.sender_names,
                use=one.use,
                links=None if one.links == "never" else one.links,
                since=one.since,
            )
            for name, one in project.facts.senders.items()
        ),
        public_services=tuple(
            PublicService(id=name, number=service.number, names=service.names, purpose=service.purpose)
            for name, service in project.facts.public_services.items()
        ),
        never=never(project),
    )


def never(project: Project) -> dict[str, LocalizedText]:
    """What support never asks for or does, by the id of the promise: a sentence in each language."""

    def plain(text: LocalizedText) -> LocalizedText:
        return LocalizedText({one: tokens.render_plain(text[one], project.vocabulary, one) for one in text})

    return {name: plain(promise.sentence) for name, promise in project.facts.promises.items()}


def value_of(channel: AnyChannel) -> str:
    """What is dialled, written to or opened."""
    if isinstance(channel, Phone):
        return channel.numbers["international"]
    return channel.address if isinstance(channel, Mail) else channel.url


def _channels(facts: Facts, project: Project) -> Iterator[PublishedChannel]:
    for name, channel in facts.channels.items():
        table: Timetable = project.channel_timetables[name]
        yield PublishedChannel(
            id=name,
            kind=channel.kind,
            names=channel.names,
            value=value_of(channel),
            numbers=channel.numbers if isinstance(channel, Phone) else {},
            not_published=_not_published(facts, channel) if isinstance(channel, Phone) else (),
            calls_out=channel.calls_out if isinstance(channel, Phone) else None,
            zone=facts.schedules[channel.hours].zone,
            open_at_start=table.open_at_start,
            transitions=tuple(instant.strftime(INSTANT) for instant in table.transitions),
            known_until=table.known_until.strftime(INSTANT) if table.known_until else None,
            out_of_service=_out_of_service(facts, channel.suspended) if channel.suspended else None,
            retired=None,
        )


def _accounts(facts: Facts) -> Iterator[PublishedAccount]:
    for name, account in facts.accounts.items():
        yield PublishedAccount(
            id=name, names=account.network, handle=account.handle, url=account.url, since=account.since
        )
    for name, app in facts.apps.items():
        yield PublishedAccount(id=name, names=app.names, handle=None, url=app.url, since=app.since)


def _out_of_service(facts: Facts, one: Suspension) -> OutOfService:
    begins = suspensions.instant(facts, one.from_).strftime(INSTANT)
    ends = suspensions.instant(facts, one.until).strftime(INSTANT) if one.until else None
    return OutOfService(begins=begins, ends=ends, reason=one.reason)


def _changes(project: Project) -> Iterator[Change]:
    for before, after in pairwise(coming_year(project)):
        old, new = _values(before.value.facts), _values(after.value.facts)
        for name, region in dict.fromkeys((*old, *new)):
            value = new.get((name, region))
            if old.get((name, region)) != value and after.begins:
                kind, names = _described(after.value.facts if value else before.value.facts, name)
                yield Change(
                    at=after.begins.strftime(INSTANT), id=name, kind=kind, names=names, region=region, value=value
                )


def _described(facts: Facts, name: str) -> tuple[Kind, LocalizedText]:
    """What a contact is, by its id."""
    if channel := facts.channels.get(name):
        return channel.kind, channel.names
    if account := facts.accounts.get(name):
        return "account", account.network
    if app := facts.apps.get(name):
        return "app", app.names
    return "domain", facts.domains[name].use


def _values(facts: Facts) -> dict[tuple[str, str | None], str]:
    """Every contact of ours by its id and region."""
    found: dict[tuple[str, str | None], str] = {}
    for name, channel in facts.channels.items():
        if isinstance(channel, Phone):
            found |= {(name, region): number for region, number in channel.numbers.items()}
        else:
            found[name, None] = value_of(channel)
    found |= {(name, None): account.handle for name, account in facts.accounts.items()}
    found |= {(name, None): app.url for name, app in facts.apps.items()}
    return found | {(name, None): domain.host for name, domain in facts.domains.items()}


def _not_published(facts: Facts, phone: Phone) -> tuple[str, ...]:
    return tuple(region for region in facts.regions if region not in phone.numbers)


def _retired(facts: Facts, zone: str) -> Iterator[PublishedChannel]:
    for name, gone in facts.retired.items():
        yield PublishedChannel(
            id=name,
            kind=gone.kind,
            names=gone.names,
            value=gone.number if isinstance(gone, RetiredPhone) else gone.address,
            numbers={},
            not_published=(),
            calls_out="never" if isinstance(gone, RetiredPhone) else None,
            zone=zone,
            open_at_start=False,
            transitions=(),
            known_until=None,
            out_of_service=None,
            retired=Retirement(ended=gone.ended, reason=gone.reason),
        )


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
