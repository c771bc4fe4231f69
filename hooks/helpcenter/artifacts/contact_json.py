"""`/contact.json`: every channel with the instants at which it opens and closes, and its JSON Schema beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from helpcenter.artifacts.contact_schema import (
    Change,
    ContactFile,
    Kind,
    OutOfService,
    PublicService,
    PublishedAccount,
    PublishedChannel,
    PublishedDomain,
    PublishedSender,
    Retirement,
)
from helpcenter.content.over_time import coming_year
from helpcenter.content.project import Project
from helpcenter.facts import Facts
from helpcenter.facts.base import LocalizedText
from helpcenter.facts.channels import AnyChannel, Mail, Phone, RetiredPhone, Suspension
from helpcenter.facts.timetable import Timetable
from helpcenter.l10n import suspensions, tokens
from helpcenter.l10n.sentences import string

PATH, SCHEMA_PATH = "contact.json", "contact.schema.json"
INSTANT = "%Y-%m-%dT%H:%M:%SZ"


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
            PublishedDomain(
                id=name,
                host=domain.host,
                uses=domain.use,
                since=project.facts.since(f"https://{domain.host}/", domain.since),
            )
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
            languages=channel.languages,
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
            id=name,
            names=account.network,
            handle=account.handle,
            url=account.url,
            since=facts.since(account.url, account.since),
        )
    for name, app in facts.apps.items():
        yield PublishedAccount(
            id=name, names=app.names, handle=None, url=app.url, since=facts.since(app.url, app.since)
        )


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
            languages=(),
            zone=zone,
            open_at_start=False,
            transitions=(),
            known_until=None,
            out_of_service=None,
            retired=Retirement(ended=gone.ended, reason=gone.reason),
        )


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
