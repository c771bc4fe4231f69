"""A VTIMEZONE (RFC 5545, 3.6.5) from the IANA data, with each change of offset in a span of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from helpcenter.facts import timetable

_LOCAL = "%Y%m%dT%H%M%S"


def lines(name: str, start: datetime) -> Iterator[str]:
    """The component's content lines, for as long as timetables reach. The offset at `start` (UTC) applies before it."""
    zone = ZoneInfo(name)
    yield from ("BEGIN:VTIMEZONE", f"TZID:{name}")
    begin = start.astimezone(zone)
    offset = timetable.utc_offset(start, zone)
    changes = timetable.offsets(name, start)[1:]
    epoch = begin.replace(tzinfo=None).replace(year=1970, month=1, day=1)
    # A zone whose clocks never change needs no rule; ical-library 0.2.3 raises without one.
    yield from _observance(begin, offset, offset, epoch, *(() if changes else ("RRULE:FREQ=YEARLY",)))
    for instant, _ in changes:
        before, offset = offset, timetable.utc_offset(instant, zone)
        yield from _observance(instant.astimezone(zone), before, offset, (instant + before).replace(tzinfo=None))
    yield "END:VTIMEZONE"


def _observance(local: datetime, before: timedelta, after: timedelta, onset: datetime, *more: str) -> Iterator[str]:
    """`onset` is the local time by the old offset; STANDARD and DAYLIGHT as the IANA data names them."""
    kind = "DAYLIGHT" if local.dst() else "STANDARD"
    yield f"BEGIN:{kind}"
    yield f"DTSTART:{onset.replace(second=0).strftime(_LOCAL)}"
    yield from more
    yield f"TZOFFSETFROM:{_offset(before)}"
    yield f"TZOFFSETTO:{_offset(after)}"
    yield f"TZNAME:{local.tzname()}"
    yield f"END:{kind}"


def _offset(delta: timedelta) -> str:
    minutes = delta // timedelta(minutes=1)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
