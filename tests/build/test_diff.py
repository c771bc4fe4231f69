"""`helpcenter diff`: two versions of the real project, built, compared, and looked at in Chromium."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from checkout import helpcenter

pytestmark = pytest.mark.everything


def commit(project: Path) -> None:
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "base"]):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@okpay.example", *command], cwd=project, check=True
        )


def test_a_changed_number_and_a_changed_sentence_are_shown_side_by_side(project: Path, browser: Browser) -> None:
    commit(project)
    for name, before, after in (
        ("data/channels.yml", "+448081570456", "+448081570457"),
        ("docs/zh/account/verify-identity.md", "护照", "有效护照"),
    ):
        file = project / name
        text = file.read_text("utf-8")
        assert before in text
        file.write_text(text.replace(before, after), "utf-8")
    done = helpcenter(project, "diff", "HEAD", "--format", "json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [(one["before"], one["after"]) for one in found["facts"]] == [("+448081570456", "+448081570457")]
    paths = {one["path"] for one in found["pages"]}
    assert {"contact/", "contact/phone/", "account/verify-identity/"} <= paths
    assert not paths & {"payments/failed/", "recovery/forgot-password/"}
    page = browser.new_page()
    page.goto((project / ".build/diff/page-account-verify-identity.html").as_uri())
    assert "有效" in page.locator("section[lang=zh] ins").first.inner_text()
    assert page.locator("section[lang=zh] del").count() == 0
    page.goto((project / ".build/diff/index.html").as_uri())
    assert page.locator("del").all_inner_texts() == ["448081570456"]
    page.close()


@pytest.mark.parametrize(
    ("base", "words"), [("no-such-branch", "git knows no revision 'no-such-branch'"), ("-x", "No such option")]
)
def test_an_unknown_revision_is_one_sentence_and_writes_nothing(project: Path, base: str, words: str) -> None:
    commit(project)
    done = helpcenter(project, "diff", base)
    assert done.returncode == 2
    assert words in done.stderr and "Traceback" not in done.stderr
    assert not (project / ".build/diff").exists()


def test_a_folder_without_git_is_one_sentence(project: Path) -> None:
    done = helpcenter(project, "diff", "HEAD", GIT_CEILING_DIRECTORIES=str(project.parent))
    assert done.returncode == 2 and "is in no git repository" in done.stderr
