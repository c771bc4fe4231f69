"""The vocabulary: what each token stands for, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from helpcenter.facts import Facts
from helpcenter.facts.base import LOCALES, Bilingual
from helpcenter.facts.channels import Chat, Mail, Phone
from helpcenter.l10n import formats


@dataclass(frozen=True)
class Value:
    """What a token renders: a text in each language, and where it leads (`tel:`, `mailto:`, `https:`) or nothing."""

    zh: str
    en: str
    href: str = ""

    def __getitem__(self, locale: str) -> str:
        return getattr(self, locale)


Vocabulary = Mapping[str, Value]


def of(facts: Facts) -> Vocabulary:
    """Every token path that an article may use, such as `phone.urgent.gb` or `label.sign_in`."""
    return dict(_entries(facts))


def _both(text: Bilingual, brand: Bilingual | None = None, href: str = "") -> Value:
    words = {locale: text[locale] for locale in LOCALES}
    if brand:
        words = {locale: word.replace("{{ brand }}", brand[locale]) for locale, word in words.items()}
    return Value(words["zh"], words["en"], href)


def _same(text: str, href: str = "") -> Value:
    return Value(text, text, href)


def _bare(url: str) -> str:
    return url.removeprefix("https://").rstrip("/")


def _entries(facts: Facts) -> Iterator[tuple[str, Value]]:
    brand = facts.brand.name
    yield "brand", _both(brand)
    yield from _contacts(facts)
    for name, schedule in facts.schedules.items():
        zone = facts.zones.get(schedule.zone) or Bilingual(zh=schedule.zone, en=schedule.zone)  # missing-fact
        yield f"hours.{name}", Value(*(formats.weekly_hours(schedule, zone[loc], loc) for loc in LOCALES))
        # Only what is kept has a token, so an article that tells of another zone or calendar is refused.
        if not schedule.always:
            yield f"zone.{name}", _both(zone)
        if schedule.calendar in facts.calendars:
            yield f"calendar.{schedule.calendar}", _both(facts.calendars[schedule.calendar].names)
    for name, reply in facts.reply_times.items():
        yield f"reply_time.{name}", Value(*(formats.reply_time(reply, loc) for loc in LOCALES))
    for name, promise in facts.promises.items():
        yield f"promise.{name}", _both(promise.sentence, brand)
    for name, limit in facts.limits.items():
        yield f"limit.{name}", Value(*(formats.limit(limit, loc) for loc in LOCALES))
    for name, label in facts.labels.items():
        yield f"label.{name}", _both(label)


def _contacts(facts: Facts) -> Iterator[tuple[str, Value]]:
    for name, channel in facts.channels.items():
        yield f"cost.{name}", _both(channel.cost)
        if isinstance(channel, Phone):
            international = channel.numbers["international"]
            yield name, _same(formats.phone_number(international), f"tel:{international}")
            for region in facts.regions:
                number = channel.numbers.get(region)
                value = _same(formats.phone_number(number), f"tel:{number}") if number else _both(facts.not_published)
                yield f"{name}.{region}", value
        elif isinstance(channel, Mail):
            yield name, _same(channel.address, f"mailto:{channel.address}")
        elif isinstance(channel, Chat):
            yield name, _same(_bare(channel.url), channel.url)
    for name, account in facts.accounts.items():
        yield name, _same(account.handle, account.url)
    for name, domain in facts.domains.items():
        yield name, _same(domain.host)  # no link: a reader should type it
    for name, app in facts.apps.items():
        yield name, _both(app.names, href=app.url)
    for name, service in facts.public_services.items():
        yield name, _same(service.number, f"tel:{service.number}")
    for name, reference in facts.references.items():
        yield name, _both(reference.names, href=reference.url)
