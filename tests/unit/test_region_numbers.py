"""Where readers are: the zones of a region, what they choose from, and what the script is given."""

from __future__ import annotations

import dataclasses

import pytest

from helpcenter.facts.region_zones import zones
from helpcenter.pages import region_numbers
from projects import real_project

KNOWN = real_project()


@pytest.mark.parametrize(
    ("region", "within", "outside"),
    [
        ("us", ["America/New_York", "America/Indianapolis", "Pacific/Honolulu"], ["America/Toronto", "US/Eastern"]),
        ("de", ["Europe/Berlin", "Europe/Busingen"], ["Europe/Stockholm", "Atlantic/Jan_Mayen"]),
        ("gb", ["Europe/London", "Europe/Belfast"], ["Europe/Dublin", "Europe/Jersey"]),
        ("cn", ["Asia/Shanghai", "Asia/Urumqi"], ["Asia/Hong_Kong", "Asia/Taipei", "Asia/Macau"]),
        ("international", [], ["UTC", "Etc/UTC"]),
    ],
)
def test_a_region_has_the_zones_of_its_country_and_their_older_names(
    region: str, within: list[str], outside: list[str]
) -> None:
    assert set(within) <= set(zones(region))
    assert not set(outside) & set(zones(region))


def test_a_region_without_a_number_says_that_it_gets_the_international_one() -> None:
    names = {choice.region: choice.name for choice in region_numbers.choices(KNOWN, "en")}
    assert list(names) == list(KNOWN.facts.regions)
    assert names["de"] == "Germany"
    assert names["hk"] == "Hong Kong (international number)"


def test_the_script_is_given_each_number_as_it_is_dialled_and_written() -> None:
    (state,) = region_numbers.script_values(KNOWN)["states"]
    lines = state["lines"]
    assert lines["phone.urgent"]["us"] == ("+12025550123", "+1 202-555-0123")
    assert "cn" not in lines["phone.urgent"]


def test_with_one_number_for_all_there_is_nothing_to_choose() -> None:
    facts = KNOWN.facts
    lines = {
        name: line.model_copy(update={"numbers": {"international": line.numbers["international"]}})
        if line.kind == "phone"
        else line
        for name, line in facts.channels.items()
    }
    alone = dataclasses.replace(KNOWN, facts=dataclasses.replace(facts, channels=lines))
    assert region_numbers.choices(alone, "en") == ()
    assert region_numbers.script_values(alone) == {"zones": {}, "states": []}
