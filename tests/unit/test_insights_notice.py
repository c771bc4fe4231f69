"""What is kept of searches and answers is told from what the operator switches on, and nothing is kept in a sample."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import invented_bank
from checkout import ROOT
from helpcenter.content.project import Project
from helpcenter.pages import page_scripts
from helpcenter.pages.insights_notice import InsightsNotice, insights_notice
from projects import known_cache, valid_project

BANK = (ROOT / "tests/overlays/bank.yml").read_text("utf-8")


def with_insights(folder: Path, line: str) -> Project:
    """The real project with the facts of the bank, and one more line in its overlay instead of its feedback."""
    overlay = folder / "overlay.yml"
    overlay.write_text(re.sub(r"^feedback: .*$", line, BANK, flags=re.M), "utf-8")
    return valid_project(ROOT, invented_bank.fill(overlay), known_cache())


def view(project: Project) -> InsightsNotice:
    found = insights_notice(project, "en")
    assert found
    return found


def test_each_sentence_is_about_something_that_is_on(tmp_path: Path) -> None:
    everything = view(with_insights(tmp_path, "insights: {keep: [nothing_found, result_chosen, helpful], days: 60}"))
    assert [words.split(":")[0] for words in everything.items] == [
        "When a search finds nothing", "When you open a search result", "When you answer “Did this help?”",
    ]  # fmt: skip
    assert len(everything.limits) == 4
    answers = view(with_insights(tmp_path, "insights: {keep: [helpful], address: /notes}"))
    assert (answers.searches, answers.answers, answers.address) == ("", True, "/notes")
    assert len(answers.items) == 1
    assert not re.search("search|Password", " ".join(answers.items + answers.limits))
    assert "after 90 days" in " ".join(answers.limits)


@pytest.mark.parametrize("line", ["", "insights: null"])
def test_nothing_is_told_where_nothing_is_on(tmp_path: Path, line: str) -> None:
    assert insights_notice(with_insights(tmp_path, line), "zh") is None


def test_a_sample_keeps_nothing_whatever_its_data_say(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    brand = tmp_path / "data/brand.yml"
    brand.write_text(brand.read_text("utf-8").replace("insights: null", "insights: {keep: [helpful]}"), "utf-8")
    project = valid_project(tmp_path)
    assert project.facts.insights and insights_notice(project, "zh") is None


def test_scripts_hold_only_what_is_on(tmp_path: Path) -> None:
    sources = [f"{page_scripts.FOLDER}{name}.js" for name in ("site", "insights")]
    off = page_scripts.scripts(with_insights(tmp_path, ""), sources)
    assert list(off) == sources[:1] and "kept" not in off[sources[0]]
    answers = page_scripts.scripts(with_insights(tmp_path, "insights: {keep: [helpful]}"), sources)
    assert list(answers) == sources[:1] and "data-kept-answers" in answers[sources[0]]
    searches = page_scripts.scripts(with_insights(tmp_path, "insights: {keep: [nothing_found]}"), sources)
    assert list(searches) == sources and "data-kept-answers" not in searches[sources[0]]


def test_answers_have_one_place(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="answers go to one place"):
        with_insights(tmp_path, "feedback: {answers: /feedback}\ninsights: {keep: [helpful]}")
