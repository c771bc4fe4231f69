"""The tokens of contacts: our channels, senders, accounts, domains and apps, public services, and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from helpcenter.facts import Facts
from helpcenter.facts.base import LOCALES, LocalizedText
from helpcenter.facts.channels import (
    Account,
    AnyChannel,
    App,
    Chat,
    Domain,
    Mail,
    Phone,
    PublicService,
    Reference,
    Region,
    Sender,
)
from helpcenter.l10n import formats
from helpcenter.l10n.languages import language
from helpcenter.l10n.value import Entry, Value, each, same
from helpcenter.source.identity_memo import by_identity


def of(facts: Facts) -> Iterator[Iterable[Entry]]:
    """The tokens of every channel, sender, account, domain, app, public service and source."""
    for name, one in facts.channels.items():
        yield of_channel(name, one, facts.regions, facts.interface, facts.not_published)
    yield _senders(facts.senders, facts.genuine_call, facts.interface)
    yield _ours(facts.accounts, facts.domains, facts.apps)
    yield _others(facts.public_services, facts.references, facts.regions)


@by_identity
def of_channel(
    name: str,
    channel: AnyChannel,
    regions: Mapping[str, Region],
    interface: Mapping[str, LocalizedText],
    not_published: LocalizedText,
) -> Iterator[Entry]:
    """The tokens of one channel."""
    yield f"cost.{name}", Value(channel.cost)
    yield f"languages.{name}", each(partial(formats.languages, interface, channel.languages))
    if isinstance(channel, Phone):
        international = channel.numbers["international"]
        yield name, _reached(interface, channel, same(formats.phone_number(international), f"tel:{international}"))
        for key, region in regions.items():
            if number := channel.numbers.get(key):
                text = LocalizedText.same(formats.phone_number(number))
                value = Value(text, f"tel:{number}", title=region.names)
                yield f"{name}.{key}", _reached(interface, channel, value)
            else:
                yield f"{name}.{key}", Value(not_published)
    elif isinstance(channel, Mail):
        yield name, _reached(interface, channel, same(channel.address, f"mailto:{channel.address}"))
    elif isinstance(channel, Chat):
        yield name, _reached(interface, channel, same(_bare(channel.url), channel.url))
    if isinstance(channel, Phone) and (calls := calls_out(interface, channel)):
        yield f"calls.{name}", Value(calls)


def calls_out(interface: Mapping[str, LocalizedText], phone: Phone) -> LocalizedText | None:
    """Whether we call from a line, as a sentence; where nobody has said so, what holds of any call."""
    if "calls_never" not in interface or "calls_for" not in interface:
        return None
    if phone.calls_out is None:
        return interface.get("calls_unsaid")
    if phone.calls_out == "never":
        return interface["calls_never"]
    what = phone.calls_out
    texts = {one: interface["calls_for"][one].replace("{what}", what[one]) for one in LOCALES}
    return LocalizedText(texts)


def _reached(interface: Mapping[str, LocalizedText], channel: AnyChannel, value: Value) -> Value:
    """The value of a channel; of one that is out of service it says so and is no link."""
    if channel.suspended is None or "suspended_mark" not in interface:
        return value
    mark = interface["suspended_mark"]
    return each(lambda locale: value[locale] + language(locale).in_brackets(mark[locale]))


@by_identity
def _senders(
    senders: Mapping[str, Sender], genuine_call: LocalizedText | None, interface: Mapping[str, LocalizedText]
) -> Iterator[Entry]:
    for name, sender in senders.items():
        yield name, each(partial(formats.joined, sender.sender_names))
        if "sender_links_never" in interface:
            links = interface["sender_links_never"] if sender.links == "never" else sender.links
            yield f"links.{name}", Value(links)
    if genuine := genuine_call or interface.get("genuine_call_nowhere"):
        yield "genuine_call", Value(genuine)


@by_identity
def _ours(accounts: Mapping[str, Account], domains: Mapping[str, Domain], apps: Mapping[str, App]) -> Iterator[Entry]:
    for name, account in accounts.items():
        yield name, same(account.handle, account.url)
    for name, domain in domains.items():
        yield name, same(domain.host)  # no link: a reader should type it
    for name, app in apps.items():
        yield name, Value(app.names, app.url)


@by_identity
def _others(
    services: Mapping[str, PublicService], references: Mapping[str, Reference], regions: Mapping[str, Region]
) -> Iterator[Entry]:
    for name, service in services.items():
        yield name, same(service.number, f"tel:{service.number}")
        if place := regions.get(service.country):
            yield f"{name}.country", Value(place.words)
    for name, reference in references.items():
        yield name, Value(reference.names, reference.url)


def _bare(url: str) -> str:
    return url.removeprefix("https://").rstrip("/")
