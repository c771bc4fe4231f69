"""Channels that are out of service, in words: since when, why, until when, and what still works."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from helpcenter.facts import Facts
from helpcenter.facts.base import Locale
from helpcenter.facts.channels import Suspension
from helpcenter.l10n import dated_values, formats
from helpcenter.l10n.languages import language
from helpcenter.l10n.sentences import sentence


def instant(facts: Facts, at: datetime | date) -> datetime:
    """An instant as data/ writes it, in UTC: a date and a local time are in the brand's zone."""
    moment = at if isinstance(at, datetime) else datetime.combine(at, time())
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(facts.brand.zone))).astimezone(UTC)


def in_words(facts: Facts, one: Suspension, locale: Locale) -> str:
    """Since when and why, and when it is expected back."""
    since = dated_values.moment(facts, instant(facts, one.from_), locale)
    text = sentence(facts, "suspended_since", locale, date=since, reason=one.reason[locale])
    if one.until is None:
        back = sentence(facts, "suspended_open", locale)
    else:
        until = dated_values.moment(facts, instant(facts, one.until), locale)
        back = sentence(facts, "suspended_until", locale, date=until)
    return language(locale).sentence_gap.join((text, back))


def still_working(facts: Facts, locale: Locale) -> str:
    """The channels that are in service, or what to do where there is none."""
    names = [channel.names[locale] for channel in facts.channels.values() if not channel.suspended]
    if not names:
        return sentence(facts, "suspended_none", locale)
    return sentence(facts, "suspended_working", locale, channels=formats.joined(names, locale))
