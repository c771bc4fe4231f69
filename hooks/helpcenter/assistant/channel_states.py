"""Whether a channel is open at an instant, from its published transitions."""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime, time
from zoneinfo import ZoneInfo

from helpcenter.assistant.answers import ChannelState
from helpcenter.assistant.published_facts import Json, instant

_KINDS = {
    "phone": ("phone", "call", "line", "hotline", "电话", "热线"),
    "chat": ("chat", "在线客服", "聊天"),
    "email": ("email", "mail", "邮箱", "邮件"),
}
"""The words by which a kind of channel is meant."""


def meant(contact: Json, words: str) -> list[Json]:
    """The channels in use that some words name: an id, a value, a name, else every one of the kind; all for "".

    An empty list if nothing is named.
    """
    wanted = words.strip().casefold()
    channels = [channel for channel in contact["channels"] if not channel["retired"]]
    if not wanted:
        return channels
    exact = [c for c in channels if wanted in (c["id"].casefold(), c["value"].casefold())]
    named = [c for c in channels if any(_names(name, wanted) for name in c["names"].values())]
    of_kind = [c for c in channels if c["kind"] == wanted or any(word in wanted for word in _KINDS[c["kind"]])]
    return exact or named or of_kind


def _names(name: str, wanted: str) -> bool:
    name = name.casefold()
    return name in wanted or (len(wanted) > 2 and wanted in name)


def state(channel: Json, contact: Json, now: datetime) -> ChannelState:
    """The state of a channel; `now` is an instant with a zone. `is_open` is None where nothing is confirmed."""
    start = datetime.combine(datetime.fromisoformat(contact["today"]), time(), ZoneInfo(contact["zone"]))
    changes = [instant(written) for written in channel["transitions"]]
    until = instant(channel["known_until"]) if channel["known_until"] else None
    passed = bisect_right(changes, now)
    known = start <= now and (until is None or now < until)
    change = changes[passed] if known and passed < len(changes) else None
    local = change.astimezone(ZoneInfo(channel["zone"])) if change else None
    return ChannelState(
        channel=channel["id"],
        names=channel["names"],
        value=channel["value"],
        is_open=channel["open_at_start"] != (passed % 2 == 1) if known else None,
        next_change=f"{change:%Y-%m-%dT%H:%M:%SZ}" if change else None,
        next_change_local=f"{local:%Y-%m-%d %H:%M} ({channel['zone']})" if local else None,
        known_until=channel["known_until"],
        note="A message can be sent at any hour; the hours are those in which it is answered"
        if channel["kind"] == "email"
        else "",
    )


def in_words(found: ChannelState) -> str:
    """The state as a sentence."""
    name = found.names.get("en") or found.channel
    if found.is_open is None:
        return f"{name}: the hours are not confirmed for this moment."
    word = "open" if found.is_open else "closed"
    if found.next_change_local:
        return f"{name} is {word} now; it {'closes' if found.is_open else 'opens'} at {found.next_change_local}."
    return f"{name} is {word} now" + (", at all hours." if found.is_open and not found.known_until else ".")
