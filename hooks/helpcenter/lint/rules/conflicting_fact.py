"""No two facts say different things: one number, mailbox, account or host stands for one thing, in its own region, and
what is retired is not in use.

Bad:

    phone.urgent:  {numbers: {gb: "+12025550123"}}                 # a number of the United States
    phone.general: {numbers: {gb: "+448081570123"}}                # the urgent line's own
    retired.hotline: {number: "+448081570123"}                     # retired, and in use

Good:

    phone.urgent:  {numbers: {gb: "+448081570123", us: "+12025550123"}}
    phone.general: {numbers: {gb: "+448081570456", us: "+12025550145"}}
    retired.hotline: {number: "+442079460999"}

Why: the checker tells a reader who owns a number. Where one number has two owners, or a retired one is still printed,
it gives a wrong answer to somebody who is deciding whether to trust a caller.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from helpcenter.content.project import Project
from helpcenter.facts import Facts, Phone
from helpcenter.facts.languages import LOCALES
from helpcenter.facts.schedule import Period
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding

At = tuple[str | int, ...]


def check_facts(project: Project) -> Iterator[tuple[str, Finding]]:
    """Values that stand twice, numbers outside their region, dates and hours that contradict each other."""
    for at, message, hint in (
        *_twice(project.facts),
        *_regions(project.facts),
        *_dates(project.facts),
        *_hours(project.facts),
    ):
        path, place = project.facts.place(str(at[0]), *at[1:])
        yield path, Finding(place, message, hint)


def _twice(facts: Facts) -> Iterator[tuple[At, str, str]]:
    owners: dict[str, str] = {}
    for name, channel in facts.channels.items():
        for region, number in channel.numbers.items() if isinstance(channel, Phone) else ():
            if (owner := owners.setdefault(number, name)) != name:
                place = ("channels", "channels", name, "numbers", region)
                yield (
                    place,
                    Message("the number {number!r} is already that of {owner}", number=number, owner=owner),
                    "give each line a number of its own",
                )
    for group, key in (
        ("channels", "address"),
        ("channels", "url"),
        ("accounts", "url"),
        ("domains", "host"),
        ("apps", "url"),
    ):
        for name, record in getattr(facts, group).items():
            value = record.__dict__.get(key)  # half the time of getattr, over hundreds of coming changes
            if value and (owner := owners.setdefault(value, name)) != name and not getattr(record, "shared", False):
                yield (
                    ("channels", group, name, key),
                    Message("{value!r} is already that of {owner}", value=value, owner=owner),
                    "write shared: true if one mailbox is meant for both"
                    if key == "address"
                    else "each has one of its own",
                )
    for name, gone in facts.retired.items():
        for key in ("number", "address"):
            value = gone.__dict__.get(key)
            if value in owners:
                at = ("channels", "retired", name, key)
                yield (
                    at,
                    Message("{value!r} is retired here and in use by {owner}", value=value, owner=owners[value]),
                    "remove it from one of the two",
                )
    for locale in LOCALES:
        names: dict[str, str] = {}
        for name, channel in facts.channels.items():
            if (owner := names.setdefault(channel.names[locale], name)) != name:
                message = Message(
                    "the name {names!r} is already that of {owner}", names=channel.names[locale], owner=owner
                )
                yield ("channels", "channels", name, "names", locale), message, "name each channel differently"


def _regions(facts: Facts) -> Iterator[tuple[At, str, str]]:
    for name, channel in facts.channels.items():
        for region, number in channel.numbers.items() if isinstance(channel, Phone) else ():
            at = ("channels", "channels", name, "numbers", region)
            parsed = _parsed(number)
            about = facts.regions.get(region)
            if about and about.calling_code and str(parsed.country_code) != about.calling_code:
                yield (
                    at,
                    Message("{number!r} is no number of {country}", number=number, country=about.names["en"]),
                    Message("it begins with +{calling_code} there", calling_code=about.calling_code),
                )
            elif not phonenumbers.is_possible_number(parsed):
                yield (
                    at,
                    Message("{number!r} has too few or too many digits", number=number),
                    "write it as +, country code, number",
                )


@lru_cache(maxsize=1024)
def _parsed(number: str) -> phonenumbers.PhoneNumber:
    return phonenumbers.parse(number)


def _dates(facts: Facts) -> Iterator[tuple[At, str, str]]:
    for group in ("channels", "accounts", "domains", "apps"):
        for name, record in getattr(facts, group).items():
            if record.confirmed < record.since:
                at = ("channels", group, name, "confirmed")
                yield (
                    at,
                    Message(
                        "it was confirmed on {confirmed}, before it began on {since}",
                        confirmed=record.confirmed,
                        since=record.since,
                    ),
                    "correct the earlier date",
                )


def _hours(facts: Facts) -> Iterator[tuple[At, str, str]]:
    for name, schedule in facts.schedules.items():
        for index, period in enumerate(schedule.weekly):
            for other in schedule.weekly[:index]:
                shared = [day for day in period.days if day in other.days]
                if shared and _overlap(period, other):
                    at = ("hours", "hours", name, "weekly", index)
                    message = Message(
                        "these hours overlap {open}–{close} on {shared}",
                        open=other.open,
                        close=other.close,
                        shared=shared[0],
                    )
                    yield at, message, "write one period, or two that do not touch"


def _overlap(one: Period, other: Period) -> bool:
    ends = ["48:00" if period.next_day else period.close for period in (one, other)]
    return one.open < ends[1] and other.open < ends[0]
