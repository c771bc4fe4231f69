"""The models of data/: what each validator refuses, and the values at its edge that it takes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from helpcenter.facts import reserved_ranges
from helpcenter.facts.base import HttpsUrl, LocalizedText, Model, Zone
from helpcenter.facts.brand import Feedback, Freshness, Insights
from helpcenter.facts.channels import Phone
from helpcenter.facts.claims import Claim
from helpcenter.facts.flows import ForOther, Outcome, Question
from helpcenter.facts.notices import Notice
from helpcenter.facts.promises import Limit, ReplyTime
from helpcenter.facts.schedule import Holiday, Period, Schedule, WeeklyPeriod
from helpcenter.facts.search import SearchFile
from helpcenter.facts.terms import InterfaceFile

WORDS = {"zh": "字", "en": "word"}
WORDS_OF = {"zh": ["钱"], "en": ["money"]}
WEEK = [{"days": ["mon"], "open": "09:00", "close": "18:00"}]
CLAIM = {"id": "s0-a", "source": "000", "claim": WORDS, "article": "a", "question": "b"}
PHONE = {
    "kind": "phone", "names": WORDS, "purpose": WORDS, "hours": "general", "languages": ["zh"], "cost": WORDS,
    "prepare": WORDS, "since": "2026-01-15", "confirmed": "2026-11-20",
}  # fmt: skip
FRESHNESS = {"confirm_every_days": 1, "review_every_days": 1, "translation_grace_days": 0}
OUTCOME = {"title": WORDS, "steps": [WORDS], "article": "a", "channels": ["email"]}
STOLEN = {"article": "recovery/lost-phone", "go": "money-leaving", "title": WORDS, "signs": ["money gone"]}
SEARCH = {
    "slips": "money", "no_slips": "monkey", "fillers": {"zh": [], "en": []}, "emergency_words": {"money": WORDS_OF},
    "emergencies": {}, "best_answers": {}, "readings": {"银行": "yin hang"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Zone, "Asia/Shanghai"),
        (HttpsUrl, "https://okpay.example"),
        (HttpsUrl, "https://okpay.example/a?b=c"),
        (Feedback, {"edit": "https://okpay.example/{path}", "answers": "/did-this-help"}),
        (Insights, {"keep": ["helpful"]}),
        (Phone, {**PHONE, "numbers": {"international": "+442079460123"}}),
        (Claim, {**CLAIM, "verdict": "kept"}),
        (Claim, {**CLAIM, "verdict": "merged", "reason": WORDS}),
        (Notice, {"severity": "info", "start": "2026-11-20", "end": "2026-11-21", "title": WORDS, "text": WORDS}),
        (Limit, {"value": 0, "unit": "hours"}),
        (Limit, {"from": 0, "to": 3, "unit": "hours"}),
        (Period, {"open": "09:00", "close": "24:00"}),
        (Period, {"open": "20:00", "close": "20:00", "next_day": True}),
        (Schedule, {"zone": "Asia/Shanghai", "always": True}),
        (Schedule, {"zone": "Asia/Shanghai", "weekly": WEEK, "calendar": "cn", "on_holidays": []}),
        (Holiday, {"from": "2026-10-01", "to": "2026-10-01", "names": WORDS}),
        (SearchFile, SEARCH),
        (SearchFile, {**SEARCH, "emergencies": {"stolen": {**STOLEN, "signs": ["money"]}}}),
        (InterfaceFile, {"interface": {"a": {"zh": "{count} 个，{name}", "en": "{name}: {count}"}}}),
    ],
)
def test_a_model_takes(kind: Any, value: object) -> None:
    assert TypeAdapter(kind).validate_python(value) is not None


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (Zone, "Asia/Peking", "not an IANA time zone"),
        (HttpsUrl, "http://okpay.example/", "begins with https://"),
        (HttpsUrl, "https://OKPay.example/", "lower-case host"),
        (HttpsUrl, "https://okpay.example/a b", "begins with https://"),
        (Feedback, {"edit": "https://okpay.example/"}, "write {path} where"),
        (Feedback, {"edit": "https://okpay.example/{path}/{path}"}, "write {path} where"),
        (Insights, {"keep": []}, "at least 1"),
        (Insights, {"keep": ["helpful"], "address": "https://okpay.example/"}, "pattern"),
        (Phone, {**PHONE, "numbers": {"gb": "+442079460123"}}, "no number for everywhere else"),
        (Phone, {**PHONE, "numbers": {}}, "at least 1"),
        (Claim, {**CLAIM, "verdict": "merged"}, "needs a `reason`"),
        (Limit, {"unit": "hours"}, "write either"),
        (Limit, {"value": 1, "from": 2, "to": 3, "unit": "hours"}, "write either"),
        (Limit, {"from": 2, "unit": "hours"}, "write either"),
        (Limit, {"to": 2, "unit": "hours"}, "write either"),
        (Period, {"open": "09:00", "close": "09:00"}, "not after the opening time"),
        (Period, {"open": "18:00", "close": "09:00"}, "not after the opening time"),
        (Period, {"open": "09:00", "close": "18:00", "next_day": True}, "longer than a day"),
        (Period, {"open": "9:00", "close": "18:00"}, "pattern"),
        (Period, {"open": "09:00", "close": "24:01"}, "pattern"),
        (Schedule, {"zone": "Asia/Shanghai", "always": True, "weekly": WEEK}, "always open has no other hours"),
        (Schedule, {"zone": "Asia/Shanghai", "always": True, "calendar": "cn"}, "always open has no other hours"),
        (
            Schedule,
            {"zone": "Asia/Shanghai", "always": True, "exceptions": [{"date": "2026-11-22", "names": WORDS}]},
            "always open has no other hours",
        ),
        (Schedule, {"zone": "Asia/Shanghai", "always": True, "on_holidays": "closed"}, "always open has no other"),
        (Schedule, {"zone": "Asia/Shanghai"}, "needs `weekly` hours"),
        (Schedule, {"zone": "Asia/Shanghai", "weekly": WEEK, "calendar": "cn"}, "belong together"),
        (Schedule, {"zone": "Asia/Shanghai", "weekly": WEEK, "on_holidays": "closed"}, "belong together"),
        (Holiday, {"from": "2026-10-02", "to": "2026-10-01", "names": WORDS}, "last day is before the first"),
        (
            Notice,
            {"severity": "info", "start": "2026-11-20", "end": "2026-11-20", "title": WORDS, "text": WORDS},
            "end is not after the start",
        ),
        (
            Notice,
            {"severity": "info", "start": "2026-11-20T09:00+08:00", "end": "2026-11-21", "title": WORDS, "text": WORDS},
            "one of the two has an offset from UTC; write both with it, or both without",
        ),
        (SearchFile, {**SEARCH, "readings": {"银行": "yin"}}, "银行 has 2 characters; write as many syllables"),
        (
            SearchFile,
            {**SEARCH, "emergencies": {"stolen": STOLEN}},
            "stolen names the idea 'gone'; give it words in emergency_words",
        ),
        (InterfaceFile, {"interface": {"a": {"zh": "{count} 个", "en": "some"}}}, "en lacks {count}; write the same"),
        (InterfaceFile, {"interface": {"a": {"zh": "些", "en": "{count}"}}}, "en adds {count}; write the same"),
        (
            InterfaceFile,
            {"interface": {"a": {"zh": "{a} {b}", "en": "{c} {d}"}}},
            "en lacks {a} {b} and en adds {c} {d}; write the same",
        ),
    ],
)
def test_a_model_refuses(kind: Any, value: object, message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(value)
    assert message in str(refused.value)


def test_a_text_in_each_language_is_a_mapping_of_exactly_them() -> None:
    text = TypeAdapter(LocalizedText).validate_python(WORDS)
    assert (text["zh"], text["en"], len(text), dict(text)) == ("字", "word", 2, WORDS)
    assert text == LocalizedText(WORDS) and hash(text) == hash(LocalizedText(WORDS))
    assert dict(LocalizedText.same("x")) == {"zh": "x", "en": "x"}
    assert repr(text) == "LocalizedText({'zh': '字', 'en': 'word'})"
    for wrong in ({"zh": "字"}, {**WORDS, "fr": "mot"}, {"zh": "", "en": "word"}, {"zh": 1, "en": "word"}):
        with pytest.raises(ValidationError):
            TypeAdapter(LocalizedText).validate_python(wrong)


def test_a_model_cannot_be_changed_and_knows_no_other_key() -> None:
    limit = Limit(value=1, unit="hours")
    with pytest.raises(ValidationError):
        setattr(limit, "value", 2)  # noqa: B010 a plain assignment is refused by the type checker already
    with pytest.raises(ValidationError, match="Extra inputs"):
        Limit.model_validate({"value": 1, "unit": "hours", "about": "x"})


@pytest.mark.parametrize(
    ("number", "reserved"),
    [
        ("+12025550100", True), ("+12025550199", True), ("+12025550200", False), ("+12025551100", False),
        ("+442079460000", True), ("+442079460999", True), ("+442079461000", False), ("+44207946000", False),
        ("+448081570000", True), ("+448081579999", True), ("+448081580000", False),
        ("+493023125000", True), ("+493023126000", False), ("+61255500000", True), ("+61255510000", False),
        ("442079460123", False), ("+4420794601234", False),
    ],
)  # fmt: skip
def test_a_number_is_reserved_for_fiction(number: str, reserved: bool) -> None:
    assert reserved_ranges.phone(number) is reserved


@pytest.mark.parametrize(
    ("digits", "fictional"),
    [
        ("02079460123", True), ("00442079460123", True), ("442079460123", True), ("2025550143", True),
        ("08081570123", True), ("0255500000", True), ("4000000001", True), ("95000", True), ("010" + "55500143", True),
        ("02079461123", False), ("4000000002", False), ("", False), ("20794601", False),
    ],
)  # fmt: skip
def test_digits_are_fictional_in_national_and_international_form(digits: str, fictional: bool) -> None:
    assert reserved_ranges.fictional(digits) is fictional


@pytest.mark.parametrize(
    ("name", "reserved"),
    [
        ("okpay.example", True), ("example", True), ("EXAMPLE.COM.", True), ("a.example.org", True), ("a.test", True),
        ("localhost", True), ("a.invalid", True), ("okpay.example.login", False), ("myexample.com", False),
        ("exampleXcom", False), ("example.cn", False), ("", False),
    ],
)  # fmt: skip
def test_a_host_can_never_be_registered(name: str, reserved: bool) -> None:
    assert reserved_ranges.host(name) is reserved


def test_a_date_is_read_from_its_text() -> None:
    claimed = Holiday.model_validate({"from": "2026-10-01", "to": "2026-10-07", "names": WORDS})
    assert (claimed.from_, claimed.to) == (date(2026, 10, 1), date(2026, 10, 7))


LEAST: list[tuple[type[Model], dict[str, Any], str, int]] = [
    (ReplyTime, {"unit": "hours"}, "within", 1),
    (Freshness, FRESHNESS, "confirm_every_days", 1),
    (Freshness, FRESHNESS, "review_every_days", 1),
    (Freshness, FRESHNESS, "translation_grace_days", 0),
    (Freshness, FRESHNESS, "announce_days", 0),
    (Freshness, FRESHNESS, "expire_after_days", 1),
    (Insights, {"keep": ["helpful"]}, "days", 1),
]


@pytest.mark.parametrize(
    ("kind", "others", "field", "least"), LEAST, ids=[f"{one[0].__name__}.{one[2]}" for one in LEAST]
)
def test_a_number_has_a_least_value(kind: type[Model], others: dict, field: str, least: int) -> None:
    assert getattr(kind.model_validate({**others, field: least}), field) == least
    with pytest.raises(ValidationError):
        kind.model_validate({**others, field: least - 1})


SHORTEST: list[tuple[type[Model], dict[str, Any], str, list[Any]]] = [
    (Phone, {**PHONE, "numbers": {"international": "+442079460123"}}, "languages", ["zh"]),
    (WeeklyPeriod, {"open": "09:00", "close": "18:00"}, "days", ["mon"]),
    (Insights, {}, "keep", ["helpful"]),
    (Outcome, OUTCOME, "steps", [WORDS]),
    (Outcome, OUTCOME, "channels", ["email"]),
    (ForOther, {"card": [WORDS] * 3, "link": "a"}, "say", [WORDS]),
]


@pytest.mark.parametrize(
    ("kind", "others", "field", "shortest"), SHORTEST, ids=[f"{one[0].__name__}.{one[2]}" for one in SHORTEST]
)
def test_a_list_has_a_least_length(kind: type[Model], others: dict, field: str, shortest: list) -> None:
    assert len(getattr(kind.model_validate({**others, field: shortest}), field)) == len(shortest)
    with pytest.raises(ValidationError):
        kind.model_validate({**others, field: shortest[1:]})


def test_a_question_has_two_answers_and_what_is_said_for_another_at_most_three_lines() -> None:
    answer = {"say": WORDS, "go": "a"}
    assert len(Question.model_validate({"ask": WORDS, "answers": {"yes": answer, "no": answer}}).answers) == 2
    with pytest.raises(ValidationError):
        Question.model_validate({"ask": WORDS, "answers": {"yes": answer}})
    say = {"card": [WORDS] * 3, "link": "a"}
    assert len(ForOther.model_validate({**say, "say": [WORDS] * 3}).say) == 3
    with pytest.raises(ValidationError):
        ForOther.model_validate({**say, "say": [WORDS] * 4})
    assert len(Outcome.model_validate({**OUTCOME, "say": [WORDS] * 2}).say) == 2
    with pytest.raises(ValidationError):
        Outcome.model_validate({**OUTCOME, "say": [WORDS] * 3})
