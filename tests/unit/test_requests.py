"""Requests that support never makes: found where our own words make them, and nowhere else."""

from __future__ import annotations

import pytest

import yaml_file
from checkout import TESTS
from helpcenter.recognizers import requests

TABLE = yaml_file.read(TESTS / "tables/requests.yml")
FOUND = [(kind, text) for kind, texts in TABLE["found"].items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), FOUND)
def test_a_request_is_found(kind: str, text: str) -> None:
    assert kind in {request.kind for _, request in requests.find([text])}


@pytest.mark.parametrize("text", TABLE["quiet"])
def test_what_requests_nothing_passes(text: str) -> None:
    assert [request for _, request in requests.find([text])] == []
