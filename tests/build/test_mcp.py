"""`helpcenter mcp`, asked by a real client of the Model Context Protocol, offline."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkout import ROOT, helpcenter
from mcp_conversation import calls_of, converse, recorded, without_articles
from published_files import publish

CONVERSATIONS = [pytest.param(one, id=one["about"]) for one in recorded()]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish(tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize("conversation", CONVERSATIONS)
def test_the_recorded_conversation_is_answered_so_again(site: Path, conversation: dict[str, Any]) -> None:
    answers = converse(site, conversation["at"], calls_of(conversation))
    assert list(map(without_articles, answers)) == [turn["answer"] for turn in conversation["turns"]]


def test_a_client_of_the_older_protocol_is_answered_alike(site: Path) -> None:
    first = recorded()[0]
    assert converse(site, first["at"], calls_of(first)[:2], mode="legacy") == [t["answer"] for t in first["turns"][:2]]


def test_is_this_number_yours_and_is_chat_open_now_are_answered_right_with_their_validity() -> None:
    tuesday, unconfirmed, expired = recorded()
    number, chat, caller = (turn["answer"] for turn in tuesday["turns"][:3])
    assert [one["verdict"] for one in number["contacts"]] == ["not_ours"]
    assert [(one["channel"], one["is_open"]) for one in chat["channels"]] == [
        ("chat", True)
    ]  # 09:00-18:00, it is 11:00
    assert chat["channels"][0]["next_change"] == "2026-11-24T10:00:00Z"
    assert caller["asks"] and "sign of fraud" in caller["message"]
    for answer in (number, chat, caller):
        assert answer["as_of"] == "2026-11-22" and answer["expires"] > "2026-11-24"
    assert [turn["answer"]["status"] for turn in expired["turns"]] == ["expired", "expired"]
    assert not any(turn["answer"].get("contacts") or turn["answer"].get("channels") for turn in expired["turns"])
    (late,) = unconfirmed["turns"]
    assert late["answer"]["status"] == "expired" or late["answer"]["channels"][0]["is_open"] is None


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["no/such/folder"], "helpcenter: there is no folder no/such/folder\n    hint: "),
        (["tests"], "helpcenter: tests has no contact.json\n    hint: "),
        (["http://127.0.0.1:9"], "helpcenter: http://127.0.0.1:9 does not answer: "),
        (["tests", "--at", "noon"], "helpcenter: 'noon' is no instant with its zone\n    hint: "),
        (["tests", "--at", "2026-11-30"], "helpcenter: '2026-11-30' is no instant with its zone\n    hint: "),
    ],
)
def test_a_wrong_place_or_instant_gets_one_sentence(arguments: list[str], says: str) -> None:
    done = helpcenter(ROOT, "mcp", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(says) and "Traceback" not in done.stderr
