"""Disguises that Python and JavaScript see through alike: tests/unit/js/read-alike.test.js runs the same cases."""

from __future__ import annotations

import pytest
import yaml

from checkout import TESTS
from helpcenter.recognizers import addresses, normalize
from helpcenter.recognizers.contacts import find
from helpcenter.recognizers.json_tables import table

KINDS = ("phone", "email", "link", "account")
FILES = sorted((TESTS / "cases/read-alike").glob("*.yml"))
CASES = [case for file in FILES for case in yaml.safe_load(file.read_text("utf-8"))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_contact_is_found_in_its_disguise(case: dict[str, str]) -> None:
    found = [(one.kind, one.digits if one.kind == "phone" else one.plain.lower()) for one in find(case["text"])]
    assert found == [(kind, case[kind]) for kind in KINDS if kind in case]


@pytest.mark.parametrize("case", [case for case in CASES if "network" in case], ids=lambda case: case["text"])
def test_a_network_is_known_by_each_of_its_names(case: dict[str, str]) -> None:
    assert addresses.network(case["text"].partition(case["account"])[0]) == case["network"]


def test_a_letter_is_read_as_the_one_that_it_is_drawn_like() -> None:
    for latin, others in table("look_alikes")["letters"].items():
        assert {normalize.fold(other) for other in others} == {latin}, latin
