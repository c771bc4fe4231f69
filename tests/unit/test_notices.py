"""Notices with facts and links, as pages and feeds show them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import feedparser

from helpcenter.artifacts import atom_feed
from helpcenter.content.project import Project
from helpcenter.facts.notices import Notice
from helpcenter.pages import announcement_views
from projects import real_project


def with_notice(start: str, end: str) -> Project:
    notice = Notice.model_validate(
        {
            "severity": "emergency",
            "start": start,
            "end": end,
            "title": {"zh": "{{ brand }} 紧急通知", "en": "{{ brand }}: urgent"},
            "text": {
                "zh": "打 {{ phone.urgent }}，或看[账户被盗](recovery/account-stolen#stolen-now)。",
                "en": "Call {{ phone.urgent }} or see [stolen account](recovery/account-stolen#stolen-now).",
            },
        }
    )
    known = real_project()
    return replace(known, facts=replace(known.facts, notices={"line": notice}))


def test_a_notice_on_a_page_has_its_number_and_link() -> None:
    (view, *_) = announcement_views.in_force(with_notice("2026-11-22T09:00", "2026-11-23T09:00"), "en")
    assert (view.severity, view.title) == ("emergency", "OKPay: urgent")
    assert [(run["text"], run.get("href")) for run in view.runs] == [
        ("Call ", None),
        ("+44 20 7946 0123", "tel:+442079460123"),
        (" or see ", None),
        ("stolen account", "article:recovery/account-stolen#stolen-now"),
        (".", None),
    ]
    assert view.attributes == ' data-from="2026-11-22T01:00:00Z" data-until="2026-11-23T01:00:00Z"'


def test_one_that_begins_later_waits_in_the_page() -> None:
    project = with_notice("2026-11-25T09:00", "2026-11-26T09:00")
    assert "line" not in [one.id for one in announcement_views.in_force(project, "en")]
    (view,) = (one for one in announcement_views.coming(project, "en") if one.id == "line")
    assert view.attributes.endswith(" hidden")


def test_a_feed_reader_gets_the_number_and_the_address() -> None:
    feed = feedparser.parse(atom_feed.files(with_notice("2026-11-22", "2026-11-23"))[atom_feed.path("en")])
    (entry,) = (one for one in feed.entries if one.id.endswith("/line"))
    assert entry.title == "OKPay: urgent"
    address = "https://help.okpay.example/en/recovery/account-stolen/#stolen-now"
    assert entry.content[0].value.endswith(f"Call +44 20 7946 0123 or see stolen account ({address}).")
    assert datetime.fromisoformat(entry.published).astimezone(UTC) == datetime(2026, 11, 21, 16, tzinfo=UTC)
