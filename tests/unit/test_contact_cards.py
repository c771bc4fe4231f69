"""The vCards, read back with vobjectx and compared with the data."""

from __future__ import annotations

import pytest
import vobjectx

from helpcenter.artifacts import vcard
from helpcenter.facts.channels import RetiredPhone
from other_days import as_of


@pytest.mark.parametrize("version", vcard.VERSIONS)
@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_card_holds_every_number_and_address(locale: str, version: str) -> None:
    known = as_of("2026-11-22")
    raw = vcard.files(known)[vcard.path(locale, version)]
    card = vobjectx.read_one(raw)
    assert card.version.value == version
    assert card.fn.value == card.n.value.family == known.facts.brand.site_name[locale]
    channels = known.facts.channels
    labels = {one.group: one.value for one in card.contents["x-ablabel"]}
    numbers: dict[str, list[str]] = {labels[tel.group].split(" · ")[0]: [] for tel in card.contents["tel"]}
    for tel in card.contents["tel"]:
        numbers[labels[tel.group].split(" · ")[0]].append(tel.value)
    assert numbers == {c.names[locale]: list(c.numbers.values()) for c in channels.values() if c.kind == "phone"}
    mails = {labels[one.group]: one.value for one in card.contents["email"]}
    assert mails == {c.names[locale]: c.address for c in channels.values() if c.kind == "email"}
    for channel in channels.values():
        assert known.vocabulary[f"hours.{channel.hours}"][locale] in card.note.value
    gone = known.facts.retired["retired.hotline"]
    assert isinstance(gone, RetiredPhone) and gone.number not in raw


@pytest.mark.parametrize("version", vcard.VERSIONS)
def test_a_card_is_written_as_every_address_book_reads_it(version: str) -> None:
    known = as_of("2026-11-22")
    lines = vcard.files(known)[vcard.path("en", version)].replace("\r\n ", "").splitlines()
    numbers = [line.split(".", 1)[1] for line in lines if ".TEL" in line]
    ranks = (";PREF=1", ";PREF=2") if version == "4.0" else ("", "")
    assert numbers[:2] == [f"TEL;TYPE=work{ranks[0]}:+442079460123", f"TEL;TYPE=work{ranks[1]}:+442079460456"]
    assert all(line.startswith("TEL;TYPE=work:+") for line in numbers[2:])
    assert not any("data:" in line for line in lines)
