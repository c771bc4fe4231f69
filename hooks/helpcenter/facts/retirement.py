"""What was ours until a change and is no longer: retired by itself, from the instant of the change on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from helpcenter.facts.base import LOCALES, LocalizedText
from helpcenter.facts.channels import Chat, Mail, Phone, Retired, RetiredLink, RetiredMail, RetiredPhone
from helpcenter.facts.facts import Facts

REASON = "retired_by_date"
"""The string of data/interface.yml that says why; {name} is what it belonged to."""
_GROUPS = ("channels", "accounts", "apps", "domains")
"""Where contacts of ours stand; a change of other facts leaves these mappings the same objects."""


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


def current(facts: Facts, automatic: Mapping[str, Retired]) -> Mapping[str, Retired]:
    """All that is retired: what `data/` says, then what was retired by itself and has not come back."""
    used = {_value(gone) for gone in facts.retired.values()} | {value for value, *_ in _contacts(facts)}
    return {**facts.retired, **{name: gone for name, gone in automatic.items() if _value(gone) not in used}}


def _value(gone: Retired) -> str:
    return gone.number if isinstance(gone, RetiredPhone) else gone.address


def _contacts(facts: Facts) -> Iterator[tuple[str, str, str, LocalizedText]]:
    """Each contact of ours: what is typed, its kind, the id of its fact, and what it is called."""
    for name, channel in facts.channels.items():
        if isinstance(channel, Phone):
            for region, number in channel.numbers.items():
                place = facts.regions[region].names if region in facts.regions else None
                names = {
                    one: f"{channel.names[one]} · {place[one]}" if place else channel.names[one] for one in LOCALES
                }
                yield number, "phone", f"{name}.{region}", LocalizedText(names)
        elif isinstance(channel, Mail):
            yield channel.address, "email", name, channel.names
        elif isinstance(channel, Chat):
            yield channel.url, "link", name, channel.names
    for name, account in facts.accounts.items():
        yield (
            account.url,
            "link",
            name,
            LocalizedText({one: f"{account.network[one]} {account.handle}" for one in LOCALES}),
        )
    for name, app in facts.apps.items():
        yield app.url, "link", name, app.names
    for name, domain in facts.domains.items():
        yield f"https://{domain.host}/", "link", name, domain.use


def _record(value: str, kind: str, names: LocalizedText, facts: Facts, ended: date) -> Retired:
    reason = facts.interface.get(REASON)
    words = LocalizedText({one: reason[one].replace("{name}", names[one]) if reason else names[one] for one in LOCALES})
    if kind == "phone":
        return RetiredPhone(kind="phone", number=value, names=names, ended=ended, reason=words)
    if kind == "email":
        return RetiredMail(kind="email", address=value, names=names, ended=ended, reason=words)
    return RetiredLink(kind="link", address=value, names=names, ended=ended, reason=words)
