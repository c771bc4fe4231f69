"""The published questions for assistants: each right answer is a fact, in both languages, and nothing else is in it."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest

from helpcenter.assistant.published_facts import read
from helpcenter.assistant.tools import Tools
from helpcenter.recognizers import contacts
from projects import real_project
from published_files import published

FACTS = real_project().facts
FILE = json.loads(published()["assistant-questions.json"])
QUESTIONS: dict[str, Any] = {one["id"]: one for one in FILE["questions"]}
SITE = read("the site", published().get)
TOOLS = Tools(lambda: SITE, lambda: datetime(2026, 11, 24, 3, tzinfo=UTC))


def of(kind: str) -> set[str]:
    return {name for name, one in QUESTIONS.items() if one["kind"] == kind}


def test_there_are_forty_and_no_two_alike() -> None:
    assert len(FILE["questions"]) == len(QUESTIONS) >= 40
    for locale in ("zh", "en"):
        asked = [one["question"][locale] for one in FILE["questions"]]
        assert len(set(asked)) == len(asked)
    assert FILE["expires"] == json.loads(published()["contact.json"])["expires"] and FILE["sample"] is True


def test_every_number_has_its_question_and_every_missing_one() -> None:
    for name, line in ((name, line) for name, line in FACTS.channels.items() if line.kind == "phone"):
        for region in FACTS.regions:
            one = QUESTIONS[f"{name}:{region}"]
            if region in line.numbers:
                assert one["kind"] == "value" and line.numbers[region] in one["accept"]
                assert all(re.sub(r"[^+\d]", "", form) == line.numbers[region] for form in one["accept"])
            else:
                assert (one["kind"], one["accept"]) == ("not_published", [])
        assert f"{name}:incomplete" in of("incomplete")


def test_everything_else_has_its_question() -> None:
    assert of("retired") == set(FACTS.retired)
    assert of("never") == {f"promise.{name}" for name in FACTS.promises}
    values = {*FACTS.accounts, *FACTS.domains, *FACTS.apps, *FACTS.public_services}
    values |= {name for name, channel in FACTS.channels.items() if channel.kind != "phone"}
    assert values <= of("value")


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_a_right_answer_holds_the_value_and_no_other_contact(locale: str) -> None:
    for name, one in QUESTIONS.items():
        answer, asked = one["answer"][locale], one["question"][locale]
        assert not re.search(r"[{}]", answer + asked), name
        if one["kind"] in ("value", "incomplete"):
            assert any(form in answer for form in one["accept"]), name
        shown = answer
        for form in one["accept"]:
            shown = shown.replace(form, "")
        page = FACTS.site_url + ("en/contact/" if locale == "en" else "contact/")
        assert [found.text for found in contacts.find(shown) if found.text != page] == [], name


def test_the_tools_give_the_same_answers() -> None:
    asked = 0
    for name, one in QUESTIONS.items():
        if one["kind"] == "value" and not name.endswith((":hours", ":reply_time")):
            verdicts = {TOOLS.check_contact(form).contacts[0].verdict for form in one["accept"]}
            assert verdicts == ({"public"} if name.startswith("public.") else {"ours"}), name
        elif one["kind"] == "retired":
            answer = TOOLS.check_contact(one["question"]["en"])
            assert [found.verdict for found in answer.contacts] == ["retired"], name
        elif one["kind"] == "never":
            assert SITE.contact["never"][name.removeprefix("promise.")]["en"] in one["answer"]["en"]
        else:
            continue
        asked += 1
    assert asked >= 30
