"""The complete overlays of tests/overlays/ pass every rule of a production build, and readers hear of nothing else."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

import invented_bank
from checkout import ROOT
from helpcenter.content.project import Project
from helpcenter.l10n import tokens
from helpcenter.lint import engine
from helpcenter.source import reporters
from projects import valid_project

COMPLETE = ["bank", "cairo", "night"]


@cache
def project(name: str, folder: Path) -> Project:
    overlay = invented_bank.fill(Path(shutil.copy(ROOT / f"tests/overlays/{name}.yml", folder)))
    return valid_project(ROOT, overlay)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("overlays")


@pytest.mark.parametrize("name", COMPLETE)
def test_a_complete_overlay_passes_every_rule(name: str, folder: Path) -> None:
    found = [problem for problem in engine.check(project(name, folder)) if not problem.note]
    assert found == [], reporters.as_text(found)


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("cairo", r"live chat|在线客服"),
        ("night", r"general line|客服电话："),
        ("night", r"those in this table|只有表里这些|They carry news|能看到节假日|The real account|真的账号只会"),
        ("cairo", r"(?i)personal WeChat|come under these names|我们的短信用这些名称"),
    ],
)
def test_no_article_offers_what_the_organisation_lacks(name: str, missing: str, folder: Path) -> None:
    facts = project(name, folder)
    for article in facts.all_articles():
        text = tokens.render_plain(article.source.text, facts.vocabulary, article.locale)
        body = re.sub(r"^---\n.*?\n---\n", "", text, flags=re.DOTALL)
        found = re.search(missing, body)
        assert not found, f"{article.path}: {body[max(0, found.start() - 60) : found.end() + 40]}"


def test_night_shifts_are_told_with_the_day_on_which_they_end(folder: Path) -> None:
    words = project("night", folder).vocabulary["hours.chat"]
    assert "18:00" in words["en"] and "08:00" in words["en"]
