"""A revision of git is written into a folder, by what Python 3.11.2 has."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

from checkout import ROOT
from helpcenter.build.comparison.versions import check_out
from helpcenter.source.problem import CannotRun

NEWER = {"filter": ("extract", "extractall", "unpack_archive"), "strict": ("getaddresses", "parseaddr")}
"""Arguments that came with 3.11.4 and later as security fixes, by their functions: type stubs have them for 3.11."""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    (root / "site center/docs").mkdir(parents=True)
    (root / "site center/docs/页.md").write_text("first")
    (root / "other.txt").write_text("outside of the project")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "first")
    (root / "site center/docs/页.md").write_text("second")
    return root


def git(root: Path, *arguments: str) -> str:
    who = ["-c", "user.name=test", "-c", "user.email=test@bank.example"]
    return subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True, text=True).stdout


def test_the_files_of_the_revision_are_written_and_the_checkout_stays_as_it_is(
    repository: Path, tmp_path: Path
) -> None:
    before = git(repository, "status", "--porcelain")
    check_out(repository, "HEAD", tmp_path / "before")
    assert (tmp_path / "before/site center/docs/页.md").read_text() == "first"
    assert (tmp_path / "before/other.txt").is_file()
    assert (repository / "site center/docs/页.md").read_text() == "second"
    assert git(repository, "status", "--porcelain") == before


def test_a_project_in_a_folder_of_a_repository_is_written_alone(repository: Path, tmp_path: Path) -> None:
    check_out(repository / "site center", "HEAD", tmp_path / "before")
    assert [path.name for path in (tmp_path / "before").iterdir()] == ["docs"]


def test_a_revision_that_git_does_not_know_is_one_sentence(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="git knows no revision 'v9'"):
        check_out(repository, "v9", tmp_path / "before")


def newer(text: str) -> list[str]:
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    return [
        f"{name}({key.arg}=…) in line {call.lineno}"
        for call in calls
        for key in call.keywords
        for name in [getattr(call.func, "attr", getattr(call.func, "id", ""))]
        if name in NEWER.get(key.arg or "", ())
    ]


def test_no_argument_is_used_that_python_3_11_2_lacks() -> None:
    assert newer("tar.extractall(folder, filter='data')") == ["extractall(filter=…) in line 1"]
    files = [ROOT / "dev.py", *ROOT.glob("hooks/**/*.py"), *ROOT.glob("tools/**/*.py")]
    found = {str(file.relative_to(ROOT)): newer(file.read_text("utf-8")) for file in files}
    assert {file: calls for file, calls in found.items() if calls} == {}
