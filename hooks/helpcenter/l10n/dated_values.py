"""Tokens whose value changes on a date: what they stand for later, and how a text says so ahead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from helpcenter.facts import Facts
from helpcenter.facts.base import LOCALES, Locale, LocalizedText
from helpcenter.l10n import token_values
from helpcenter.l10n.languages import language
from helpcenter.l10n.sentences import sentence
from helpcenter.l10n.token_values import DatedValue, Value, Vocabulary

ENDED = "no_longer"
"""The string that stands for what is no longer ours."""
FROM = "from_date"
"""The string of data/interface.yml that announces a value: "from {date}: {value}"."""


def of(facts: Facts, known: Vocabulary, start: datetime, end: datetime) -> Vocabulary:
    """The tokens of `known` that change before `end`, with what follows; what is announced at `start` (both UTC)."""
    found: dict[str, Value] = {}
    before = known
    for state in facts.later:
        if state.begins is None or state.begins >= end:
            break
        after = token_values.of(state.facts)
        for name in changed(before, after):
            if name in known:
                found[name] = _continued(found.get(name, known[name]), after.get(name), state.begins, facts, start)
        before = after
    return found


def ended(facts: Facts) -> Vocabulary:
    """The tokens that stood for something before and stand for nothing any more: articles may still name them."""
    groups = ("channels", "accounts", "domains", "apps", "public_services", "references", "promises")
    gone: dict[str, Value] = {}
    for state in facts.earlier if ENDED in facts.interface else ():
        if any(getattr(state.facts, group).keys() - getattr(facts, group).keys() for group in groups):
            gone |= dict.fromkeys(token_values.of(state.facts), Value(facts.interface[ENDED]))
    return gone


def changed(before: Vocabulary, after: Vocabulary) -> Iterator[str]:
    """The names of the tokens that stand for something else, or for nothing any more."""
    for name, value in before.items():
        other = after.get(name)
        if other is not value and other != value:
            yield name


def _continued(value: Value, after: Value | None, begins: datetime, facts: Facts, start: datetime) -> Value:
    """A value that gives way to another at an instant."""
    if not value.dated:
        value = replace(value, ends=begins)
    dated = [*value.dated]
    if dated and dated[-1].ends is None:
        dated[-1] = replace(dated[-1], ends=begins)
    if after is None and ENDED in facts.interface:
        after = Value(facts.interface[ENDED])
    if after:
        announced = begins - timedelta(days=facts.freshness.announce_days)
        if all(value.text[locale].startswith(after.text[locale]) for locale in LOCALES):
            announced = begins  # back in service: the same without its mark; the notice gives the time
        note = LocalizedText({locale: announcement(facts, after.text[locale], begins, locale) for locale in LOCALES})
        dated.append(DatedValue(after.text, after.href, begins, None, note, announced, announced <= start < begins))
    return replace(value, dated=tuple(dated))


def announcement(facts: Facts, value: str, begins: datetime, locale: Locale) -> str:
    """ "from 1 January 2027: …", in the words of the page; the value itself where the string is missing."""
    if FROM not in facts.interface:
        return value
    return sentence(facts, FROM, locale, date=moment(facts, begins, locale), value=value)


def moment(facts: Facts, at: datetime, locale: Locale) -> str:
    """An instant as a date in the brand's zone, with the time of day and the zone unless it is midnight there."""
    local = at.astimezone(ZoneInfo(facts.brand.zone))
    day = language(locale).full_date(local.date())
    if local.hour == local.minute == 0:
        return day
    zone = facts.zones.get(facts.brand.zone)
    return f"{day} {local:%H:%M}" + (language(locale).in_brackets(zone[locale]) if zone else "")
