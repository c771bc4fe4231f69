"""contact.json as of an instant: what it announces for an earlier one has come into force, without a new build."""

from __future__ import annotations

from copy import deepcopy
from datetime import datetime
from zoneinfo import ZoneInfo

from helpcenter.assistant.published_facts import Json, instant

_VALUES = {"domain": ("domains", "host"), "account": ("accounts", "handle"), "app": ("accounts", "url")}
"""Where the value of what is no channel stands."""


def as_of(contact: Json, now: datetime) -> Json:
    """The same with the values of `now` (with a zone); its `changes` are those still to come."""
    passed = [one for one in contact.get("changes", ()) if instant(one["at"]) <= now]
    if not passed:
        return contact
    found = deepcopy({**contact, "changes": contact["changes"][len(passed) :]})
    for change in passed:
        group, key = _VALUES.get(change["kind"], ("channels", "value"))
        entry = next((one for one in found[group] if one["id"] == change["id"]), None)
        if group == "channels":
            _change_channel(found, entry, change)
        elif entry and change["value"] is None:
            found[group].remove(entry)
        elif entry:
            entry[key] = change["value"]
    return found


def _change_channel(contact: Json, channel: Json | None, change: Json) -> None:
    if channel is None:
        return
    region, new = change["region"], change["value"]
    old = channel["numbers"].get(region) if region else channel["value"]
    if region:
        numbers = channel["numbers"] | {region: new}
        channel["numbers"] = {place: number for place, number in numbers.items() if number}
    if new and region in (None, "international"):
        channel["value"] = new
    if not new and not channel["numbers"]:
        contact["channels"].remove(channel)
    if old and not _still_ours(old, contact):
        day = f"{instant(change['at']).astimezone(ZoneInfo(contact['zone'])):%Y-%m-%d}"
        ended = {"ended": day, "reason": {"en": "replaced" if change["value"] else "closed"}}
        gone = {"id": f"retired.{change['id']}", "value": old, "numbers": {}, "retired": ended}
        contact["channels"].append(channel | gone)


def _still_ours(value: str, contact: Json) -> bool:
    return any(value in (one["value"], *one["numbers"].values()) for one in contact["channels"] if not one["retired"])
