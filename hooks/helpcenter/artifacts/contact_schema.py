"""The models of `/contact.json`; their docstrings and descriptions are published in the JSON Schema beside it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from helpcenter.facts.base import LocalizedText, Model

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
    languages: tuple[str, ...] = Field(description="In which it is answered: codes of ISO 639; empty for a retired one")
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
