"""Whether we call from a line, and under which names our texts come: on pages, in the checker and for programs."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from helpcenter.artifacts import contact_json
from helpcenter.l10n import channels
from helpcenter.pages import widgets
from projects import real_project

NEVER = "This number only takes calls. If it rang you, hang up."


def test_a_line_that_only_takes_calls_says_so_on_its_card_and_in_the_checker() -> None:
    project = real_project()
    cards = {one.id: one for one in channels.channels(project.facts, project.vocabulary, "en")}
    assert cards["phone.urgent"].calls == NEVER
    assert "a call back that you have booked in your case" in cards["phone.general"].calls
    assert cards["email"].calls == ""
    given = json.loads(widgets.as_json(project, "checker", "en", lambda target: target))
    said = {entry["value"]: entry.get("calls") for entry in given["known"]["phone"]}
    assert said["+442079460123"] == NEVER
    assert said["+442079460999"] is None, "a retired number has nothing to say"


def test_programs_get_the_direction_and_the_senders() -> None:
    published = contact_json.contact_file(real_project(), datetime(2026, 11, 22, tzinfo=UTC))
    lines = {one.id: one.calls_out for one in published.channels}
    assert lines["phone.urgent"] == "never" and lines["email"] is None
    (sender,) = published.senders
    assert (sender.sender_names, sender.links) == (("OKPay",), None)


def test_tables_and_tokens_name_senders_and_where_a_genuine_call_is_seen() -> None:
    words = real_project().vocabulary
    assert words["calls.phone.urgent"]["en"] == NEVER
    assert (
        "OKPay | Verification codes and account notices | Our texts never contain a link."
        in words["table.senders"]["en"]
    )
    assert "first screen" in words["genuine_call"]["en"]
    assert words["public.police.country"]["en"] == "mainland China"
    assert words["public.police.country"]["zh"] == "中国内地"
