"""The published contacts in the forms in which people write them, to compare a text's with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from helpcenter.assistant.published_facts import Json
from helpcenter.l10n.formats import national_numbers
from helpcenter.recognizers.addresses import network


@dataclass(frozen=True)
class Known:
    """A published contact. `value` is exactly as published, `verdict` what an exact match is."""

    kind: str
    value: str
    verdict: str
    names: dict[str, str]
    note: str = ""
    network: str = ""
    forms: frozenset[str] = field(default_factory=frozenset)
    """Of a phone number the digits of it in full, of anything else the value in lower case."""
    inside: frozenset[str] = field(default_factory=frozenset)
    """The digits as they are dialled inside its country."""


def known_contacts(contact: Json) -> tuple[Known, ...]:
    """Every contact of contact.json: ours, retired ones, public services and what it announces."""
    return (*_channels(contact), *_places(contact), *_services(contact), *_coming(contact))


def _channels(contact: Json) -> Iterator[Known]:
    for channel in contact["channels"]:
        gone = channel["retired"]
        verdict = "retired" if gone else "ours"
        note = f"Ended on {gone['ended']}: {gone['reason'].get('en', '')}" if gone else ""
        names = channel["names"]
        if channel["kind"] == "phone":
            for number in dict.fromkeys([channel["value"], *channel["numbers"].values()]):
                yield _phone(number, verdict, names, note)
        elif channel["kind"] == "email":
            yield Known("email", channel["value"], verdict, names, note, forms=_plain(channel["value"]))
        else:
            yield Known("link", channel["value"], verdict, names, note, forms=_address(channel["value"]))


def _phone(number: str, verdict: str, names: dict[str, str], note: str) -> Known:
    dialled, _ = national_numbers(number)
    digits = number.removeprefix("+")
    return Known("phone", number, verdict, names, note, forms=frozenset({digits}), inside=frozenset({dialled}))


def _places(contact: Json) -> Iterator[Known]:
    for domain in contact["domains"]:
        note = f"In use since {domain['since']}"
        yield Known("host", domain["host"], "ours", domain["uses"], note, forms=_plain(domain["host"]))
    for account in contact["accounts"]:
        note = f"In use since {account['since']}"
        yield Known("link", account["url"], "ours", account["names"], note, forms=_address(account["url"]))
        if account["handle"]:
            names = " ".join(account["names"].values())
            of = network(names) or names.casefold()
            forms = _plain(account["handle"].removeprefix("@"))
            yield Known("account", account["handle"], "ours", account["names"], note, of, forms)


def _services(contact: Json) -> Iterator[Known]:
    for service in contact["public_services"]:
        note = service["purpose"].get("en", "")
        yield Known("phone", service["number"], "public", service["names"], note, forms=_plain(service["number"]))


def _coming(contact: Json) -> Iterator[Known]:
    for change in contact.get("changes", ()):
        value, names = change["value"], change["names"]
        note = f"From {change['at']}; until then it is not to be used"
        if value and change["kind"] == "phone":
            yield _phone(value, "coming", names, note)
        elif value and change["kind"] == "account":
            of = network(" ".join(names.values())) or " ".join(names.values()).casefold()
            yield Known("account", value, "coming", names, note, of, _plain(value.removeprefix("@")))
        elif value:
            kind = {"email": "email", "domain": "host"}.get(change["kind"], "link")
            yield Known(kind, value, "coming", names, note, forms=_address(value) if kind == "link" else _plain(value))


def _plain(value: str) -> frozenset[str]:
    return frozenset({value.lower()})


def _address(url: str) -> frozenset[str]:
    parts = urlsplit(url.lower())
    return frozenset({(parts.netloc + parts.path).rstrip("/")})


def skeleton(text: str) -> str:
    """Letters and digits alone, those that are drawn alike made one, to find what a value imitates."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = plain.translate(str.maketrans("01i|534", "olllsea"))
    return re.sub(r"[^\w]|_", "", plain).replace("rn", "m").replace("vv", "w")
