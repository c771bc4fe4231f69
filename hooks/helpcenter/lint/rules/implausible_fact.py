"""Facts fit each other and the world: codes their country, zones their city, names their channel and label, dates the
calendar; no two periods of a day overlap and no day is an exception twice.

Bad:

    hk: {names: {zh: 中国香港, en: Hong Kong}, calling_code: "86", exit_code: "00"}
    public.police: {number: "96110", names: {zh: 报警电话, en: Police emergency line}}
    lift_freeze: {zh: 冻结账户, en: Freeze account}
    exceptions: [{date: 2026-12-24, …}, {date: 2026-12-24, …}]

Good:

    hk: {names: {zh: 中国香港, en: Hong Kong}, calling_code: "852", exit_code: "001"}
    public.police: {number: "110", names: {zh: 报警电话, en: Police emergency line}}
    lift_freeze: {zh: 解除冻结, en: Lift the freeze}

Why: articles only name these facts, so two that have changed places change places on every page at once, in both
languages, and no comparison of articles would see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

import phonenumbers

from helpcenter.content.project import Project
from helpcenter.facts.base import LocalizedText
from helpcenter.facts.channels import PublicService, Region
from helpcenter.facts.languages import LOCALES
from helpcenter.facts.promises import Limit
from helpcenter.facts.schedule import Calendar, Period, Schedule
from helpcenter.lint.fact_names import At, Wrong, wrong_names
from helpcenter.recognizers import vocabulary
from helpcenter.recognizers.lexicon import lowered
from helpcenter.source.identity_memo import by_identity
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding

_EMERGENCY = {"cn": ("110", "119", "120", "122"), "hk": ("999",), "tw": ("110", "119"), "gb": ("999", "112"), "us": ("911",),
              "de": ("110", "112"), "au": ("000", "112")}  # fmt: skip
"""Numbers that answer an emergency, by country (ITU-T E.161.1 and the countries' own lists)."""


def check_data(project: Project) -> Iterator[tuple[str, Finding]]:
    """Every group of facts that can be held against another or against a list of the world."""
    facts = project.facts
    for at, message, hint in chain(
        _regions(facts.regions),
        _services(facts.public_services),
        _cities("zones", facts.zones),
        _cities("cities", facts.cities),
        _periods(facts.schedules),
        _calendars(facts.calendars),
        wrong_names(facts),
        _limits(facts.limits),
    ):
        path, place = facts.place(str(at[0]), *at[1:])
        yield path, Finding(place, message, hint)


@by_identity
def _regions(regions: Mapping[str, Region]) -> Wrong:
    for key, region in regions.items():
        country = phonenumbers.country_code_for_region(key.upper())
        if not country:
            continue
        at: At = ("channels", "regions", key)
        if region.calling_code and region.calling_code != str(country):
            yield (
                (*at, "calling_code"),
                Message("{calling_code!r} is not the calling code of {key}", calling_code=region.calling_code, key=key),
                Message("write {country!r}", country=str(country)),
            )
        known = phonenumbers.PhoneMetadata.metadata_for_region(key.upper())
        prefix = known.international_prefix if known else None
        preferred = known.preferred_international_prefix if known else None
        if region.exit_code and prefix and region.exit_code != preferred and not re.fullmatch(prefix, region.exit_code):
            yield (
                (*at, "exit_code"),
                Message(
                    "{exit_code!r} is not dialled in {key} before a number abroad", exit_code=region.exit_code, key=key
                ),
                Message("write {value!r}", value=preferred or prefix),
            )
        for locale in LOCALES:
            words = vocabulary.module(locale, "places")
            names = words.REGIONS.get(key) if words else None
            if names and not re.search(names, lowered(region.names[locale])):
                message = Message("{name!r} is no name of {key}", name=region.names[locale], key=key)
                yield (*at, "names", locale), message, "write the name of the country, or the key that belongs to it"


@by_identity
def _services(services: Mapping[str, PublicService]) -> Wrong:
    for key, service in services.items():
        at: At = ("channels", "public_services", key)
        police = key.rpartition(".")[2] in ("police", "fire", "ambulance", "emergency")
        known = _EMERGENCY.get(service.country)
        if known and police != (service.number in known):
            what = "no emergency number" if police else "an emergency number"
            yield (
                (*at, "number"),
                Message("{number} is {what} of {country}", number=service.number, what=what, country=service.country),
                Message("those are: {known}", known=", ".join(known)),
            )


@by_identity
def _cities(group: str, cities: Mapping[str, LocalizedText]) -> Wrong:
    for zone, names in cities.items():
        for locale in LOCALES:
            words = vocabulary.module(locale, "places")
            wanted = words.CITIES.get(zone) if words else None
            if wanted and not re.search(wanted, lowered(names[locale])):
                message = Message("{name!r} is not in the zone {zone}", name=names[locale], zone=zone)
                yield ("hours", group, zone, locale), message, "name a place whose clocks are those of the zone"


@by_identity
def _periods(schedules: Mapping[str, Schedule]) -> Wrong:
    for name, schedule in schedules.items():
        at: At = ("hours", "hours", name)
        if isinstance(schedule.on_holidays, tuple):
            yield from _overlaps((*at, "on_holidays"), schedule.on_holidays)
        seen: dict[object, int] = {}
        for index, one in enumerate(schedule.exceptions):
            yield from _overlaps((*at, "exceptions", index, "periods"), one.periods)
            if (first := seen.setdefault(one.date, index)) != index:
                message = Message(
                    "{date} is an exception already, the {first}. of this list", date=one.date, first=first + 1
                )
                yield (*at, "exceptions", index, "date"), message, "make one of the two"
        for index, period in enumerate(schedule.weekly):
            if len(set(period.days)) < len(period.days):
                yield (*at, "weekly", index, "days"), "a day stands here twice", "write each day once"


def _overlaps(at: At, periods: Sequence[Period]) -> Wrong:
    for index, one in enumerate(periods):
        for other in periods[:index]:
            if one.open < ("48:00" if other.next_day else other.close) and other.open < (
                "48:00" if one.next_day else one.close
            ):
                yield (
                    (*at, index),
                    Message("these hours overlap {open}–{close}", open=other.open, close=other.close),
                    "write one period, or two that do not touch",
                )


@by_identity
def _calendars(calendars: Mapping[str, Calendar]) -> Wrong:
    for name, calendar in calendars.items():
        at: At = ("holidays", "calendars", name)
        for index, one in enumerate(calendar.holidays):
            for other in calendar.holidays[:index]:
                if one.from_ <= other.to and other.from_ <= one.to:
                    message = Message("these days overlap {begin} to {to}", begin=other.from_, to=other.to)
                    yield (*at, "holidays", index), message, "a day belongs to one holiday"
            for locale in LOCALES:
                words = vocabulary.module(locale, "places")
                for pattern, months in words.HOLIDAYS if words else ():
                    if re.search(pattern, lowered(one.names[locale])) and not {one.from_.month, one.to.month} & set(
                        months
                    ):
                        message = Message(
                            "{name!r} does not fall in month {month}", name=one.names[locale], month=one.from_.month
                        )
                        yield (*at, "holidays", index, "names", locale), message, "name the holiday of these dates"
        days = calendar.workdays
        for index, day in enumerate(days):
            if day in days[:index]:
                yield (*at, "workdays", index), Message("{day} stands here twice", day=day), "remove one of them"


@by_identity
def _limits(limits: Mapping[str, Limit]) -> Wrong:
    for key, limit in limits.items():
        if any(one is not None and one <= 0 for one in (limit.value, limit.from_)):
            yield ("promises", "limits", key), "this limit is no time at all", "write 1 or more"
