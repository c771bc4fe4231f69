"""Claims about hours, reply times and promises in one line: what is found, and what passes."""

from __future__ import annotations

import time

import pytest

import yaml_file
from checkout import TESTS
from helpcenter.recognizers import claims

TABLE = yaml_file.read_texts(TESTS / "tables/claims.yml")
FOUND = [(kind, line) for kind, lines in TABLE["found"].items() for line in lines]


@pytest.mark.parametrize(("kind", "line"), FOUND, ids=[line for _, line in FOUND])
def test_a_claim_is_found(kind: str, line: str) -> None:
    assert kind in [claim.kind for claim in claims.find(line)]


@pytest.mark.parametrize("line", TABLE["passes"])
def test_what_is_no_claim_passes(line: str) -> None:
    assert [(claim.kind, claim.text) for claim in claims.find(line)] == []


@pytest.mark.parametrize(
    "piece",
    [
        *("我们", "客服会", "9:00 ", "24 小时 ", "we will ", "周一至", "one day ", "support ", "within a "),
        *("中文、", "客服用", "speak english ", "you can speak ", "english and "),
    ],
)
def test_a_long_repetition_takes_less_than_a_second(piece: str) -> None:
    began = time.process_time()
    list(claims.find(piece * 10_000))
    assert time.process_time() - began < 1
