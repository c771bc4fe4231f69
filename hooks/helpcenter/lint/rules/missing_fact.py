"""A fact that another fact names exists: a channel's schedule, reply time and regions, a schedule's zone.

Bad:

    chat: {kind: chat, hours: chatt, …}

    regions: {cn: null}              # in an overlay that keeps `public.police: {country: cn, …}`

Good:

    chat: {kind: chat, hours: chat, …}

Why: a channel without hours would be shown as open or closed by accident.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from helpcenter.content.project import Project
from helpcenter.facts import Facts, Phone
from helpcenter.source import yaml_document
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position, near_match

_GROUPS = {
    "schedule": "hours",
    "reply time": "reply_times",
    "region": "regions",
    "zone with a name": "zones",
    "calendar": "calendars",
}
"""The key of data/ that holds each kind of fact."""


def check_facts(project: Project) -> Iterator[tuple[str, Finding]]:
    """Follows every reference between the files of `data/`. What the overlay removes is reported once, in its line."""
    naming: dict[tuple[str, Position, str], list[str]] = {}
    for at, name, known, what in _references(project.facts):
        if name in known:
            continue
        if removed := _removed(project.facts, name, what):
            naming.setdefault((*removed, f"{_GROUPS[what]}.{name}"), []).append(".".join(at[1:]))
            continue
        near = near_match(name, known)
        path, place = project.facts.place(at[0], *at[1:])
        message = Message("there is no {what} {name!r}", what=Message(what), name=name)
        hint = Message("write {near}", near=near) if near else Message("add {name!r} first", name=name)
        yield path, Finding(place, message, hint)
    for (path, place, fact), others in naming.items():
        message = Message("{fact} is removed here, and other facts still name it", fact=fact)
        pattern = "write another or null for these as well, or take this line away: {naming}"
        yield path, Finding(place, message, Message(pattern, naming=", ".join(others)))


def _references(facts: Facts) -> Iterator[tuple[tuple[str, ...], str, Collection[str], str]]:
    """Each reference: its path, the name, the names that are known, and what they are names of."""
    for name, channel in facts.channels.items():
        at = ("channels", "channels", name)
        yield ((*at, "hours"), channel.hours, facts.schedules, "schedule")
        if channel.reply_time:
            times = facts.reply_times
            yield ((*at, "reply_time"), channel.reply_time, times, "reply time")
        if isinstance(channel, Phone):
            for region in channel.numbers:
                yield ((*at, "numbers", region), region, facts.regions, "region")
    for name, service in facts.public_services.items():
        country = ("channels", "public_services", name, "country")
        yield (country, service.country, facts.regions, "region")
    for name, holidays in facts.calendars.items():
        if holidays.country:
            path = ("holidays", "calendars", name, "country")
            yield (path, holidays.country, facts.regions, "region")
    for name, schedule in facts.schedules.items():
        yield (("hours", "hours", name, "zone"), schedule.zone, facts.zones, "zone with a name")
        if schedule.calendar:
            calendar = ("hours", "hours", name, "calendar")
            yield (calendar, schedule.calendar, facts.calendars, "calendar")


def _removed(facts: Facts, name: str, what: str) -> tuple[str, Position] | None:
    """Where the overlay removes a fact of the sample that is still referred to."""
    tree = yaml_document.parse(facts.overlay) if facts.overlay else None
    at = (_GROUPS[what], name)
    if tree is None or at not in tree.keys or ((tree.data or {}).get(at[0]) or {}).get(name) is not None:
        return None
    return tree.source.path, tree.place(at)
