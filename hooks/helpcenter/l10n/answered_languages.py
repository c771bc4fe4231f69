"""In which languages the channels are answered, and that none is in the reader's, in words."""

from __future__ import annotations

from helpcenter.facts import Facts
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import AnyChannel
from helpcenter.l10n import formats
from helpcenter.l10n.languages import language
from helpcenter.l10n.sentences import sentence


def all_channels(facts: Facts, locale: Locale) -> str:
    """The languages of all channels, those of each where they differ, and the reader's own if none answers in it."""
    grammar = language(locale)
    alike: dict[frozenset[str], list[AnyChannel]] = {}
    for channel in facts.channels.values():
        alike.setdefault(frozenset(channel.languages), []).append(channel)
    spoken = [formats.languages(facts.interface, first.languages, locale) for first, *_ in alike.values()]
    if len(alike) == 1:
        text = sentence(facts, "languages_shared", locale, languages=spoken[0])
    else:
        names = [formats.joined([one.names[locale] for one in channels], locale) for channels in alike.values()]
        each = [f"{name}{grammar.colon}{languages}" for name, languages in zip(names, spoken, strict=True)]
        text = sentence(facts, "languages_each", locale, channels=grammar.semicolon.join(each))
    return grammar.sentence_gap.join(filter(None, (text, missing(facts, locale))))


def missing(facts: Facts, locale: Locale) -> str:
    """That no channel is answered in the reader's language; "" where one is."""
    if not facts.channels or any(locale in channel.languages for channel in facts.channels.values()):
        return ""
    return sentence(facts, "languages_none", locale, language=formats.language_name(facts.interface, locale, locale))


def other(facts: Facts, channel: AnyChannel, locale: Locale) -> str:
    """That a channel is answered in other languages than the reader's; "" where it is in that too."""
    if locale in channel.languages:
        return ""
    spoken = formats.languages(facts.interface, channel.languages, locale)
    own = formats.language_name(facts.interface, locale, locale)
    return sentence(facts, "languages_other", locale, languages=spoken, language=own)


def said_in(facts: Facts, locale: Locale) -> Locale | None:
    """The language of the site to speak on the urgent line, where the reader's is not understood there; else None."""
    line = facts.channels.get("phone.urgent")
    if line is None or locale in line.languages:
        return None
    return next((other for other in LOCALES if other in line.languages), None)
