"""`check --fix`: what has one answer is written, what has two is left, and a second run changes nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import yaml_file
from checkout import ROOT, TESTS, copy_project
from helpcenter.cli import main
from helpcenter.lint import mending
from projects import keep_known_results, known_cache

CASES = yaml_file.read(TESTS / "tables/fixes.yml")
ARTICLES = sorted(path.relative_to(ROOT / "docs/zh").as_posix() for path in (ROOT / "docs/zh").glob("*/*.md"))
QUESTIONS = [path for path in ARTICLES if "index" not in path]
PLACES = {
    (case["what"], case["locale"]): path
    for locale in ("zh", "en")
    for case, path in zip([one for one in CASES if one["locale"] == locale], QUESTIONS, strict=False)
}
OLD = "old/sign-in"


def place(case: dict) -> str:
    return f"docs/{case['locale']}/{PLACES[case['what'], case['locale']]}"


def edited(text: str, case: dict, key: str = "before") -> str:
    top, question, rest = text.partition("\n## ")
    return f"{top.rstrip()}\n\n{case[key]}\n{question}{rest}"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project with every case in an article of its own, after one run."""
    root = copy_project(tmp_path_factory.mktemp("fixes") / "project")
    redirects = root / "data/redirects.yml"
    known = redirects.read_text("utf-8").replace("redirects: {}", "redirects:").rstrip()
    redirects.write_text(f"{known}\n  {OLD}: recovery/cannot-log-in\n", "utf-8")
    for case in CASES:
        file = root / place(case)
        file.write_text(edited(file.read_text("utf-8"), case), "utf-8")
    mending.mend(root, None, known_cache())
    return root


def test_each_case_has_an_article_of_its_own() -> None:
    places = [place(case) for case in CASES]
    assert len(set(places)) == len(places) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['locale']} {case['what']}")
def test_what_has_one_answer_is_written_and_nothing_else(case: dict, project: Path) -> None:
    wanted = edited((ROOT / place(case)).read_text("utf-8"), case, "before" if case.get("stays") else "after")
    found = (project / place(case)).read_text("utf-8")
    assert without_digests(found) == without_digests(wanted)


def without_digests(text: str) -> str:
    """A text without the digests of its source, which follow an answer in the source."""
    return "\n".join(line for line in text.split("\n") if not line.startswith("  ") or '"' not in line)


def test_a_second_run_changes_nothing(project: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*.*") if path.is_file() and ".build" not in path.parts}
    assert mending.mend(project, None, known_cache()) == []
    assert {path: path.read_bytes() for path in before} == before


def test_a_translation_stays_caught_up_with_a_source_that_was_fixed(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    file = root / "docs/zh/recovery/forgot-password.md"
    file.write_text(re.sub("(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", ",", file.read_text("utf-8"), count=3), "utf-8")
    assert mending.mend(root, None, known_cache())
    english = "docs/en/recovery/forgot-password.md"
    assert (root / english).read_text("utf-8") == (ROOT / english).read_text("utf-8")
    assert file.read_text("utf-8") == (ROOT / file.relative_to(root)).read_text("utf-8")


def test_the_command_says_what_it_has_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_project(tmp_path / "project")
    path = "docs/zh/recovery/forgot-password.md"
    file = root / path
    text = file.read_text("utf-8")
    file.write_text(edited(text, {"before": "先退出,再登录一次。"}), "utf-8")
    other = root / "docs/en/recovery/forgot-password.md"
    wrong = edited(other.read_text("utf-8"), {"before": "Sign out,then sign in again."})
    other.write_text(wrong, "utf-8")
    keep_known_results(root)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.chdir(root)
    done = CliRunner().invoke(main, ["check", "--fix", path])
    assert "“,” is now “，” (unwelcome-word)" in done.output and path in done.output
    assert "先退出，再登录一次。" in file.read_text("utf-8")
    assert "Sign out,then sign in" in other.read_text("utf-8"), "a file that was not named"


def test_a_file_with_windows_line_ends_keeps_them(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    file = root / "docs/zh/recovery/forgot-password.md"
    text = edited(file.read_text("utf-8"), {"before": "先退出,再登录一次。"})
    file.write_bytes(text.replace("\n", "\r\n").encode())
    mending.mend(root, None, known_cache())
    assert file.read_bytes() == text.replace("退出,", "退出，").replace("\n", "\r\n").encode()


def test_what_waits_for_the_facts_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_project(tmp_path / "project")
    (root / "data/brand.yml").write_text("brand: 1\n", "utf-8")
    keep_known_results(root)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.chdir(root)
    assert "wait until these can be read" in CliRunner().invoke(main, ["check"]).output


def test_the_brand_in_a_description_becomes_a_token_unless_it_begins_the_value(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    file = root / "docs/en/recovery/forgot-password.md"
    text = re.sub("^description: .*", "description: A new password for OKPay.", file.read_text("utf-8"), flags=re.M)
    file.write_text(text, "utf-8")
    mending.mend(root, None, known_cache())
    assert file.read_text("utf-8") == text.replace("for OKPay.", "for {{ brand }}.")
    begins = text.replace("A new password for OKPay.", "OKPay and a new password.")
    file.write_text(begins, "utf-8")
    mending.mend(root, None, known_cache())
    assert file.read_text("utf-8") == begins
