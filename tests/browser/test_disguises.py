"""Contacts in disguise, through the checker's page and through the writers' gate (tests/cases/disguises/)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from checker_vectors import PASTE
from helpcenter.recognizers import contacts

CASES = Path(__file__).resolve().parents[1] / "cases/disguises"
DISGUISED = yaml.safe_load((CASES / "disguised.yml").read_text("utf-8"))["groups"]
OWN = yaml.safe_load((CASES / "own.yml").read_text("utf-8"))["groups"]


@pytest.fixture(scope="module")
def checker(browser: Browser, address: str) -> Iterator[Page]:
    view = browser.new_page()
    view.goto(f"{address}/contact/verify/")
    view.wait_for_selector("[data-widget=checker][data-ready]")
    yield view
    view.close()


def about(group: dict) -> str:
    return group["about"]


@pytest.mark.parametrize("group", DISGUISED, ids=about)
def test_the_writers_gate_finds_each_disguised_contact(group: dict) -> None:
    assert [text for text in group["texts"] if not contacts.find(text)] == []


@pytest.mark.parametrize("group", DISGUISED, ids=about)
def test_the_checker_finds_each_and_calls_none_ours(checker: Page, group: dict) -> None:
    answers = checker.evaluate(PASTE, group["texts"])
    verdicts = [[card["verdict"] for card in cards] for cards in answers]
    wrong = [
        (text, found)
        for text, found in zip(group["texts"], verdicts, strict=True)
        if not set(found) & {"foreign", "lookalike"} or set(found) & {"ours", "inside"}
    ]
    assert wrong == []


@pytest.mark.parametrize("group", OWN, ids=about)
def test_nothing_of_ours_raises_an_alarm(checker: Page, group: dict) -> None:
    answers = checker.evaluate(PASTE, group["pasted"])
    verdicts = [[card["verdict"] for card in cards] for cards in answers]
    wrong = [(text, found) for text, found in zip(group["pasted"], verdicts, strict=True) if found != group["expect"]]
    assert wrong == []


@pytest.mark.parametrize("text", next(group["pasted"] for group in OWN if not group["expect"]))
def test_the_gate_takes_no_date_order_or_word_for_a_contact(text: str) -> None:
    assert contacts.find(text) == []
