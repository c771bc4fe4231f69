"""Instants as data/ writes them: what is read, in which zone, and what is no instant."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from helpcenter.facts import instants

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-01", datetime(2026, 11, 30, 16, tzinfo=UTC)),
        ("2026-12-01T09:30", datetime(2026, 12, 1, 1, 30, tzinfo=UTC)),
        ("2026-12-01 09:30:05", datetime(2026, 12, 1, 1, 30, 5, tzinfo=UTC)),
        ("2026-12-01T09:30Z", datetime(2026, 12, 1, 9, 30, tzinfo=UTC)),
        ("2026-12-01T09:30+01:00", datetime(2026, 12, 1, 8, 30, tzinfo=UTC)),
        ("2026-02-30", None),
        ("0001-01-01", None),  # in UTC it would lie before the first year
        ("2026-12-01T9:30", None),
        ("1 December", None),
    ],
)
def test_an_instant_is_read_in_its_own_zone_or_that_of_the_brand(text: str, expected: datetime | None) -> None:
    assert instants.parse(text, SHANGHAI) == expected


@pytest.mark.parametrize("text", ["2026-12-01", "2026-12-01T09:30", "2026-12-01T09:30:05"])
def test_an_instant_is_written_as_short_as_it_may_be(text: str) -> None:
    at = instants.parse(text, SHANGHAI)
    assert at is not None and instants.written(at, SHANGHAI) == text


def test_only_a_date_that_exists_reads_as_one() -> None:
    assert instants.reads_as_date("2028-02-29")
    assert not instants.reads_as_date("2026-02-29")
    assert not instants.reads_as_date("2026-12-01T09:30")
    assert not instants.reads_as_date(20261201)
