"""Channels, the brand and the promises in one language, ready for templates."""

from __future__ import annotations

from dataclasses import dataclass

from helpcenter.facts import Facts, Phone
from helpcenter.facts.base import Locale
from helpcenter.facts.brand import Mark
from helpcenter.facts.channels import AnyChannel
from helpcenter.l10n import answered_languages, formats, suspensions
from helpcenter.l10n.token_values import Vocabulary


@dataclass(frozen=True)
class NumberView:
    """A region's number; `href` is empty where none is published."""

    region: str
    name: str
    text: str
    href: str
    exit_code: str
    """Dialled there from a landline in place of the "+"; "" where that does not apply."""


@dataclass(frozen=True)
class NoteView:
    """A sentence that is shown between two instants (ISO 8601, UTC)."""

    text: str
    begins: str
    ends: str
    hidden: bool
    whole: str = ""
    """The part that is never broken over two lines: a number, a mailbox."""

    @property
    def parts(self) -> tuple[str, str, str]:
        """What stands before `whole`, that itself, and what stands behind it."""
        return self.text.partition(self.whole) if self.whole else (self.text, "", "")

    @property
    def dates(self) -> str:
        """The attributes of an element that shows this."""
        return attributes(self.begins, self.ends, hidden=self.hidden)


def attributes(begins: str, ends: str, *, hidden: bool) -> str:
    """The attributes by which overrides/assets/js/site/dated.js shows an element and hides it."""
    since = f' data-from="{begins}"' if begins else ""
    until = f' data-until="{ends}"' if ends else ""
    return f"{since}{until}{' hidden' if hidden else ''}"


@dataclass(frozen=True)
class ChannelView:
    """A channel as its card shows it. `value` is what a reader dials, writes to or opens."""

    id: str
    kind: str
    name: str
    purpose: str
    hours: str
    always: bool
    reply_time: str
    languages: str
    codes: tuple[str, ...]
    """The same as codes of ISO 639."""
    other_languages: str
    """That it is answered in other languages than the reader's; "" where it is in that too."""
    cost: str
    prepare: str
    value: str
    href: str
    numbers: tuple[NumberView, ...]
    calls: str
    """Whether we call from it; "" where nobody has said so."""
    suspended: str
    """Why it is out of service and until when; "" while it is not."""
    begins: str = ""
    ends: str = ""
    """The instants (ISO 8601, UTC) between which all of this holds; "" without end."""
    notes: tuple[NoteView, ...] = ()
    """What will change, each from when it is announced until it has come."""

    @property
    def dates(self) -> str:
        """The attributes of an element that shows this."""
        return attributes(self.begins, self.ends, hidden=bool(self.begins))


@dataclass(frozen=True)
class BrandView:
    """Whose help center this is."""

    name: str
    site_name: str
    legal_name: str
    site_url: str
    mark: Mark

    @property
    def host(self) -> str:
        """Where this help center is, as a reader types it."""
        return self.site_url.partition("://")[2].rstrip("/")


def brand(facts: Facts, locale: Locale) -> BrandView:
    """The brand in one language."""
    known = facts.brand
    return BrandView(known.name[locale], known.site_name[locale], known.legal_name[locale], known.site_url, known.mark)


def channels(facts: Facts, vocabulary: Vocabulary, locale: Locale) -> tuple[ChannelView, ...]:
    """The channels in the order of data/channels.yml, which every page follows."""
    return tuple(_channel(name, channel, facts, vocabulary, locale) for name, channel in facts.channels.items())


def _channel(name: str, channel: AnyChannel, facts: Facts, vocabulary: Vocabulary, locale: Locale) -> ChannelView:
    value = vocabulary[name]
    numbers = []
    if isinstance(channel, Phone):
        for region, about in facts.regions.items():
            number = vocabulary[f"{name}.{region}"]
            numbers.append(NumberView(region, about.names[locale], number[locale], number.href, about.exit_code or ""))
    return ChannelView(
        id=name,
        kind=channel.kind,
        name=channel.names[locale],
        purpose=channel.purpose[locale],
        hours=vocabulary[f"hours.{channel.hours}"][locale],
        always=facts.schedules[channel.hours].always,
        reply_time=vocabulary[f"reply_time.{channel.reply_time}"][locale] if channel.reply_time else "",
        languages=formats.languages(facts.interface, channel.languages, locale),
        codes=channel.languages,
        other_languages=answered_languages.other(facts, channel, locale),
        cost=channel.cost[locale],
        prepare=channel.prepare[locale],
        value=value[locale],
        href=value.href,
        numbers=tuple(numbers),
        calls=vocabulary[f"calls.{name}"][locale] if f"calls.{name}" in vocabulary else "",
        suspended=suspensions.in_words(facts, channel.suspended, locale) if channel.suspended else "",
    )


def never(facts: Facts, locale: Locale) -> tuple[str, ...]:
    """What support never does, each completing "We never …"."""
    return tuple(promise.item[locale] for promise in facts.promises.values())
