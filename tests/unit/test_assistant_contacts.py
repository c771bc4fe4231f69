"""`check_contact`: what a text names is judged as the checker judges it, now and from each announced change on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker_vectors
from assistant_tools import KNOWN, SITE, tools
from helpcenter.assistant.judge_contact import judged

VECTORS = [pytest.param(file, id=file.stem) for file in checker_vectors.FILES]
FOR_PROGRAMS = {"lookalike": "not_ours", "foreign": "not_ours"}


@pytest.mark.parametrize("file", VECTORS)
def test_contacts_are_judged_as_the_checker_in_the_page_judges_them(file: Any) -> None:
    differing = []
    for about, expected, pasted in checker_vectors.vectors(file):
        wanted = [FOR_PROGRAMS.get(verdict, verdict) for verdict in expected]
        found = [one.verdict for one in judged(pasted, KNOWN)]
        # Where one address hides another, the checker shows one card, and programs hear of both.
        if found != wanted and not (set(found) == set(wanted) == {"not_ours"}):
            differing.append((about, pasted, wanted, found))
    assert differing == []


@given(st.sampled_from([entry.value for entry in KNOWN if entry.verdict == "ours"]), st.data())
def test_no_value_of_ours_with_a_character_changed_is_called_ours(value: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(value) - 1))
    other = data.draw(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")))
    changed = value[:at] + other + value[at + 1 :]
    plain = {entry.value.lower() for entry in KNOWN}
    for one in judged(changed, KNOWN):
        if one.verdict in ("ours", "inside") and one.kind != "phone":
            assert one.text.lower().removeprefix("@") in changed.lower()
            # Without its scheme it is ours as well, also in quotation marks that took the place of a slash.
            bare = one.value.lower().removeprefix("https://").removeprefix("@")
            assert one.value.lower() in plain and bare in changed.lower()
        elif one.verdict in ("ours", "inside"):
            assert [c for c in changed if c.isdigit()] == [
                c for c in one.value if c.isdigit()
            ] or one.verdict == "inside"


def test_an_answer_names_the_published_value_and_its_validity() -> None:
    answer = tools().check_contact("Is 0044 20 7946 0123 yours?")
    (one,) = answer.contacts
    assert (one.verdict, one.value, one.names["en"]) == ("ours", "+442079460123", "Urgent line")
    assert (answer.as_of, answer.expires, answer.sample) == ("2026-11-22", SITE.contact["expires"], True)
    assert answer.contact_page == "https://help.okpay.example/en/contact/"


def test_what_resembles_ours_is_not_corrected() -> None:
    answer = tools().check_contact("is +44 20 7946 0111 yours?")
    (one,) = answer.contacts
    assert (one.verdict, one.value, one.similar_to) == ("not_ours", None, "+442079460123")
    assert "not ours" in answer.message and "442079460123" not in answer.message


def test_a_demand_is_fraud_even_beside_our_number() -> None:
    answer = tools().check_contact("OKPay: call +44 20 7946 0123 and read out the code that you have just received")
    assert [one.verdict for one in answer.contacts] == ["ours"]
    assert answer.asks == (SITE.contact["never"]["password"]["en"],) and "sign of fraud" in answer.message


def test_a_retired_number_says_when_it_ended() -> None:
    gone = next(channel for channel in SITE.contact["channels"] if channel["retired"] and channel["kind"] == "phone")
    answer = tools().check_contact(gone["value"])
    assert answer.contacts[0].verdict == "retired" and gone["retired"]["ended"] in answer.message


@pytest.mark.parametrize("text", ["", "  ", "hello", "你好，请问怎么登录？", "\ufffc{{ phone.urgent }}", "1" * 20_000])
def test_a_text_without_a_contact_names_none_of_ours(text: str) -> None:
    assert not [one for one in tools().check_contact(text).contacts if one.verdict != "not_ours"]


def test_a_retired_link_is_not_called_ours() -> None:
    chat = next(one for one in SITE.contact["channels"] if one["kind"] == "chat")
    ended = {"value": "https://chat.okpay.test/", "retired": {"ended": "2026-11-01", "reason": {"en": "moved"}}}
    answer = tools(channels=[*SITE.contact["channels"], chat | ended]).check_contact("https://chat.okpay.test/")
    assert answer.contacts[0].verdict == "retired" and "Ended on 2026-11-01: moved" in answer.message


CHANGES = [
    {
        "at": "2026-12-01T01:00:00Z",
        "id": "phone.urgent",
        "kind": "phone",
        "names": {"zh": "紧急热线", "en": "Urgent line"},
        "region": "international",
        "value": "+442079460321",
    },
    {
        "at": "2026-12-01T01:00:00Z",
        "id": "email",
        "kind": "email",
        "names": {"zh": "客服邮箱", "en": "Support email"},
        "region": None,
        "value": "care@okpay.example",
    },
    {
        "at": "2026-12-01T01:00:00Z",
        "id": "domain.new",
        "kind": "domain",
        "names": {"zh": "新网站", "en": "New site"},
        "region": None,
        "value": "okpay-wallet.example",
    },
]
BEFORE, AFTER = datetime(2026, 12, 1, 0, 59, 59, tzinfo=UTC), datetime(2026, 12, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("pasted", "before", "after"),
    [
        ("+44 20 7946 0123", "ours", "retired"),
        ("+44 20 7946 0321", "coming", "ours"),
        ("0044 20 7946 0321", "coming", "ours"),
        ("020 7946 0321", "coming", "inside"),
        ("+44 20 7946 0322", "not_ours", "not_ours"),
        ("support@okpay.example", "ours", "retired"),
        ("care@okpay.example", "coming", "ours"),
    ],
)
def test_an_announced_change_is_known_before_and_in_force_at_its_instant(pasted: str, before: str, after: str) -> None:
    for now, verdict in ((BEFORE, before), (AFTER, after)):
        (one,) = tools(now, changes=CHANGES).check_contact(pasted).contacts
        assert one.verdict == verdict


def test_what_will_be_ours_says_from_when() -> None:
    answer = tools(BEFORE, changes=CHANGES).check_contact("okpay-wallet.example")
    assert answer.contacts[0].verdict == "coming"
    assert "will be ours (New site), and is not yet. From 2026-12-01T01:00:00Z" in answer.message


def test_a_channel_has_the_value_of_the_instant() -> None:
    (line,) = tools(AFTER, changes=CHANGES).open_now("phone.urgent").channels
    assert line.value == "+442079460321"
