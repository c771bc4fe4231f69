"""An article moved to another address: nothing that led to it is lost, and no translation becomes stale by it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from checkout import ROOT
from helpcenter.cli import main
from helpcenter.content import moving
from helpcenter.content.project import read_project
from helpcenter.lint import engine
from helpcenter.source import reporters
from helpcenter.source.problem import CannotRun
from projects import known_cache


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The real project, which is clean."""
    for name in ("data", "docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def problems(root: Path) -> str:
    return reporters.as_text(engine.check(read_project(root, cache=known_cache())))


@pytest.mark.parametrize(
    ("old", "new"), [("recovery/account-stolen", "security/stolen"), ("payments/failed", "payments/payment-failed")]
)
def test_a_moved_article_leaves_no_problem(project: Path, old: str, new: str) -> None:
    changed = moving.move(project, read_project(project, cache=known_cache()), old, new)
    assert {f"docs/{locale}/{new}.md" for locale in ("zh", "en")} <= set(changed)
    assert not (project / f"docs/zh/{old}.md").exists()
    assert f"{old}: {new}" in (project / "data/redirects.yml").read_text("utf-8")
    assert problems(project) == ""


def test_an_article_that_is_moved_back_leaves_everything_but_the_redirect_as_it_was(project: Path) -> None:
    moving.move(project, read_project(project, cache=known_cache()), "payments/failed", "payments/went-wrong")
    moving.move(project, read_project(project, cache=known_cache()), "payments/went-wrong", "payments/failed")
    for path in (ROOT / "docs").rglob("*.md"):
        assert (project / path.relative_to(ROOT)).read_text("utf-8") == path.read_text("utf-8"), path
    assert "payments/went-wrong: payments/failed" in (project / "data/redirects.yml").read_text("utf-8")
    assert problems(project) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("payments/fail", "payments/x"),
        ("payments/failed", "Payments X"),
        ("payments/failed", "index"),
        ("index", "home"),
    ],
)
def test_what_cannot_be_moved_is_explained(project: Path, old: str, new: str) -> None:
    with pytest.raises(CannotRun):
        moving.move(project, read_project(project, cache=known_cache()), old, new)


def test_the_command_prints_what_changed(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny)
    result = CliRunner().invoke(main, ["move", "recovery/lost-phone", "recovery/phone-gone"])
    assert result.exit_code == 0
    assert "docs/en/recovery/phone-gone.md\n" in result.output


def test_new_and_then_translated_leave_a_file_that_can_be_read(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny)
    for arguments in (["new", "payments/refund"], ["translated", "payments/refund"]):
        assert CliRunner().invoke(main, arguments).exit_code == 0
    matter = read_project(tiny).articles["en"]["payments/refund"].matter
    assert matter
    assert set(matter.translated_from) == {"top", "refund-how"}


def test_equal_findings_are_told_once(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for locale in ("zh", "en"):
        path = tiny / f"docs/{locale}/recovery/lost-phone.md"
        path.write_text(path.read_text("utf-8").replace("{{ phone.urgent }}", "{phone.urgent}"), encoding="utf-8")
    monkeypatch.chdir(tiny)
    result = CliRunner().invoke(main, ["check"])
    assert result.output.count("'{phone.urgent}' is no token") == 1
    assert "    also: docs/zh/recovery/lost-phone.md:19:" in result.output
