"""`build --correction`: what it may publish, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from helpcenter.cli import main
from helpcenter.content.correction import blocking, correction
from helpcenter.source.problem import Problem

OLD = Problem("data/holidays.yml", 1, 1, "unannounced-year", "2027 is not announced", overdue=True)
WRONG = Problem("data/channels.yml", 1, 1, "sample-value", "the number is reserved")
NOTE = Problem("docs/zh/index.md", 1, 1, "overdue-review", "reviewed long ago", note=True, overdue=True)


def test_what_is_merely_overdue_stops_an_ordinary_build_only() -> None:
    assert blocking([OLD, WRONG, NOTE], correcting=False) == [OLD, WRONG]
    assert blocking([OLD, WRONG, NOTE], correcting=True) == [WRONG]


def test_a_correction_names_what_is_overdue() -> None:
    found = correction("the line has moved", [OLD, NOTE])
    assert found and found.overdue == ("data/holidays.yml: 2027 is not announced",)
    assert correction("the line has moved", [NOTE]) is None, "nothing is overdue: an ordinary build"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--correction", "moved"), "--correction without --production"),
        (("--correction", " ", "--production", "ours.yml"), "--correction has no reason"),
        (("--correction", "moved", "--production", "none.yml"), "there is no overlay none.yml"),
    ],
)
def test_bad_input_is_one_sentence_and_a_hint(
    arguments: tuple[str, ...], message: str, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny)
    Path("ours.yml").write_text("brand: {}\n", "utf-8")
    done = CliRunner().invoke(main, ["build", *arguments])
    assert done.exit_code == 2
    sentence, hint = done.output.rstrip("\n").split("\n")
    assert sentence == f"helpcenter: {message}" and hint.startswith("    hint: ")
