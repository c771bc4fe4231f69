"""The feeds, read back with feedparser and compared with the announcements."""

from __future__ import annotations

import calendar
from datetime import UTC, datetime, timedelta

import feedparser
import pytest

from helpcenter.artifacts import atom_feed
from helpcenter.l10n import announcements
from other_days import DAYS, as_of


@pytest.mark.parametrize("locale", ["zh", "en"])
@pytest.mark.parametrize("day", DAYS)
def test_the_feed_holds_what_has_been_announced(day: str, locale: str) -> None:
    known = as_of(day)
    feed = feedparser.parse(atom_feed.files(known)[atom_feed.path(locale)])
    assert not feed.bozo and feed.version == "atom10"
    begun = [one for one in announcements.every(known.facts) if one.start < known.start + timedelta(days=1)]
    assert [entry.title for entry in feed.entries] == [one.title[locale] for one in begun]
    for entry, one in zip(feed.entries, begun, strict=True):
        assert entry.content[0].value.endswith(one.text[locale])
        assert datetime.fromtimestamp(calendar.timegm(entry.published_parsed), UTC) == one.start
        assert entry.link.endswith(f"announcements/#{one.id}")
        assert entry.tags[0].term == one.severity
