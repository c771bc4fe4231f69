"""A VTIMEZONE (RFC 5545, 3.6.5) from the IANA data, with each change of offset in a span of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_LOCAL = "%Y%m%dT%H%M%S"


def lines(name: str, first: datetime, last: datetime) -> Iterator[str]:
    """The component's content lines. Before `first` (UTC) the offset that holds at `first` is given."""
    zone = ZoneInfo(name)
    yield from ("BEGIN:VTIMEZONE", f"TZID:{name}")
    begin = first.astimezone(zone)
    yield from _observance(begin, begin.utcoffset(), begin.replace(tzinfo=None).replace(year=1970, month=1, day=1))
    for instant in changes(zone, first, last):
        before = (instant - timedelta(seconds=1)).astimezone(zone).utcoffset()
        onset = (instant + before).replace(tzinfo=None)
        yield from _observance(instant.astimezone(zone), before, onset)
    yield "END:VTIMEZONE"


def changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """The instants (UTC, to the minute) after `first` at which the offset of a zone changes."""
    day = timedelta(days=1)
    at = first.astimezone(UTC)
    while at < last:
        if at.astimezone(zone).utcoffset() != (at + day).astimezone(zone).utcoffset():
            low, high = 0, 24 * 60
            while high - low > 1:
                middle = (low + high) // 2
                same = (at + timedelta(minutes=middle)).astimezone(zone).utcoffset() == at.astimezone(zone).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            yield at + timedelta(minutes=high)
        at += day


def _observance(after: datetime, before: timedelta, onset: datetime) -> Iterator[str]:
    """`onset` is the local time by the old offset; STANDARD and DAYLIGHT as the IANA data names them."""
    kind = "DAYLIGHT" if after.dst() else "STANDARD"
    yield f"BEGIN:{kind}"
    yield f"DTSTART:{onset.replace(second=0).strftime(_LOCAL)}"
    yield f"TZOFFSETFROM:{_offset(before)}"
    yield f"TZOFFSETTO:{_offset(after.utcoffset())}"
    yield f"TZNAME:{after.tzname()}"
    yield f"END:{kind}"


def _offset(delta: timedelta) -> str:
    minutes = int(delta.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
