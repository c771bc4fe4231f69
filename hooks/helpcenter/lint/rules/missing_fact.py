"""A fact that another fact names exists: a channel's schedule, reply time and regions, a schedule's zone.

Bad:

    chat: {kind: chat, hours: chatt, …}

Good:

    chat: {kind: chat, hours: chat, …}

Why: a channel without hours would be shown as open or closed by accident.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from helpcenter.content.project import Project
from helpcenter.facts import Facts, Phone
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, near_match


def check_facts(project: Project) -> Iterator[tuple[str, Finding]]:
    """Follows every reference between the files of `data/`."""
    facts = project.facts
    for name, channel in facts.channels.items():
        at = ("channels", "channels", name)
        yield from _known(facts, (*at, "hours"), channel.hours, facts.schedules, "schedule")
        if channel.reply_time:
            times = facts.reply_times
            yield from _known(facts, (*at, "reply_time"), channel.reply_time, times, "reply time")
        if isinstance(channel, Phone):
            for region in channel.numbers:
                yield from _known(facts, (*at, "numbers", region), region, facts.regions, "region")
    for name, service in facts.public_services.items():
        country = ("channels", "public_services", name, "country")
        yield from _known(facts, country, service.country, facts.regions, "region")
    for name, holidays in facts.calendars.items():
        if holidays.country:
            path = ("holidays", "calendars", name, "country")
            yield from _known(facts, path, holidays.country, facts.regions, "region")
    for name, schedule in facts.schedules.items():
        yield from _known(facts, ("hours", "hours", name, "zone"), schedule.zone, facts.zones, "zone with a name")
        if schedule.calendar:
            calendar = ("hours", "hours", name, "calendar")
            yield from _known(facts, calendar, schedule.calendar, facts.calendars, "calendar")


def _known(
    facts: Facts, at: tuple[str, ...], name: str, known: Collection[str], what: str
) -> Iterator[tuple[str, Finding]]:
    if name not in known:
        near = near_match(name, known)
        path, place = facts.place(at[0], *at[1:])
        yield (
            path,
            Finding(
                place,
                Message("there is no {what} {name!r}", what=Message(what), name=name),
                Message("write {near}", near=near) if near else Message("add {name!r} first", name=name),
            ),
        )
