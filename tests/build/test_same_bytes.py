"""What makes a build or a preview faster never changes a byte of what it makes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import TESTS, helpcenter
from helpcenter.source.parallel import CAN_FORK
from helpcenter.source.result_cache import PATH as KEPT

EDITS = 3
PREVIEW = TESTS / "support/edited_previews.py"


def test_a_preview_after_edits_shows_what_a_fresh_one_shows_and_says_the_same(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, PREVIEW, str(EDITS)], cwd=project, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(project / "hooks"), "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    assert done.stdout.endswith("the same\n"), done.stderr[-3000:]


def test_a_build_with_what_an_earlier_one_kept_makes_and_refuses_the_same(project: Path) -> None:
    def build(**environment: str) -> subprocess.CompletedProcess[str]:
        return helpcenter(project, "build", SOURCE_DATE_EPOCH="1700000000", **environment)

    def add(path: str, sentence: str) -> None:
        file = project / path
        file.write_text(f"{file.read_text('utf-8')}\n{sentence}\n", "utf-8")

    assert build(CI="").returncode == 0
    assert (project / KEPT).exists()
    add("docs/zh/recovery/forgot-password.md", "这一步不用着急。")
    add("docs/en/recovery/forgot-password.md", "There is no hurry.")
    made = []
    for ci in ("", "1"):
        assert build(CI=ci).returncode == 0
        made.append({path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()})
    assert made[0] == made[1]
    add("docs/en/recovery/lost-phone.md", "Call 400-000-0001.")
    assert "the phone number '400-000-0001' is typed by hand" in build(CI="").stderr


def test_languages_built_beside_each_other_are_those_that_mkdocs_builds_in_turn(
    built_beside: Path, project: Path, tmp_path: Path
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "SOURCE_DATE_EPOCH": "1700000000"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "in-turn")]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    one, other = files(built_beside), files(tmp_path / "in-turn")
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []


def files(folder: Path) -> dict[str, bytes]:
    """All but what `helpcenter build` writes itself.

    That is what search loads, and the sitemap, in which MkDocs lists no more than the process has built.
    """
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {path: content for path, content in found.items() if not path.startswith(("sitemap.xml", "search/"))}


def test_a_problem_ends_the_languages_that_are_being_built_and_is_told_once(project: Path) -> None:
    article = project / "docs/en/recovery/forgot-password.md"
    article.write_text(article.read_text("utf-8") + "\nCall 400-000-0001\n", "utf-8")
    done = helpcenter(project, "build")
    assert done.returncode == 1
    assert done.stderr.count("the phone number '400-000-0001' is typed by hand") == 1
    assert not (project / "site").exists() and not list((project / ".build").glob("site-*"))


@pytest.mark.skipif(not CAN_FORK, reason="languages are built in turn")
def test_no_language_goes_on_when_a_build_is_ended(project: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs_adapter.parallel_build", str(tmp_path / "site")]
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks")}
    with subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.PIPE, text=True) as build:
        assert build.stderr and any("Building documentation" in line for line in build.stderr)
        build.terminate()
        rest = build.stderr.read()  # ends when the last process that may write there has ended
    assert build.returncode == 1
    assert "Documentation built" not in rest
    assert not (tmp_path / "site").exists()


BAD = {
    "docs/zh/recovery/forgot-password.md": "\n请打 400-000-0001，客服 24 小时在线。\n",
    "docs/en/recovery/forgot-password.md": "\nWait 17 minutes, or write to someone@example.org. 登录\n",
    "overrides/partials/footer.html": "<p>Call +1 415 555 2671</p>\n",
}


def said(project: Path, **environment: str) -> str:
    done = helpcenter(project, "check", **{"CI": "", **environment})
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def spoil(project: Path) -> None:
    for name, text in BAD.items():
        path = project / name
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_a_second_run_says_the_same_as_a_first(project: Path) -> None:
    assert said(project) == ""
    spoil(project)
    warm = said(project)
    assert warm.count("contact-literal") >= 3 and "typed-claim" in warm and "wrong-language" in warm
    assert "translation-drift" in warm
    assert said(project) == warm == said(project, CI="1")
