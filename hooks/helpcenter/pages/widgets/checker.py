"""What the checker compares with: everything of ours, everything that was, and the public services.

Only this is ours; the checker never guesses. Dates are in words of the page's language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import phonenumbers

from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import ChannelsFile, Chat, Mail, Phone, RetiredMail, RetiredPhone
from helpcenter.l10n import formats, tokens
from helpcenter.recognizers import addresses, demands

Entry = dict[str, Any]


def data(project: Project, locale: Locale, link: Callable[[str], str]) -> Entry:
    """`known` by kind, the names that a look-alike plays with, dialling codes, and where to go next."""
    assert project.facts is not None
    known = project.facts
    return {
        "known": {
            "phone": [*_phones(known, locale), *_retired_phones(known, locale)],
            "email": [*_mails(known, locale), *_retired_mails(known, locale)],
            "host": [_entry(d.host, d.use[locale], d.since, locale, id=name) for name, d in known.domains.items()],
            "url": list(_urls(known, locale)),
            "account": [
                _entry(a.handle, a.network[locale], a.since, locale, network=_network(a.network))
                for a in known.accounts.values()
            ],
            "public": [
                {"value": s.number, "name": s.names[locale], "purpose": s.purpose[locale]}
                for s in known.public_services.values()
            ],
        },
        "brands": sorted({project.facts.brand.name[language].casefold() for language in LOCALES}),
        "mail_host": known.domains["domain.mail"].host if "domain.mail" in known.domains else "",
        "web_host": known.domains["domain.web"].host if "domain.web" in known.domains else "",
        "exit_codes": sorted({region.exit_code for region in known.regions.values() if region.exit_code}),
        "links": {
            "next": link("contact/verify#genuine-fake-next"),
            "contact": link("contact/index"),
            "freeze": link("help-now/index#money-leaving"),
            "calling": link("help-now/index#someone-contacted-me/on-the-phone"),
        },
        "promises": {
            name: tokens.render_plain(promise.sentence[locale], project.vocabulary, locale)
            for name, promise in known.promises.items()
        },
        "messages": tokens.render_plain("{{ label.messages }}", project.vocabulary, locale),
        "networks": addresses.network_names(),
        "demands": demands.table(),
    }


def _entry(value: str, name: str, since: Any, locale: Locale, **more: Any) -> Entry:
    return {"value": value, "name": name, "since": formats.day(since, locale)} | more


def _phones(known: ChannelsFile, locale: Locale) -> Iterator[Entry]:
    for channel in known.channels.values():
        if not isinstance(channel, Phone):
            continue
        for region, number in channel.numbers.items():
            place = known.regions[region].names[locale]
            entry = _entry(number, channel.names[locale], channel.since, locale, place=place)
            yield entry | _written(number, known, locale)


def _written(number: str, known: ChannelsFile, locale: Locale) -> Entry:
    """How a number is written in full (ITU-T E.123), and what stands for its country code inside its own country."""
    parsed = phonenumbers.parse(number)
    form = phonenumbers.PhoneNumberFormat
    code = str(parsed.country_code)
    national = re.sub(r"\D", "", phonenumbers.format_number(parsed, form.NATIONAL))
    return {
        "text": phonenumbers.format_number(parsed, form.INTERNATIONAL),
        "code": code,
        "trunk": national.removesuffix(number.removeprefix(f"+{code}")),
        "country": _country(code, known, locale),
    }


def _country(code: str, known: ChannelsFile, locale: Locale) -> str:
    """The place that a calling code belongs to, as data/channels.yml names it; else the code itself."""
    names = (region.names[locale] for region in known.regions.values() if region.calling_code == code)
    return next(names, f"+{code}")


def _retired_phones(known: ChannelsFile, locale: Locale) -> Iterator[Entry]:
    for gone in known.retired.values():
        if isinstance(gone, RetiredPhone):
            yield _gone(gone.number, gone, locale) | _written(gone.number, known, locale)


def _mails(known: ChannelsFile, locale: Locale) -> Iterator[Entry]:
    for channel in known.channels.values():
        if isinstance(channel, Mail):
            yield _entry(channel.address, channel.names[locale], channel.since, locale)


def _retired_mails(known: ChannelsFile, locale: Locale) -> Iterator[Entry]:
    for gone in known.retired.values():
        if isinstance(gone, RetiredMail):
            yield _gone(gone.address, gone, locale)


def _gone(value: str, gone: RetiredPhone | RetiredMail, locale: Locale) -> Entry:
    ended = {"ended": formats.day(gone.ended, locale), "reason": gone.reason[locale]}
    return {"value": value, "name": gone.names[locale]} | ended


def _urls(known: ChannelsFile, locale: Locale) -> Iterator[Entry]:
    for channel in known.channels.values():
        if isinstance(channel, Chat):
            yield _entry(channel.url, channel.names[locale], channel.since, locale)
    for account in known.accounts.values():
        yield _entry(account.url, f"{account.network[locale]} {account.handle}", account.since, locale)
    for app in known.apps.values():
        yield _entry(app.url, app.names[locale], app.since, locale)


def _network(names: Any) -> str:
    """The network by its usual name, so that a text that names another one is told apart."""
    text = f"{names.zh} {names.en}".casefold()
    keys = {"wechat": "wechat", "微信": "wechat", "twitter": "x", "facebook": "facebook", "telegram": "telegram"}
    return next((name for word, name in keys.items() if word in text), text)
