"""Sentences that a writer of a payment help center writes every day: no rule about contacts and claims minds them."""

from __future__ import annotations

import pytest

import yaml_file
from checkout import TESTS
from helpcenter.recognizers import claims, contacts

TABLE = yaml_file.read(TESTS / "tables/harmless-sentences.yml")


@pytest.mark.parametrize("sentence", TABLE["zh"] + TABLE["en"])
def test_a_sentence_about_something_else_passes(sentence: str) -> None:
    assert [(literal.kind, literal.text) for literal in contacts.find(sentence)] == []
    assert [(claim.kind, claim.text) for claim in claims.find(sentence)] == []


def test_there_are_thirty_in_each_language() -> None:
    assert min(len(TABLE["zh"]), len(TABLE["en"])) >= 30
