"""The support contacts as a vCard 4.0 (RFC 6350) for each language."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Iterator

from helpcenter.artifacts import share_images
from helpcenter.artifacts.content_lines import join, text
from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import Mail, Phone
from helpcenter.l10n import tokens
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording

PHOTO = share_images.PUBLISHED + "icon-180.png"


def path(locale: Locale) -> str:
    """Where the card of a language is published."""
    return addresses.address("contact.vcf", locale).rstrip("/")


def files(project: Project) -> dict[str, str]:
    """A card for each language."""
    return {path(locale): join(_lines(project, locale)) for locale in LOCALES}


def _lines(project: Project, locale: Locale) -> Iterator[str]:
    facts, brand = project.facts, project.facts.brand
    channels = facts.channels
    yield from ("BEGIN:VCARD", "VERSION:4.0", "KIND:org")
    yield f"UID:urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, brand.site_url)}"
    yield f"SOURCE:{brand.site_url}{path(locale)}"
    yield f"FN:{text(brand.site_name[locale])}"
    yield f"ORG:{text(brand.legal_name[locale])}"
    photo = share_images.files(project.root, facts).get(PHOTO)
    if photo:
        yield f"PHOTO:data:image/png;base64,{base64.b64encode(photo).decode()}"
    for rank, code in enumerate((locale, *(other for other in LOCALES if other != locale)), start=1):
        yield f"LANG;PREF={rank}:{code}"
    yield f"URL;PREF=1:{brand.site_url}{addresses.address('index', locale)}"
    yield f"TZ:{brand.zone}"
    for name, channel in channels.items():
        group = name.replace(".", "-")
        label = channel.names[locale]
        if isinstance(channel, Phone):
            for region, number in channel.numbers.items():
                where = facts.regions[region].names[locale]
                first = ";PREF=1" if (name, region) == (next(iter(channels)), "international") else ""
                yield f"{group}-{region}.TEL;VALUE=uri;TYPE=voice;TYPE=work{first}:tel:{number}"
                yield f"{group}-{region}.X-ABLABEL:{text(f'{label} · {where}')}"
        else:
            kind = "EMAIL;TYPE=work" if isinstance(channel, Mail) else "URL"
            yield f"{group}.{kind}:{channel.address if isinstance(channel, Mail) else channel.url}"
            yield f"{group}.X-ABLABEL:{text(label)}"
    yield f"NOTE;LANGUAGE={locale}:{text(note(project, locale))}"
    yield f"REV:{max(channel.confirmed for channel in channels.values()):%Y%m%d}T000000Z"
    yield "END:VCARD"


def note(project: Project, locale: Locale) -> str:
    """The hours of each channel and what support never does; a sample is marked as such."""
    facts, colon = project.facts, language(locale).colon
    lines = [
        f"{channel.names[locale]}{colon}{project.vocabulary[f'hours.{channel.hours}'][locale]}"
        for channel in facts.channels.values()
    ]
    never = (promise.sentence[locale] for promise in facts.promises.values())
    lines += [tokens.render_plain(sentence, project.vocabulary, locale) for sentence in never]
    if facts.sample:
        lines.insert(0, Wording(facts, project.vocabulary, locale)["sample_note"])
    return "\n".join(lines)
