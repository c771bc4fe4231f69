"""`data/channels.yml`: every way to reach support, and whatever else a reader may want to verify."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, model_validator

from helpcenter.facts.base import E164, Email, Host, HttpsUrl, LocalizedText, Model, Text
from helpcenter.facts.spoken_languages import SpokenLanguages


class Region(Model):
    """A place that may have a number of its own."""

    names: LocalizedText
    in_sentence: LocalizedText | None = Field(None, description="The name inside a sentence, where it differs")
    calling_code: str | None = None
    exit_code: str | None = Field(None, description="What is dialled before an international number")

    @property
    def words(self) -> LocalizedText:
        """The name as it stands inside a sentence."""
        return self.in_sentence or self.names


class Confirmed(Model):
    """Something of ours: in use since when, and last confirmed when."""

    since: date
    confirmed: date
    owner: Text | None = Field(None, description="Who in the organisation answers for it; not published")


class Suspension(Model):
    """Out of service for a time, and why. `helpcenter suspend` and `resume` write it."""

    reason: LocalizedText
    from_: datetime | date = Field(alias="from", description="Since when: an instant, or a date in the brand's zone")
    until: datetime | date | None = Field(None, description="When it is expected back; left out where nobody knows")


class Channel(Confirmed):
    """The fields that all channels share. `hours` names a schedule of hours.yml."""

    names: LocalizedText
    purpose: LocalizedText
    hours: str
    reply_time: str | None = Field(None, description="A reply time of promises.yml")
    languages: SpokenLanguages = Field(description="Those in which it is answered, by their codes of ISO 639")
    cost: LocalizedText
    prepare: LocalizedText
    suspended: Suspension | None = None


class Phone(Channel):
    """A phone line with one number a region; `international` is the one for everywhere else."""

    kind: Literal["phone"]
    numbers: dict[str, E164] = Field(min_length=1)
    without: tuple[str, ...] = Field((), description="Regions that have no number of this line, on purpose")
    calls_out: Literal["never"] | LocalizedText | None = Field(
        None, description='"never", or what we call for from this number; left out where nobody has said'
    )

    @model_validator(mode="after")
    def _from_everywhere(self) -> Phone:
        if "international" not in self.numbers:
            raise ValueError("no number for everywhere else; add `international:`")
        return self


class Chat(Channel):
    """Live chat on the website and in the app."""

    kind: Literal["chat"]
    url: HttpsUrl


class Mail(Channel):
    """A mailbox that people answer."""

    kind: Literal["email"]
    address: Email
    shared: bool = Field(False, description="The address is that of another channel too, on purpose")


AnyChannel = Phone | Chat | Mail


class Account(Confirmed):
    """An account on a social network, listed so that readers can check it."""

    network: LocalizedText
    handle: Text
    url: HttpsUrl


class Domain(Confirmed):
    """A domain of ours and what it is used for."""

    host: Host
    use: LocalizedText


class App(Confirmed):
    """An app of ours, by the name of its developer in the store."""

    names: LocalizedText
    developer: Text
    url: HttpsUrl


class Sender(Confirmed):
    """Under which names our text messages come. A name proves nothing: anybody can send under it."""

    kind: Literal["sms"]
    sender_names: tuple[Text, ...] = Field(min_length=1, description="As they stand above the message")
    use: LocalizedText
    links: Literal["never"] | LocalizedText = Field(description='"never", or which links our messages hold')


class PublicService(Model):
    """A number of the state, not ours."""

    number: Annotated[str, Field(pattern=r"^[0-9]{3,6}$")]
    country: str
    names: LocalizedText
    purpose: LocalizedText


class Reference(Model):
    """A page of a standards body or a regulator that articles may link to."""

    names: LocalizedText
    url: HttpsUrl


class _Retired(Model):
    names: LocalizedText
    ended: date
    """The first day on which it is not ours; one to come is announced by nothing and takes effect by itself."""
    reason: LocalizedText


class RetiredPhone(_Retired):
    """A number that was ours once."""

    kind: Literal["phone"]
    number: E164


class RetiredMail(_Retired):
    """A mailbox that was ours once."""

    kind: Literal["email"]
    address: Email
    shared: bool = Field(False, description="The address is that of another channel too, on purpose")


class RetiredLink(_Retired):
    """A chat, an account, an app or a website that was ours once, by its address."""

    kind: Literal["link"]
    address: HttpsUrl


Retired = RetiredPhone | RetiredMail | RetiredLink


class ChannelsFile(Model):
    """The file `data/channels.yml`."""

    not_published: LocalizedText
    regions: dict[str, Region]
    channels: dict[str, Annotated[AnyChannel, Field(discriminator="kind")]]
    fallbacks: dict[str, str] = Field(
        default_factory=dict, description="For each channel that an organisation may not have, the one to take instead"
    )
    accounts: dict[str, Account]
    domains: dict[str, Domain]
    apps: dict[str, App]
    senders: dict[str, Sender] = Field(default_factory=dict, description="Text messages of ours")
    genuine_call: LocalizedText | None = Field(None, description="Where a reader sees in our app that a call is ours")
    public_services: dict[str, PublicService]
    references: dict[str, Reference]
    retired: dict[str, Annotated[Retired, Field(discriminator="kind")]]
