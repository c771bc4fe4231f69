"""Tokens beside names that are not their own, and advice that comes before freezing, in single lines."""

from __future__ import annotations

import re

import pytest

import yaml_file
from checkout import TESTS
from helpcenter.lint import token_roles
from helpcenter.lint.rules import late_freeze, misplaced_token
from helpcenter.recognizers import vocabulary
from projects import real_project

TOKENS = yaml_file.read(TESTS / "tables/misplaced-tokens.yml")
ORDER = yaml_file.read(TESTS / "tables/late-freeze.yml")


def locale(text: str) -> str:
    return "zh" if re.search("[\u4e00-\u9fff]", text) else "en"


def wrong_tokens(text: str) -> list[tuple[str, str]]:
    row, occasion = text.startswith("|"), token_roles.wrong_occasion(text, locale(text))
    return list(misplaced_token.wrong(text, row, "", "", *occasion, locale=locale(text), project=real_project()))


@pytest.mark.parametrize("text", TOKENS["found"])
def test_a_token_in_the_wrong_place_is_found(text: str) -> None:
    assert wrong_tokens(text)


@pytest.mark.parametrize("text", TOKENS["quiet"])
def test_a_token_beside_its_own_name_passes(text: str) -> None:
    assert wrong_tokens(text) == []


@pytest.mark.parametrize("text", ORDER["found"])
def test_what_comes_before_freezing_is_found(text: str) -> None:
    assert late_freeze.too_late(text, vocabulary.module(locale(text), "roles"))


@pytest.mark.parametrize("text", ORDER["quiet"])
def test_what_comes_after_freezing_passes(text: str) -> None:
    assert late_freeze.too_late(text, vocabulary.module(locale(text), "roles")) is None
