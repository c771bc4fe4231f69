"""The support contacts as a card for each language, as vCard 4.0 (RFC 6350) and as 3.0 (RFC 2426).

Written so that address books agree on it: a number is text with one TYPE, because most readers show a `tel:` address
as it stands and some file a list of types nowhere; the numbers that matter first come first, because some show two;
and there is no picture, because some cut a `data:` address at its comma.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from helpcenter.artifacts.content_lines import join, text
from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import Mail, Phone
from helpcenter.l10n import suspensions, tokens
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording

VERSIONS = {"4.0": "contact.vcf", "3.0": "contact-3.vcf"}
"""File name of the card in each version of the format; 3.0 is for programs that refuse 4.0."""


def path(locale: Locale, version: str = "4.0") -> str:
    """Where the card of a language is published."""
    return addresses.address(VERSIONS[version], locale).rstrip("/")


def files(project: Project) -> dict[str, str]:
    """A card for each language and version."""
    return {path(locale, version): join(_lines(project, locale, version)) for version in VERSIONS for locale in LOCALES}


def _lines(project: Project, locale: Locale, version: str) -> Iterator[str]:
    brand, channels = project.facts.brand, project.facts.channels
    current = version == "4.0"
    yield from ("BEGIN:VCARD", f"VERSION:{version}")
    # Before 4.0 there is no KIND; address books take Apple's mark for an organisation.
    yield "KIND:org" if current else "X-ABSHOWAS:COMPANY"
    yield f"UID:urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, brand.site_url)}"
    yield f"SOURCE:{brand.site_url}{path(locale, version)}"
    name = text(brand.site_name[locale])
    yield from (f"FN:{name}", f"N:{name};;;;", f"ORG:{text(brand.legal_name[locale])}")
    if current:
        spoken = dict.fromkeys(code for channel in channels.values() for code in channel.languages)
        for rank, code in enumerate(sorted(spoken, key=lambda one: one != locale), start=1):
            yield f"LANG;PREF={rank}:{code}"
    yield f"URL{';PREF=1' if current else ''}:{brand.site_url}{addresses.address('index', locale)}"
    yield f"TZ{'' if current else ';VALUE=text'}:{brand.zone}"
    yield from _numbers(project, locale, ranked=current)
    for channel_id, channel in channels.items():
        if not isinstance(channel, Phone):
            group = channel_id.replace(".", "-")
            kind = "EMAIL;TYPE=work" if isinstance(channel, Mail) else "URL"
            yield f"{group}.{kind}:{channel.address if isinstance(channel, Mail) else channel.url}"
            yield f"{group}.X-ABLABEL:{text(channel.names[locale])}"
    yield f"NOTE{f';LANGUAGE={locale}' if current else ''}:{text(note(project, locale))}"
    yield f"REV:{max(channel.confirmed for channel in channels.values()):%Y%m%d}T000000Z"
    yield "END:VCARD"


def _numbers(project: Project, locale: Locale, ranked: bool) -> Iterator[str]:
    """The number of each line that can be dialled from everywhere, in order of preference, then those of countries."""
    phones = {name: one for name, one in project.facts.channels.items() if isinstance(one, Phone)}
    found = [(name, region) for name, phone in phones.items() for region in phone.numbers]
    found.sort(key=lambda one: one[1] != "international")
    for rank, (name, region) in enumerate(found, start=1):
        group = f"{name.replace('.', '-')}-{region}"
        preference = f";PREF={rank}" if ranked and region == "international" else ""
        where = project.facts.regions[region].names[locale]
        yield f"{group}.TEL;TYPE=work{preference}:{phones[name].numbers[region]}"
        yield f"{group}.X-ABLABEL:{text(f'{phones[name].names[locale]} · {where}')}"


def note(project: Project, locale: Locale) -> str:
    """The hours of each channel, the languages of all, and what support never does; a sample is marked as such."""
    facts, colon = project.facts, language(locale).colon
    lines = [
        f"{channel.names[locale]}{colon}{project.vocabulary[f'hours.{channel.hours}'][locale]}"
        for channel in facts.channels.values()
    ]
    lines += [
        f"{channel.names[locale]}{colon}{suspensions.in_words(facts, channel.suspended, locale)}"
        for channel in facts.channels.values()
        if channel.suspended
    ]
    lines += [
        tokens.announced(value, locale)
        for name, value in project.vocabulary.items()
        if name in facts.channels and any(one.is_announced for one in value.dated)
    ]
    lines.append(project.vocabulary["languages.all"][locale])
    never = (promise.sentence[locale] for promise in facts.promises.values())
    lines += [tokens.render_plain(sentence, project.vocabulary, locale) for sentence in never]
    if facts.sample:
        lines.insert(0, Wording(facts, project.vocabulary, locale)["sample_note"])
    return "\n".join(lines)
