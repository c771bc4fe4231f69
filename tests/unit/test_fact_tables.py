"""Tables of facts: what an overlay adds or removes shows in them; an article about something else does not pass."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import invented_bank
from checkout import ROOT
from helpcenter.content.project import Project
from helpcenter.lint import engine
from projects import known_cache, real_project, valid_project


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """The overlay of the invented bank."""
    return invented_bank.fill(Path(shutil.copy(ROOT / "tests/overlays/bank.yml", tmp_path / "bank.yml")))


def changed(overlay: Path, *changes: tuple[str, str]) -> Project:
    text = overlay.read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    overlay.write_text(text, "utf-8")
    return valid_project(ROOT, overlay, known_cache())


def rows(known: Project, table: str, locale: str = "en") -> list[list[str]]:
    lines = known.vocabulary[f"table.{table}"][locale].split("\n")
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line]


def test_every_fact_of_the_sample_stands_in_its_table() -> None:
    known = real_project()
    facts = known.facts
    numbers = rows(known, "numbers", "zh")
    assert numbers[0] == ["地区", "紧急热线", "客服电话"]
    assert [row[0] for row in numbers[1:]] == [region.names["zh"] for region in facts.regions.values()]
    links = ('[+44 808 157 0123](tel:+448081570123 "英国")', '[+44 808 157 0456](tel:+448081570456 "英国")')
    assert ["英国", *links] in numbers
    assert ["中国内地", "本示例不公布", "本示例不公布"] in numbers
    assert ["Australia", "0011"] in rows(known, "exit_codes")
    assert [row[0] for row in rows(known, "domains")[1:]] == [domain.host for domain in facts.domains.values()]
    assert len(rows(known, "accounts")) == 1 + len(facts.accounts)
    assert rows(known, "apps")[1][1] == facts.apps["app.ios"].developer


def test_a_city_is_compared_with_the_zone_of_the_schedule_in_january_and_july() -> None:
    clock = {row[0]: row[1:] for row in rows(real_project(), "clock.general")[1:]}
    assert clock["London"] == ["China time minus 8 hours", "China time minus 7 hours"]
    assert clock["Sydney"] == ["China time plus 3 hours", "China time plus 2 hours"]
    assert clock["Hong Kong, Taipei"] == ["the same as China time"] * 2
    assert "table.clock.urgent" not in real_project().vocabulary, "a line that never closes needs none"


def test_an_organisation_has_other_regions_and_accounts_and_changes_no_article(bank: Path) -> None:
    known = changed(
        bank,
        ("gb: \"", "at: \"+431234567890\", gb: \""),
        (", hk: \"" + invented_bank.number("hk") + "\"", ""),
        ("us: null, de: null, au: null}", "us: null, de: null, au: null}"),
        ("without: [tw, us, de, au]", "without: [de, au]"),
        ("without: [cn, hk, tw, us, gb, au]", "without: [cn, gb, au, at]"),
        ("accounts:\n", "regions: {hk: null, tw: null, us: null, at: {names: {zh: 奥地利, en: Austria}, "
         "calling_code: \"43\", exit_code: \"00\"}}\naccounts:\n  account.wechat: null\n"),
        ("  account.wechat: {handle: 安澜银行", "  account.new: {network: {zh: 领英, en: LinkedIn}, handle: AnlanBank"),
    )  # fmt: skip
    assert [problem for problem in engine.check(known) if not problem.note] == []
    assert [row[0] for row in rows(known, "numbers")[1:]] == [
        "International", "Mainland China", "United Kingdom", "Germany", "Australia", "Austria",
    ]  # fmt: skip
    assert [row[0] for row in rows(known, "accounts")[1:]] == ["X (formerly Twitter)", "Facebook", "LinkedIn"]


def test_articles_tell_of_no_calendar_where_nobody_keeps_one(bank: Path) -> None:
    own = "{zone: Europe/London, calendar: null, on_holidays: null}"
    more = f"hours: {{general: {own}, chat: {own}, email: {own}}}\n"
    more += "zones: {Europe/London: {zh: 伦敦时间, en: London time}}\n"
    bank.write_text(bank.read_text("utf-8") + more, "utf-8")
    found = [(one.path, one.message) for one in engine.check(valid_project(ROOT, bank, known_cache())) if not one.note]
    assert found == []


def test_a_zone_without_a_name_is_a_problem_with_its_place(bank: Path) -> None:
    bank.write_text(bank.read_text("utf-8") + "hours: {general: {zone: Europe/London}}\n", "utf-8")
    found = [one for one in engine.check(valid_project(ROOT, bank, known_cache())) if "Europe/London" in one.message]
    assert [(Path(one.path).name, one.rule) for one in found] == [("bank.yml", "missing-fact")]
