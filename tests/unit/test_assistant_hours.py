"""`open_now`: a channel is open as its timetable says, and is found by whatever a reader calls it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant_tools import tools
from projects import real_project


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
