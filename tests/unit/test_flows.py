"""The questions of Help now, as data."""

from __future__ import annotations

import pytest

from checkout import ROOT
from helpcenter.content import flows
from projects import real_project

PROJECT = real_project()
FLOWS = PROJECT.facts.flows
PATHS = [path for name, flow in FLOWS.items() for path in flows.paths(name, flow)]


def test_there_are_six_situations_and_each_path_ends_after_at_most_four_questions() -> None:
    assert len(FLOWS) == 6
    assert {path.outcome for path in PATHS} == {key for flow in FLOWS.values() for key in flow.outcomes}
    assert max(flows.questions_before(path, FLOWS[path.flow]) for path in PATHS) <= 4


def test_the_pictures_for_reviewers_are_current() -> None:
    assert (ROOT / flows.PICTURES).read_text("utf-8") == flows.pictures(PROJECT), "run: helpcenter flows"


WATCHED = {"money-leaving/watched", "money-leaving/calm", "someone-contacted-me/remote-control"}
"""Outcomes for a reader whose device somebody sees or controls: another one is used."""
OWN_DEVICE_GONE = {"phone-lost"}
"""There the device at hand is another one from the start."""


def _offers_the_watched_a_way(node: str, flow: str) -> bool:
    targets = (answer.go for answer in flows.choices(FLOWS[flow], node).values())
    return any((go if "/" in go else f"{flow}/{go}") in WATCHED for go in targets)


@pytest.mark.parametrize(
    "path",
    [one for one in PATHS if FLOWS[one.flow].outcomes[one.outcome].action == "freeze"],
    ids=lambda one: one.address,
)
def test_before_a_reader_is_sent_to_freeze_they_are_asked_whether_somebody_sees_the_device(path: flows.Path) -> None:
    asked = [node for node in path.nodes if _offers_the_watched_a_way(node, path.flow)]
    assert asked or path.flow in OWN_DEVICE_GONE


OUTCOMES = {f"{name}/{key}": outcome for name, flow in FLOWS.items() for key, outcome in flow.outcomes.items()}
LAST_RESORT = "money-leaving/bank-first"
"""What comes where neither the freeze nor the call worked: nothing comes after it but to ring again."""


@pytest.mark.parametrize("name", [name for name, outcome in OUTCOMES.items() if outcome.action])
def test_an_urgent_outcome_goes_on_when_it_worked_and_when_it_did_not(name: str) -> None:
    assert {"frozen", "cannot"} <= OUTCOMES[name].next.keys()


def test_no_outcome_of_lost_money_or_of_the_urgent_line_is_a_dead_end() -> None:
    ends = [name for name, one in OUTCOMES.items() if one.channels[0] == "phone.urgent" and not one.next]
    assert ends == []
    assert "frozen" in OUTCOMES[LAST_RESORT].next


def test_whoever_helps_somebody_else_has_a_way_from_the_first_question_on() -> None:
    for_another = [path for path in PATHS if path.address.startswith("money-leaving/other/")]
    assert {path.outcome for path in for_another} >= {"calm", "beside", "away"}
