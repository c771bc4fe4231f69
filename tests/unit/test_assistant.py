"""What the tools for assistants answer from the published files: right, with validity, and nothing past it."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker_vectors
from checkout import TESTS
from helpcenter.assistant.fact_source import FRESH, FactSource
from helpcenter.assistant.judge_contact import judged
from helpcenter.assistant.known_contacts import known_contacts
from helpcenter.assistant.published_facts import PublishedFacts, read
from helpcenter.assistant.tools import Tools
from helpcenter.source.problem import CannotRun
from projects import real_project
from published_files import publish, published

NOON = datetime(2026, 11, 24, 4, tzinfo=UTC)
"""A Tuesday, noon in Shanghai."""


def facts(**changed: Any) -> PublishedFacts:
    """The published facts, with some keys of contact.json changed, or removed by None."""
    contact = json.loads(published()["contact.json"]) | changed
    kept = {key: value for key, value in contact.items() if value is not None}
    return read("the site", lambda path: json.dumps(kept).encode() if path == "contact.json" else published().get(path))


SITE = facts()


def tools(now: datetime = NOON, **changed: Any) -> Tools:
    site = facts(**changed) if changed else SITE
    return Tools(lambda: site, lambda: now)


# check_contact

KNOWN = known_contacts(SITE.contact)
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


# open_now


@given(
    st.integers(0, 60 * 24 * 60).map(lambda minutes: datetime(2026, 11, 20, tzinfo=UTC) + timedelta(minutes=minutes))
)
def test_a_channel_is_open_as_its_timetable_says(now: datetime) -> None:
    project = real_project()
    never_expires = tools(now, expires=None).open_now()
    for found in never_expires.channels:
        table = project.timetables[project.facts.channels[found.channel].hours]
        known = now >= table.start and (table.known_until is None or now < table.known_until)
        began = [at for at in table.transitions if at <= now]
        assert found.is_open == (table.open_at_start ^ bool(len(began) % 2) if known else None)
        following = next((at for at in table.transitions if at > now), None) if known else None
        assert found.next_change == (f"{following:%Y-%m-%dT%H:%M:%SZ}" if following else None)


@pytest.mark.parametrize(
    ("words", "channels"),
    [
        ("chat", ["chat"]),
        ("live chat", ["chat"]),
        ("在线客服", ["chat"]),
        ("phone", ["phone.urgent", "phone.general"]),
        ("urgent line", ["phone.urgent"]),
        ("紧急热线", ["phone.urgent"]),
        ("phone.general", ["phone.general"]),
        ("+442079460456", ["phone.general"]),
        ("support@okpay.example", ["email"]),
        ("telegram", []),
        ("fax", []),
    ],
)
def test_a_channel_is_named_by_id_name_kind_or_value(words: str, channels: list[str]) -> None:
    answer = tools().open_now(words)
    assert [one.channel for one in answer.channels] == channels
    assert answer.status == ("answered" if channels else "not_published")


def test_without_a_channel_all_are_answered_but_not_retired_ones() -> None:
    assert [one.channel for one in tools().open_now().channels] == list(real_project().facts.channels)


# next_step

SITUATIONS = [
    ("money is leaving my account", "en", "money-leaving"),
    ("money-leaving", "en", "money-leaving"),
    ("my phone was stolen", "en", "phone-lost"),
    ("I can't log in", "en", "cannot-sign-in"),
    ("account frozen", "en", "account-restricted"),
    ("a caller says he is from OKPay", "en", "someone-contacted-me"),
    ("withdrawal has not arrived", "en", "payment-stuck"),
    ("钱被转走了", "zh", "money-leaving"),
    ("手机丢了", "zh-Hans", "phone-lost"),
    ("登录不上", "zh_CN", "cannot-sign-in"),
    ("账户被冻结", "zh", "account-restricted"),
    ("有人自称客服", "zh", "someone-contacted-me"),
    ("提现没到账", "zh", "payment-stuck"),
]


@pytest.mark.parametrize(("words", "language", "situation"), SITUATIONS)
def test_a_situation_in_a_readers_words_gives_its_steps(words: str, language: str, situation: str) -> None:
    answer = tools().next_step(words, language)
    assert (answer.status, answer.situation and answer.situation.id) == ("answered", situation)
    assert answer.page.endswith(f"help-now/#{situation}")
    assert "1. " in answer.steps and ".md" not in answer.steps and "](" in answer.steps


@pytest.mark.parametrize(("words", "language"), [("hello", "en"), ("", "en"), ("天气", "zh"), ("help", "fr")])
def test_an_unclear_situation_is_asked_about(words: str, language: str) -> None:
    answer = tools().next_step(words, language)
    assert (answer.status, answer.steps) == ("unclear", "")
    assert [one.id for one in answer.situations] == list(real_project().facts.flows)


# search


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nine_queries_of_ten_find_their_article_among_the_first_three(language: str) -> None:
    with (TESTS / f"search/open/{language}.tsv").open(encoding="utf-8", newline="") as rows:
        queries = [row for row in csv.DictReader(rows, delimiter="\t") if row["accept"]][::9]
    found = 0
    for row in queries:
        slugs = {accept.partition("#")[0].removesuffix("index").strip("/") for accept in row["accept"].split()}
        pages = [one.page.removeprefix(SITE.site_url) for one in tools().search(row["query"], language).results[:3]]
        found += any(page.removeprefix("en/").partition("#")[0].strip("/") in slugs for page in pages)
    assert found >= 0.9 * len(queries)


def test_a_result_names_the_question_and_its_place() -> None:
    best = tools().search("how do I reset my password").results[0]
    assert best.page.startswith("https://help.okpay.example/en/recovery/forgot-password/") and best.answer


def test_what_no_article_answers_is_said_to_be_not_published() -> None:
    answer = tools().search("xylophone quartz")
    assert (answer.status, answer.results) == ("not_published", ())


def test_a_site_whose_index_is_in_parts_is_searched_by_its_list_of_articles() -> None:
    files = {path: content for path, content in published().items() if not path.startswith("search/")}
    site = read("the site", files.get)
    results = Tools(lambda: site, lambda: NOON).search("close account").results
    assert results[0].page == "https://help.okpay.example/en/account/close/"


# validity

EXPIRED = "2026-11-23T03:00:00Z"


def test_past_its_expiry_nothing_is_answered() -> None:
    late = tools(expires=EXPIRED)
    answers = (
        late.check_contact("+44 20 7946 0123"),
        late.open_now("chat"),
        late.next_step("phone lost"),
        late.search("fee"),
    )
    for answer in answers:
        assert answer.status == "expired" and EXPIRED in answer.message
        written = answer.model_dump_json()
        assert not any(entry.value in written for entry in KNOWN if entry.kind in ("phone", "email", "account"))


def test_until_the_very_instant_it_is_answered() -> None:
    last = datetime.fromisoformat(EXPIRED) - timedelta(seconds=1)
    assert tools(last, expires=EXPIRED).open_now("chat").status == "answered"
    assert tools(last + timedelta(seconds=1), expires=EXPIRED).open_now("chat").status == "expired"


def test_a_site_without_an_expiry_is_answered_from_and_says_so() -> None:
    answer = tools(NOON, expires=None).open_now("chat")
    assert (answer.status, answer.expires) == ("answered", None)


@pytest.mark.parametrize("content", [None, b"", b"[]", b"{}", b"\xff", b'{"generated": 5}'])
def test_a_place_without_facts_gets_one_sentence(content: bytes | None) -> None:
    with pytest.raises(CannotRun, match=r"contact\.json"):
        read("there", lambda path: content)


def test_a_folder_is_read_again_when_a_build_replaces_it(tmp_path: Any) -> None:
    source = FactSource(str(publish(tmp_path)), lambda: NOON)
    before = source.current()
    assert source.current() is before
    contact = json.loads(published()["contact.json"]) | {"generated": "2026-11-23T00:00:00Z"}
    (tmp_path / "contact.json").write_text(json.dumps(contact), encoding="utf-8")
    assert source.current().contact["generated"] == "2026-11-23T00:00:00Z"
    (tmp_path / "contact.json").unlink()
    assert source.current().contact["generated"] == "2026-11-23T00:00:00Z"


def test_an_address_is_read_again_after_a_while_and_offline_keeps_what_it_had(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def fetch(path: str) -> bytes | None:
        asked.append(path)
        if len(asked) > 1:
            raise CannotRun("no answer", "")
        return published().get(path)

    monkeypatch.setattr("helpcenter.assistant.fact_source.reader", lambda place, program: fetch)
    now = [NOON]
    source = FactSource("https://help.okpay.example", lambda: now[0])
    first = source.current()
    assert source.current() is first and len(asked) == 1
    now[0] += FRESH
    assert source.current() is first and len(asked) == 2


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


def test_a_retired_link_is_not_called_ours() -> None:
    chat = next(one for one in SITE.contact["channels"] if one["kind"] == "chat")
    ended = {"value": "https://chat.okpay.test/", "retired": {"ended": "2026-11-01", "reason": {"en": "moved"}}}
    answer = tools(channels=[*SITE.contact["channels"], chat | ended]).check_contact("https://chat.okpay.test/")
    assert answer.contacts[0].verdict == "retired" and "Ended on 2026-11-01: moved" in answer.message
