"""The facts of the real project: their schemas, their ledger, and what they read like."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import yaml_file
from checkout import ROOT
from helpcenter.content.project import Project
from helpcenter.facts import FILES, reserved_ranges, schema
from helpcenter.facts.claims import ClaimsFile
from helpcenter.facts.notices import Notice
from helpcenter.facts.placeholders import PLACEHOLDERS
from helpcenter.facts.promises import Limit
from helpcenter.facts.schedule import Schedule
from helpcenter.facts.terms import InterfaceFile
from helpcenter.l10n import formats
from projects import real_project

LEDGER = ClaimsFile.model_validate(yaml_file.read(ROOT / "data/claims.yml")).claims


@pytest.fixture(scope="module")
def project() -> Project:
    return real_project()


@pytest.mark.parametrize("path", schema.schemas())
def test_the_schema_is_current(path: str) -> None:
    message = "run: helpcenter schemas"
    assert (ROOT / path).read_text("utf-8") == schema.schemas()[path], message


def test_schemas_are_written_where_editors_look_for_them(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for _ in range(2):  # again over what is there
        assert schema.write(tmp_path) == list(schema.schemas())
    for path, text in schema.schemas().items():
        assert (tmp_path / path).read_bytes() == text.encode()


@pytest.mark.parametrize("name", [*FILES, "claims"])
def test_each_data_file_names_its_schema_in_its_first_line(name: str) -> None:
    first = (ROOT / f"data/{name}.yml").read_text("utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=schema/{name}.json"


def test_each_claim_points_to_a_question_in_both_languages(project: Project) -> None:
    assert len(LEDGER) >= 70
    for claim in LEDGER:
        for articles in project.articles.values():
            assert claim.article in articles, claim.id
            assert claim.question in {h.id for h in articles[claim.article].headings}, claim.id


def test_each_claim_has_an_id_of_its_own() -> None:
    ids = [claim.id for claim in LEDGER]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("key", ["title", "text"])
def test_an_announcement_holds_nothing_that_a_feed_reader_takes_for_html(key: str) -> None:
    words = {"zh": "服务时间", "en": "Hours"}
    notice = {"severity": "info", "start": "2026-11-20", "end": "2026-11-21", "title": words, "text": words}
    assert Notice.model_validate(notice)
    with pytest.raises(ValueError, match="feed readers lose what follows"):
        Notice.model_validate({**notice, key: {**words, "en": "Hours < 8"}})


WEEK = {"days": ["mon", "tue", "wed", "thu", "fri"], "open": "09:00", "close": "18:00"}


@pytest.mark.parametrize(
    ("weekly", "chinese", "english"),
    [
        ([WEEK], "周一至周五 09:00–18:00（北京时间）", "Monday to Friday, 09:00–18:00 (China time)"),
        (
            [WEEK, {"days": ["sat", "sun"], "open": "10:00", "close": "16:00"}],
            "周一至周五 09:00–18:00，周六、周日 10:00–16:00（北京时间）",
            "Monday to Friday, 09:00–18:00; Saturday and Sunday, 10:00–16:00 (China time)",
        ),
        (
            [
                {"days": ["mon", "wed"], "open": "09:00", "close": "12:00"},
                {"days": ["mon", "wed"], "open": "13:00", "close": "18:00"},
            ],
            "周一、周三 09:00–12:00、13:00–18:00（北京时间）",
            "Monday and Wednesday, 09:00–12:00 and 13:00–18:00 (China time)",
        ),
        (
            [{"days": ["fri"], "open": "20:00", "close": "02:00", "next_day": True}],
            "周五 20:00–次日 02:00（北京时间）",
            "Friday, 20:00–02:00 the next day (China time)",
        ),
        (
            [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "open": "08:00", "close": "24:00"}],
            "每天 08:00–24:00（北京时间）",
            "Every day, 08:00–24:00 (China time)",
        ),
        (
            [{"days": ["mon", "tue", "wed", "thu", "sun"], "open": "09:00", "close": "17:00"}],
            "周日至周四 09:00–17:00（北京时间）",
            "Sunday to Thursday, 09:00–17:00 (China time)",
        ),
        (
            [{"days": ["mon", "sat", "sun"], "open": "09:00", "close": "17:00"}],
            "周六至周一 09:00–17:00（北京时间）",
            "Saturday to Monday, 09:00–17:00 (China time)",
        ),
        (
            [{"days": ["mon", "wed", "sun"], "open": "09:00", "close": "17:00"}],
            "周日、周一、周三 09:00–17:00（北京时间）",
            "Sunday, Monday and Wednesday, 09:00–17:00 (China time)",
        ),
    ],
    ids=[
        *("weekdays", "weekend differs", "two periods", "past midnight", "every day"),
        *("Sunday to Thursday", "past the end of the week", "two past the end of the week"),
    ],
)
def test_weekly_hours_read_as_a_person_would_say_them(weekly: list, chinese: str, english: str) -> None:
    schedule = Schedule.model_validate({"zone": "Asia/Shanghai", "weekly": weekly})
    assert formats.weekly_hours(schedule, "北京时间", "zh") == chinese
    assert formats.weekly_hours(schedule, "China time", "en") == english


@pytest.mark.parametrize(
    ("number", "nobodys"),
    [
        ("+442079460000", True), ("+442079460999", True), ("+442079461000", False), ("+4420794600001", False),
        ("+12025550100", True), ("+12025550199", True), ("+12025550200", False), ("+12025550099", False),
        ("+448081570000", True), ("+448081580000", False),
        ("+493023125000", True), ("+493023126000", False),
        ("+61255500000", True), ("+61255509999", True), ("+61255510000", False),
        ("+8613800000000", False), ("+864000000001", False),
    ],
)  # fmt: skip
def test_only_numbers_set_aside_for_fiction_are_nobodys(number: str, nobodys: bool) -> None:
    assert reserved_ranges.phone(number) is nobodys


@pytest.mark.parametrize(
    ("host", "nobodys"),
    [
        ("okpay.example", True), ("a.b.okpay.example", True), ("example.com", True), ("localhost", True),
        ("okpay.com", False), ("okpay-example.com", False), ("example.cn", False), ("okpayexample", False),
    ],
)  # fmt: skip
def test_only_reserved_domains_are_nobodys(host: str, nobodys: bool) -> None:
    assert reserved_ranges.host(host) is nobodys


def test_strings_that_are_listed_as_filled_in_have_those_placeholders(project: Project) -> None:
    found = {
        key: sorted(set(re.findall(r"(?<!\{)\{([a-z_]+)\}(?!\})", text["zh"])))
        for key, text in project.facts.interface.items()
    }
    assert {key: " ".join(found.get(key, ())) for key in PLACEHOLDERS} == PLACEHOLDERS


def test_a_string_without_its_placeholder_is_refused() -> None:
    key, names = next(iter(PLACEHOLDERS.items()))
    with pytest.raises(ValueError, match=f"{key} lacks"):
        InterfaceFile.model_validate({"interface": {key: {"zh": "句子", "en": "sentence"}}})
    text = " ".join(f"{{{name}}}" for name in names.split())
    InterfaceFile.model_validate({"interface": {key: {"zh": text, "en": text}}})


@pytest.mark.parametrize("limit", [{"from": 3, "to": 1}, {"from": 2, "to": 2}])
def test_a_limit_that_is_none_is_refused(limit: dict) -> None:
    with pytest.raises(ValueError, match="no range"):
        Limit.model_validate({**limit, "unit": "hours"})
