"""The questions of Help now, as data."""

from __future__ import annotations

from checkout import ROOT
from helpcenter.content import flows
from helpcenter.content.project import read_project

PROJECT = read_project(ROOT)
FLOWS = PROJECT.facts.flows
PATHS = [path for name, flow in FLOWS.items() for path in flows.paths(name, flow)]


def test_there_are_six_situations_and_each_path_ends_after_at_most_four_questions() -> None:
    assert len(FLOWS) == 6
    assert {path.outcome for path in PATHS} == {key for flow in FLOWS.values() for key in flow.outcomes}
    assert max(flows.questions_before(path, FLOWS[path.flow]) for path in PATHS) <= 4


def test_the_pictures_for_reviewers_are_current() -> None:
    assert (ROOT / flows.PICTURES).read_text("utf-8") == flows.pictures(PROJECT), "run: helpcenter flows"
