"""What templates show: facts in one language, ready to print. A template decides where, never what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from helpcenter.content.article import Article
from helpcenter.content.project import Site
from helpcenter.facts import Facts, Phone
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import Channel
from helpcenter.facts.words import Mark
from helpcenter.l10n import formats, tokens
from helpcenter.l10n.token_values import Vocabulary

LANGUAGE_TAGS = {"zh": "zh-Hans", "en": "en"}
"""How each language is named to machines (BCP 47)."""


@dataclass(frozen=True)
class NumberView:
    """A region's number; `href` is empty where none is published."""

    region: str
    name: str
    text: str
    href: str
    exit_code: str
    """What is dialled there from a landline in place of the "+"; empty where that does not apply."""


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
    cost: str
    prepare: str
    value: str
    href: str
    numbers: tuple[NumberView, ...]


@dataclass(frozen=True)
class BrandView:
    """Whose help center this is."""

    name: str
    site_name: str
    legal_name: str
    site_url: str
    mark: Mark


@dataclass(frozen=True)
class LinkView:
    """A link to an article: a slug with an optional `#id`, its title and description in the page's language."""

    target: str
    title: str
    description: str


class Wording(Mapping[str, str]):
    """The interface strings of one language, tokens resolved when a string is asked for.

    A key that is not in data/interface.yml is an error, not a blank.
    """

    def __init__(self, facts: Facts, vocabulary: Vocabulary, locale: Locale) -> None:
        self._strings, self._vocabulary, self._locale = facts.interface.interface, vocabulary, locale
        self._resolved: dict[str, str] = {}

    def __getitem__(self, key: str) -> str:
        if key not in self._resolved:
            if key not in self._strings:
                raise LookupError(f"the template asks for the string {key!r}; add it to data/interface.yml")
            self._resolved[key] = tokens.render_plain(self._strings[key][self._locale], self._vocabulary, self._locale)
        return self._resolved[key]

    __getattr__ = __getitem__

    def __iter__(self):
        return iter(self._strings)

    def __len__(self) -> int:
        return len(self._strings)


def wording(facts: Facts, vocabulary: Vocabulary, locale: Locale) -> Wording:
    """Every interface string of a language."""
    return Wording(facts, vocabulary, locale)


def brand(facts: Facts, locale: Locale) -> BrandView:
    """The brand in one language."""
    known = facts.brand.brand
    return BrandView(known.name[locale], known.site_name[locale], known.legal_name[locale], known.site_url, known.mark)


def channels(facts: Facts, vocabulary: Vocabulary, locale: Locale) -> tuple[ChannelView, ...]:
    """The channels in the order of data/channels.yml, which is the order of help on every page."""
    return tuple(
        _channel(name, channel, facts, vocabulary, locale) for name, channel in facts.channels.channels.items()
    )


def _channel(name: str, channel: Channel, facts: Facts, vocabulary: Vocabulary, locale: Locale) -> ChannelView:
    value = vocabulary[name]
    numbers = []
    if isinstance(channel, Phone):
        for region, about in facts.channels.regions.items():
            number = vocabulary[f"{name}.{region}"]
            numbers.append(NumberView(region, about.names[locale], number[locale], number.href, about.exit_code or ""))
    return ChannelView(
        id=name,
        kind=channel.kind,
        name=channel.names[locale],
        purpose=channel.purpose[locale],
        hours=vocabulary[f"hours.{channel.hours}"][locale],
        always=facts.hours.hours[channel.hours].always,
        reply_time=vocabulary[f"reply_time.{channel.reply_time}"][locale] if channel.reply_time else "",
        languages=formats.languages(channel.languages, locale),
        cost=channel.cost[locale],
        prepare=channel.prepare[locale],
        value=value[locale],
        href=value.href,
        numbers=tuple(numbers),
    )


def never(facts: Facts, locale: Locale) -> tuple[str, ...]:
    """What support never does, each completing "We never …"."""
    return tuple(promise.item[locale] for promise in facts.promises.promises.values())


def edit_url(facts: Facts, path: str) -> str:
    """Where an article's file is edited, or an empty string where the operator does not say."""
    return (facts.brand.feedback.edit or "").replace("{path}", path)


def related(article: Article, site: Site) -> tuple[LinkView, ...]:
    """The related articles that exist, with the question's own words where an id is named."""
    links = []
    for target in article.matter.related if article.matter else ():
        slug, _, name = target.partition("#")
        other = site.articles[article.locale].get(slug)
        if other is None or other.matter is None:
            continue
        heading = next((h.text for h in other.headings if name and h.id == name), other.matter.title)
        words = (heading, other.matter.description)
        links.append(LinkView(target, *(tokens.render_plain(text, site.vocabulary, article.locale) for text in words)))
    return tuple(links)


def other_locale(locale: Locale) -> Locale:
    """The other language."""
    return LOCALES[1] if locale == LOCALES[0] else LOCALES[0]


@cache
def address(slug: str, locale: Locale) -> str:
    """The address of an article below the site's root, without a leading slash: "en/contact/"."""
    slug, _, name = slug.partition("#")
    parts = [] if locale == LOCALES[0] else [locale]
    parts += [part for part in slug.split("/") if part]
    if parts and parts[-1] == "index":
        parts.pop()
    return "".join(f"{part}/" for part in parts) + (f"#{name}" if name else "")


def alternates(slug: str, site_url: str) -> tuple[tuple[str, str], ...]:
    """hreflang and absolute address of every language, and x-default (RFC 8288 alternate links, HTML `link`)."""
    links = [(LANGUAGE_TAGS[locale], site_url + address(slug, locale)) for locale in LOCALES]
    return (*links, ("x-default", site_url + address(slug, LOCALES[0])))
