"""The day and the instant to build and check as of: those of HELPCENTER_TODAY, else of the clock."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from helpcenter.facts import timetable
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun

ZONE = "Asia/Shanghai"
"""The zone of reference while there are no facts to say another."""


def today_there(zone: str) -> date:
    """The date now in a zone (IANA), whatever HELPCENTER_TODAY says."""
    return datetime.now(ZoneInfo(zone)).date()


def today(zone: str = ZONE) -> date:
    """The day to build and check as of: HELPCENTER_TODAY, else the date now in `zone` (IANA)."""
    wanted = os.environ.get("HELPCENTER_TODAY")
    if not wanted:
        return today_there(zone)
    try:
        return date.fromisoformat(wanted)
    except ValueError:
        raise CannotRun(
            Message("HELPCENTER_TODAY is {wanted!r}, not a date", wanted=wanted), "write it like 2026-10-10"
        ) from None


def now(zone: str) -> datetime:
    """The instant (UTC) to build and check as of: the beginning of HELPCENTER_TODAY in `zone` (IANA), else now."""
    if os.environ.get("HELPCENTER_TODAY"):
        return timetable.day_start(today(zone), zone)
    return datetime.now(UTC)
