"""Nothing is answered past its expiry, and the facts are read again when they have changed."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from assistant_tools import KNOWN, NOON, tools
from helpcenter.assistant.fact_source import FRESH, FactSource
from helpcenter.assistant.published_facts import read
from helpcenter.source.problem import CannotRun
from published_files import publish, published

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
