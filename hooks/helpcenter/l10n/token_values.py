"""The text that each token stands for, in each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain

from helpcenter.facts import Facts
from helpcenter.facts.base import LOCALES, LocalizedText
from helpcenter.facts.channels import AnyChannel, Region
from helpcenter.facts.promises import Limit, Promise, ReplyTime
from helpcenter.facts.schedule import Calendar, Schedule
from helpcenter.l10n import answered_languages, contact_tokens, formats
from helpcenter.l10n.value import DatedValue, Entry, Value, Vocabulary, each
from helpcenter.source.identity_memo import by_identity

__all__ = ["DatedValue", "Value", "Vocabulary", "of"]


@lru_cache(maxsize=1024)
def of(facts: Facts) -> Vocabulary:
    """Every token path that an article may use, such as `phone.urgent.gb` or `label.sign_in`.

    What does not change from one instant to the next is the same object in both.
    """
    return dict(chain.from_iterable(_entries(facts)))


def _entries(facts: Facts) -> Iterator[Iterable[Entry]]:
    brand = facts.brand.name
    yield (("brand", Value(brand)),)
    if facts.channels and "languages_shared" in facts.interface:
        yield (("languages.all", each(partial(answered_languages.all_channels, facts))),)
    yield from contact_tokens.of(facts)
    for name, schedule in facts.schedules.items():
        yield _hours(name, schedule, facts.zones, facts.calendars, facts.regions)
    yield from _instead(facts)
    yield _reply_times(facts.reply_times)
    yield _promises(facts.promises, brand)
    yield _limits(facts.limits)
    yield _labels(facts.labels)


@by_identity
def _hours(
    name: str,
    schedule: Schedule,
    zones: Mapping[str, LocalizedText],
    calendars: Mapping[str, Calendar],
    regions: Mapping[str, Region],
) -> Iterator[Entry]:
    zone = zones.get(schedule.zone) or LocalizedText.same(schedule.zone)  # missing-fact reports it
    yield f"hours.{name}", each(lambda locale: formats.weekly_hours(schedule, zone[locale], locale))
    # Only zones and calendars in use have a token, so that an article cannot mention another.
    if not schedule.always:
        yield f"zone.{name}", Value(zone)
    if calendar := calendars.get(schedule.calendar or ""):
        yield f"calendar.{schedule.calendar}", Value(calendar.names)
        yield f"calendar.{name}", Value(calendar.names)
        if place := regions.get(calendar.country or ""):
            yield f"calendar.{schedule.calendar}.country", Value(place.words)


@by_identity
def _reply_times(replies: Mapping[str, ReplyTime]) -> Iterator[Entry]:
    for name, reply in replies.items():
        yield f"reply_time.{name}", each(partial(formats.reply_time, reply))


@by_identity
def _promises(promises: Mapping[str, Promise], brand: LocalizedText) -> Iterator[Entry]:
    for name, promise in promises.items():
        yield f"promise.{name}", _branded(promise.sentence, brand)


@by_identity
def _limits(limits: Mapping[str, Limit]) -> Iterator[Entry]:
    for name, limit in limits.items():
        yield f"limit.{name}", each(partial(formats.limit, limit))


@by_identity
def _labels(labels: Mapping[str, LocalizedText]) -> Iterator[Entry]:
    for name, label in labels.items():
        yield f"label.{name}", Value(label)


def _instead(facts: Facts) -> Iterator[Iterable[Entry]]:
    """How to reach us where a channel is missing: a clause about the channel to take instead."""
    for name in facts.fallbacks:
        other = facts.instead_of(facts.fallbacks[name])
        if (channel := facts.channels.get(other)) is not None:
            promised = facts.reply_times.get(channel.reply_time or "")
            schedule = facts.schedules.get(channel.hours)
            own = contact_tokens.of_channel(other, channel, facts.regions, facts.interface, facts.not_published)
            yield _clause(name, channel, dict(own)[other], promised, schedule, facts.zones, facts.interface)


@by_identity
def _clause(
    name: str,
    channel: AnyChannel,
    value: Value,
    promised: ReplyTime | None,
    schedule: Schedule | None,
    zones: Mapping[str, LocalizedText],
    interface: Mapping[str, LocalizedText],
) -> Iterator[Entry]:
    kind = "address" if channel.kind == "email" and promised is None else channel.kind
    zone = zones.get(schedule.zone) if schedule else None
    plain, linked = {}, {}
    for locale in LOCALES:
        form = interface[f"instead_{kind}"][locale]
        hours = formats.weekly_hours(schedule, zone[locale] if zone else schedule.zone, locale) if schedule else ""
        reply = formats.reply_time(promised, locale) if promised else ""
        plain[locale] = form.format(value=value[locale], hours=hours, reply=reply)
        shown = f"[{value[locale]}]({value.href})" if value.href else value[locale]
        linked[locale] = form.format(value=shown, hours=hours, reply=reply)
    yield f"instead.{name}", Value(LocalizedText(plain), markdown=LocalizedText(linked))


def _branded(text: LocalizedText, brand: LocalizedText) -> Value:
    return each(lambda locale: text[locale].replace("{{ brand }}", brand[locale]))
