"""The complete overlays of tests/overlays/ pass every rule of a production build, and readers hear of nothing else."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

import invented_bank
from checkout import ROOT
from helpcenter.artifacts import contact_json, json_ld, vcard
from helpcenter.content.project import Project
from helpcenter.l10n import channels, tokens
from helpcenter.lint import engine
from helpcenter.pages import language_notice
from helpcenter.pages.urgent import urgent
from helpcenter.pages.widgets import help_now
from helpcenter.source import reporters
from projects import known_cache, valid_project

COMPLETE = ["bank", "cairo", "night"]


@cache
def project(name: str, folder: Path) -> Project:
    overlay = invented_bank.fill(Path(shutil.copy(ROOT / f"tests/overlays/{name}.yml", folder)))
    return valid_project(ROOT, overlay, known_cache())


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


def test_a_bank_in_cairo_claims_no_language_in_which_nobody_answers(folder: Path) -> None:
    facts = project("cairo", folder)
    claimed = re.compile(
        r"(?:能|可以)用[^。，；]{0,12}中文|(?:answers?|work|speak) in [^.]{0,16}Chinese|Chinese (?:and|or) English"
    )
    for article in facts.all_articles():
        text = tokens.render_plain(article.source.text, facts.vocabulary, article.locale)
        found = [one[0] for one in claimed.finditer(re.sub(r"^---\n.*?\n---\n", "", text, flags=re.DOTALL))]
        assert [one for one in found if not one.startswith("能用中文。") and "没有渠道" not in text] == [], article.path


def test_a_bank_in_cairo_tells_programs_and_address_books_its_languages(folder: Path) -> None:
    facts = project("cairo", folder)
    now = datetime(2026, 11, 22, tzinfo=UTC)
    assert {one.languages for one in contact_json.contact_file(facts, now).channels} == {("ar", "en")}
    points = next(iter(json_ld.organization(facts, "zh")))["contactPoint"]
    assert {tuple(one["availableLanguage"]) for one in points} == {("ar", "en")}
    card = vcard.files(facts)[vcard.path("zh")]
    assert "LANG;PREF=1:ar\r\nLANG;PREF=2:en\r\n" in card and "LANG;PREF=1:zh" not in card


def test_a_reader_of_chinese_is_told_that_cairo_answers_in_other_languages(folder: Path) -> None:
    facts = project("cairo", folder)
    shown = channels.channels(facts.facts, facts.vocabulary, "zh")
    assert {one.other_languages for one in shown} == {"能用阿拉伯语、英语，不能用中文"}
    notice = language_notice.language_notice(facts, "zh", lambda target: f"/{target}")
    assert notice is not None and notice.help_url == "/contact/choose#choose-channel-language"
    assert notice.text == "所有渠道都能用阿拉伯语、英语。没有渠道能用中文。"
    assert language_notice.language_notice(facts, "en", str) is None


def test_the_words_for_the_call_are_in_a_language_that_the_line_understands(folder: Path) -> None:
    facts = project("cairo", folder)
    view = urgent(facts, "recovery/account-stolen", "zh", str)
    assert view is not None and view.say_aloud_tag == "en" and len(view.say_aloud) == len(view.say)
    assert all(line.isascii() or "“" in line for line in view.say_aloud)
    outcomes = help_now.data(facts, "zh", str)["flows"]["money-leaving"]["outcomes"]
    assert outcomes["ring-us"]["say_aloud"]["lines"] == list(view.say_aloud)
    assert "say_aloud" not in help_now.data(facts, "en", str)["flows"]["money-leaving"]["outcomes"]["ring-us"]
