"""The text that each token stands for, in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial

from helpcenter.facts import Facts
from helpcenter.facts.base import LOCALES, Locale, LocalizedText
from helpcenter.facts.channels import AnyChannel, Chat, Mail, Phone
from helpcenter.l10n import answered_languages, formats
from helpcenter.l10n.languages import language


@dataclass(frozen=True)
class DatedValue:
    """What a token stands for from `begins` until `ends` (UTC; None: without end)."""

    text: LocalizedText
    href: str
    begins: datetime
    ends: datetime | None
    note: LocalizedText
    """The same ahead: "from 1 January 2027: …"."""
    announced: datetime
    """The instant from which the note stands beside the present value."""
    is_announced: bool
    """Whether that has come on the day of the build."""


@dataclass(frozen=True)
class Value:
    """The text of a token in each language, and the address that it links to (`tel:`, `mailto:`, `https:`) or ""."""

    text: LocalizedText
    href: str = ""
    ends: datetime | None = None
    """The instant (UTC) at which something else takes its place."""
    dated: tuple[DatedValue, ...] = ()
    """What follows, in turn."""
    title: LocalizedText | None = None
    """What a link to it is titled: the region of a number that is one region's, wherever the reader is."""
    markdown: LocalizedText | None = None
    """The text with a link inside, where not all of it is one."""

    def __getitem__(self, locale: Locale) -> str:
        return self.text[locale]


Vocabulary = Mapping[str, Value]


@lru_cache(maxsize=1024)
def of(facts: Facts) -> Vocabulary:
    """Every token path that an article may use, such as `phone.urgent.gb` or `label.sign_in`."""
    return dict(_entries(facts))


def _each(text: Callable[[Locale], str]) -> Value:
    return Value(LocalizedText({locale: text(locale) for locale in LOCALES}))


def _branded(text: LocalizedText, brand: LocalizedText) -> Value:
    return _each(lambda locale: text[locale].replace("{{ brand }}", brand[locale]))


def _same(text: str, href: str = "") -> Value:
    return Value(LocalizedText.same(text), href)


def _bare(url: str) -> str:
    return url.removeprefix("https://").rstrip("/")


def _entries(facts: Facts) -> Iterator[tuple[str, Value]]:
    brand = facts.brand.name
    yield "brand", Value(brand)
    if facts.channels and "languages_shared" in facts.interface:
        yield "languages.all", _each(partial(answered_languages.all_channels, facts))
    yield from _contacts(facts)
    for name, schedule in facts.schedules.items():
        zone = facts.zones.get(schedule.zone) or LocalizedText.same(schedule.zone)  # missing-fact reports it
        weekly = {locale: formats.weekly_hours(schedule, zone[locale], locale) for locale in LOCALES}
        yield f"hours.{name}", Value(LocalizedText(weekly))
        # Only zones and calendars in use have a token, so that an article cannot mention another.
        if not schedule.always:
            yield f"zone.{name}", Value(zone)
        if calendar := facts.calendars.get(schedule.calendar or ""):
            yield f"calendar.{schedule.calendar}", Value(calendar.names)
            yield f"calendar.{name}", Value(calendar.names)
            if place := facts.regions.get(calendar.country or ""):
                yield f"calendar.{schedule.calendar}.country", Value(place.words)
    yield from _instead(facts)
    for name, reply in facts.reply_times.items():
        yield f"reply_time.{name}", _each(partial(formats.reply_time, reply))
    for name, promise in facts.promises.items():
        yield f"promise.{name}", _branded(promise.sentence, brand)
    for name, limit in facts.limits.items():
        yield f"limit.{name}", _each(partial(formats.limit, limit))
    for name, label in facts.labels.items():
        yield f"label.{name}", Value(label)


def _instead(facts: Facts) -> Iterator[tuple[str, Value]]:
    """How to reach us where a channel is missing: a clause about the channel to take instead."""
    contacts = dict(_contacts(facts))
    for name in facts.fallbacks:
        if (channel := facts.channels.get(facts.instead_of(facts.fallbacks[name]))) is None:
            continue
        promised = facts.reply_times.get(channel.reply_time or "")
        kind = "address" if channel.kind == "email" and promised is None else channel.kind
        value = contacts[next(one for one, other in facts.channels.items() if other is channel)]
        plain, linked = {}, {}
        for locale in LOCALES:
            form = facts.interface[f"instead_{kind}"][locale]
            schedule = facts.schedules.get(channel.hours)
            zone = facts.zones.get(schedule.zone) if schedule else None
            hours = formats.weekly_hours(schedule, zone[locale] if zone else schedule.zone, locale) if schedule else ""
            reply = formats.reply_time(promised, locale) if promised else ""
            plain[locale] = form.format(value=value[locale], hours=hours, reply=reply)
            shown = f"[{value[locale]}]({value.href})" if value.href else value[locale]
            linked[locale] = form.format(value=shown, hours=hours, reply=reply)
        yield f"instead.{name}", Value(LocalizedText(plain), markdown=LocalizedText(linked))


def calls_out(facts: Facts, phone: Phone) -> LocalizedText | None:
    """Whether we call from a line, as a sentence; where nobody has said so, what holds of any call."""
    if "calls_never" not in facts.interface or "calls_for" not in facts.interface:
        return None
    if phone.calls_out is None:
        return facts.interface.get("calls_unsaid")
    if phone.calls_out == "never":
        return facts.interface["calls_never"]
    what = phone.calls_out
    texts = {one: facts.interface["calls_for"][one].replace("{what}", what[one]) for one in LOCALES}
    return LocalizedText(texts)


def _reached(facts: Facts, channel: AnyChannel, value: Value) -> Value:
    """The value of a channel; of one that is out of service it says so and is no link."""
    if channel.suspended is None or "suspended_mark" not in facts.interface:
        return value
    mark = facts.interface["suspended_mark"]
    return _each(lambda locale: value[locale] + language(locale).in_brackets(mark[locale]))


def _contacts(facts: Facts) -> Iterator[tuple[str, Value]]:
    for name, channel in facts.channels.items():
        yield f"cost.{name}", Value(channel.cost)
        yield f"languages.{name}", _each(partial(formats.languages, facts, channel.languages))
        if isinstance(channel, Phone):
            international = channel.numbers["international"]
            yield name, _reached(facts, channel, _same(formats.phone_number(international), f"tel:{international}"))
            for region in facts.regions:
                number = channel.numbers.get(region)
                if number:
                    text = LocalizedText.same(formats.phone_number(number))
                    value = Value(text, f"tel:{number}", title=facts.regions[region].names)
                    yield f"{name}.{region}", _reached(facts, channel, value)
                else:
                    yield f"{name}.{region}", Value(facts.not_published)
        elif isinstance(channel, Mail):
            yield name, _reached(facts, channel, _same(channel.address, f"mailto:{channel.address}"))
        elif isinstance(channel, Chat):
            yield name, _reached(facts, channel, _same(_bare(channel.url), channel.url))
        if isinstance(channel, Phone) and (calls := calls_out(facts, channel)):
            yield f"calls.{name}", Value(calls)
    for name, sender in facts.senders.items():
        yield name, _each(partial(formats.joined, sender.sender_names))
        if "sender_links_never" in facts.interface:
            links = facts.interface["sender_links_never"] if sender.links == "never" else sender.links
            yield f"links.{name}", Value(links)
    if genuine := facts.genuine_call or facts.interface.get("genuine_call_nowhere"):
        yield "genuine_call", Value(genuine)
    for name, account in facts.accounts.items():
        yield name, _same(account.handle, account.url)
    for name, domain in facts.domains.items():
        yield name, _same(domain.host)  # no link: a reader should type it
    for name, app in facts.apps.items():
        yield name, Value(app.names, app.url)
    for name, service in facts.public_services.items():
        yield name, _same(service.number, f"tel:{service.number}")
        if place := facts.regions.get(service.country):
            yield f"{name}.country", Value(place.words)
    for name, reference in facts.references.items():
        yield name, Value(reference.names, reference.url)
