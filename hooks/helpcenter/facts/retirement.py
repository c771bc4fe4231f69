"""What was ours until a change and is no longer, retired by itself from that instant on; and what became ours then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import chain
from typing import NamedTuple
from zoneinfo import ZoneInfo

from helpcenter.facts.base import LOCALES, LocalizedText
from helpcenter.facts.channels import (
    Account,
    AnyChannel,
    App,
    Chat,
    Domain,
    Mail,
    Phone,
    Region,
    Retired,
    RetiredLink,
    RetiredMail,
    RetiredPhone,
)
from helpcenter.facts.facts import Facts
from helpcenter.source.identity_memo import by_identity

REASON = "retired_by_date"
"""The string of data/interface.yml that says why; {name} is what it belonged to."""
_GROUPS = ("channels", "accounts", "apps", "domains")
"""Where contacts of ours stand; a change of other facts leaves these mappings the same objects."""


class _Contact(NamedTuple):
    """A contact of ours: what is typed, its kind, the id of its fact, and what it is called."""

    value: str
    kind: str
    owner: str
    names: LocalizedText


def retired(before: Facts, after: Facts, at: datetime, zone: str) -> Mapping[str, Retired]:
    """What stopped being ours at the instant `at` (UTC), by an id of its own. What `data/` retires is left to it."""
    if all(getattr(before, group) is getattr(after, group) for group in _GROUPS):
        return {}
    local = at.astimezone(ZoneInfo(zone))
    in_use = {value for value, *_ in _contacts(after)}
    return {
        f"retired.{owner}.{local:%Y_%m_%d}": _record(value, kind, names, after, local.date())
        for value, kind, owner, names in _contacts(before)
        if value not in in_use
    }


def begun(before: Facts, after: Facts, at: datetime, zone: str) -> Mapping[str, date]:
    """What became ours at the instant `at` (UTC), as it is typed, with the day of it in `zone`."""
    if all(getattr(before, group) is getattr(after, group) for group in _GROUPS):
        return {}
    known, day = {value for value, *_ in _contacts(before)}, at.astimezone(ZoneInfo(zone)).date()
    return {value: day for value, *_ in _contacts(after) if value not in known}


def current(facts: Facts, automatic: Mapping[str, Retired]) -> Mapping[str, Retired]:
    """All that is retired: what `data/` says, then what was retired by itself and has not come back."""
    used = {_value(gone) for gone in facts.retired.values()} | {value for value, *_ in _contacts(facts)}
    return {**facts.retired, **{name: gone for name, gone in automatic.items() if _value(gone) not in used}}


def _value(gone: Retired) -> str:
    return gone.number if isinstance(gone, RetiredPhone) else gone.address


def _contacts(facts: Facts) -> Iterator[_Contact]:
    return chain(
        chain.from_iterable(_of_channel(name, one, facts.regions) for name, one in facts.channels.items()),
        _of_others(facts.accounts, facts.apps, facts.domains),
    )


@by_identity
def _of_channel(name: str, channel: AnyChannel, regions: Mapping[str, Region]) -> Iterator[_Contact]:
    if isinstance(channel, Phone):
        for region, number in channel.numbers.items():
            place = regions[region].names if region in regions else None
            names = {one: f"{channel.names[one]} · {place[one]}" if place else channel.names[one] for one in LOCALES}
            yield _Contact(number, "phone", f"{name}.{region}", LocalizedText(names))
    elif isinstance(channel, Mail):
        yield _Contact(channel.address, "email", name, channel.names)
    elif isinstance(channel, Chat):
        yield _Contact(channel.url, "link", name, channel.names)


@by_identity
def _of_others(
    accounts: Mapping[str, Account], apps: Mapping[str, App], domains: Mapping[str, Domain]
) -> Iterator[_Contact]:
    for name, account in accounts.items():
        names = LocalizedText({one: f"{account.network[one]} {account.handle}" for one in LOCALES})
        yield _Contact(account.url, "link", name, names)
    for name, app in apps.items():
        yield _Contact(app.url, "link", name, app.names)
    for name, domain in domains.items():
        yield _Contact(f"https://{domain.host}/", "link", name, domain.use)


def _record(value: str, kind: str, names: LocalizedText, facts: Facts, ended: date) -> Retired:
    reason = facts.interface.get(REASON)
    words = LocalizedText({one: reason[one].replace("{name}", names[one]) if reason else names[one] for one in LOCALES})
    if kind == "phone":
        return RetiredPhone(kind="phone", number=value, names=names, ended=ended, reason=words)
    if kind == "email":
        return RetiredMail(kind="email", address=value, names=names, ended=ended, reason=words)
    return RetiredLink(kind="link", address=value, names=names, ended=ended, reason=words)
