"""The data of the checker: every contact that is ours or was once, and the public services.

The checker calls nothing else ours, however similar. Dates are in words of the page's language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import phonenumbers

from helpcenter.content.over_time import projects
from helpcenter.content.project import Project
from helpcenter.content.special_pages import CONTACT, HELP_NOW, VERIFY
from helpcenter.facts import Facts
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import Chat, Mail, Phone, Retired, RetiredLink, RetiredMail, RetiredPhone
from helpcenter.l10n import dated_values, formats, tokens
from helpcenter.l10n.contact_tokens import calls_out
from helpcenter.pages.dated_channels import iso
from helpcenter.recognizers import addresses

Entry = dict[str, Any]


def data(project: Project, locale: Locale, link: Callable[[str], str]) -> Entry:
    """Return `known` contacts by kind, the names that a look-alike imitates, dialling codes, and links to advice."""
    facts = project.facts
    return {
        "known": _over_time(project, locale),
        "brands": sorted({facts.brand.name[language].casefold() for language in LOCALES}),
        "mail_host": facts.domains["domain.mail"].host if "domain.mail" in facts.domains else "",
        "web_host": facts.domains["domain.web"].host if "domain.web" in facts.domains else "",
        "exit_codes": sorted({region.exit_code for region in facts.regions.values() if region.exit_code}),
        "links": {
            "next": link(f"{VERIFY.slug}#genuine-fake-next"),
            "contact": link(CONTACT.slug),
            "freeze": link(f"{HELP_NOW.slug}#money-leaving"),
            "calling": link(f"{HELP_NOW.slug}#someone-contacted-me/on-the-phone"),
        },
        "promises": {
            name: tokens.render_plain(promise.sentence[locale], project.vocabulary, locale)
            for name, promise in facts.promises.items()
        },
        "messages": tokens.render_plain("{{ label.messages }}", project.vocabulary, locale),
    }


def _over_time(project: Project, locale: Locale) -> dict[str, list[Entry]]:
    """Every contact by kind, with the instants between which it is known as this where that is not always."""
    found: dict[str, list[Entry]] = {}
    held: dict[tuple[str, frozenset[Any]], Entry] = {}
    for span in projects(project):
        begins = iso(span.begins) if span.begins else ""
        now: dict[tuple[str, frozenset[Any]], Entry] = {}
        for kind, entries in _known(span.value.facts, locale).items():
            for entry in entries:
                key = (kind, frozenset(entry.items()))
                if key in held:
                    now[key] = held[key]
                else:
                    now[key] = entry | (_comes(project, span.begins, locale) if span.begins else {})
                    found.setdefault(kind, []).append(now[key])
            found.setdefault(kind, [])
        for key in held.keys() - now.keys():
            held[key]["until"] = begins
        held = now
    return found


def _comes(project: Project, begins: datetime, locale: Locale) -> Entry:
    """From when a contact is known as this: the instant, and the same in words."""
    return {"from": iso(begins), "comes": dated_values.moment(project.facts, begins, locale)}


def _known(facts: Facts, locale: Locale) -> dict[str, list[Entry]]:
    """Every contact at one instant by kind."""
    gone = [one for one in facts.retired.values() if isinstance(one, RetiredLink)]
    hosts = {urlsplit(one.address).hostname or "": one for one in gone if urlsplit(one.address).path in ("", "/")}
    return {
        "phone": [*_phones(facts, locale), *_retired_phones(facts, locale)],
        "email": [*_mails(facts, locale), *_retired_mails(facts, locale)],
        "host": [
            *(
                _entry(d.host, d.use[locale], facts.since(f"https://{d.host}/", d.since), locale, id=name)
                for name, d in facts.domains.items()
            ),
            *(_retired(host, one, locale) for host, one in hosts.items()),
        ],
        "url": [*_urls(facts, locale), *(_retired(one.address, one, locale) for one in gone)],
        "account": [
            _entry(a.handle, a.network[locale], facts.since(a.url, a.since), locale, network=_network(a.network))
            for a in facts.accounts.values()
        ],
        "public": [
            {"value": s.number, "name": s.names[locale], "purpose": s.purpose[locale]}
            for s in facts.public_services.values()
        ],
    }


def _entry(value: str, name: str, since: Any, locale: Locale, **more: Any) -> Entry:
    return {"value": value, "name": name, "since": formats.day(since, locale)} | more


def _phones(facts: Facts, locale: Locale) -> Iterator[Entry]:
    for channel in facts.channels.values():
        if not isinstance(channel, Phone):
            continue
        for region, number in channel.numbers.items():
            place = facts.regions[region].names[locale]
            since = facts.since(number, channel.since)
            entry = _entry(number, channel.names[locale], since, locale, place=place)
            if calls := calls_out(facts.interface, channel):
                entry["calls"] = calls[locale]
            if channel.calls_out == "never":
                entry["never_calls"] = True
            yield entry | _written(number, facts, locale)


def _written(number: str, facts: Facts, locale: Locale) -> Entry:
    """A number in full (ITU-T E.123), and the trunk prefix that replaces its country code inside the country."""
    text, code, trunk = _parts(number)
    return {"text": text, "code": code, "trunk": trunk, "country": _country(code, facts, locale)}


@lru_cache(maxsize=1024)
def _parts(number: str) -> tuple[str, str, str]:
    parsed = phonenumbers.parse(number)
    form = phonenumbers.PhoneNumberFormat
    code = str(parsed.country_code)
    national = re.sub(r"\D", "", phonenumbers.format_number(parsed, form.NATIONAL))
    trunk = national.removesuffix(number.removeprefix(f"+{code}"))
    return phonenumbers.format_number(parsed, form.INTERNATIONAL), code, trunk


def _country(code: str, facts: Facts, locale: Locale) -> str:
    """The region of a calling code, as data/channels.yml names it in a sentence; else the code."""
    names = (region.words[locale] for region in facts.regions.values() if region.calling_code == code)
    return next(names, f"+{code}")


def _retired_phones(facts: Facts, locale: Locale) -> Iterator[Entry]:
    for contact in facts.retired.values():
        if isinstance(contact, RetiredPhone):
            yield _retired(contact.number, contact, locale) | _written(contact.number, facts, locale)


def _mails(facts: Facts, locale: Locale) -> Iterator[Entry]:
    for channel in facts.channels.values():
        if isinstance(channel, Mail):
            yield _entry(channel.address, channel.names[locale], facts.since(channel.address, channel.since), locale)


def _retired_mails(facts: Facts, locale: Locale) -> Iterator[Entry]:
    for contact in facts.retired.values():
        if isinstance(contact, RetiredMail):
            yield _retired(contact.address, contact, locale)


def _retired(value: str, contact: Retired, locale: Locale) -> Entry:
    ended = {"ended": formats.day(contact.ended, locale), "reason": contact.reason[locale]}
    return {"value": value, "name": contact.names[locale]} | ended


def _urls(facts: Facts, locale: Locale) -> Iterator[Entry]:
    for channel in facts.channels.values():
        if isinstance(channel, Chat):
            yield _entry(channel.url, channel.names[locale], facts.since(channel.url, channel.since), locale)
    for account in facts.accounts.values():
        since = facts.since(account.url, account.since)
        yield _entry(account.url, f"{account.network[locale]} {account.handle}", since, locale)
    for app in facts.apps.values():
        yield _entry(app.url, app.names[locale], facts.since(app.url, app.since), locale)


def _network(names: Mapping[Locale, str]) -> str:
    """The id of a network, which the script compares with that of the network that a text names."""
    text = " ".join(names.values())
    return addresses.network(text) or text.casefold()
