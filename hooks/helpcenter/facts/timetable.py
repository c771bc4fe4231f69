"""When a channel is open: weekly hours, holidays, make-up workdays and exceptions as a list of UTC instants.

The only module that computes with time zones. Whatever shows or publishes hours reads a `Timetable`; a browser only
looks instants up and formats them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import zip_longest
from zoneinfo import ZoneInfo

from helpcenter.facts.schedule import DAYS, Calendar, Holiday, Period, Schedule

DAYS_AHEAD = 400
"""How many days a timetable reaches."""
_DAY = 24 * 60
"""Minutes."""


@dataclass(frozen=True)
class Timetable:
    """The instants (UTC) at which a channel opens or closes, in turn, after `start` and before `known_until`.

    The hours are unknown from `known_until` on. None: open without end, as a 24-hour line is.
    """

    start: datetime
    open_at_start: bool
    transitions: tuple[datetime, ...]
    known_until: datetime | None

    def is_open(self, at: datetime) -> bool | None:
        """Whether the channel is open at an instant; None where that is not known."""
        if at < self.start or (self.known_until is not None and at >= self.known_until):
            return None
        return self.open_at_start ^ bool(bisect_right(self.transitions, at) % 2)


def timetable(schedule: Schedule, calendar: Calendar | None, start: datetime, days: int = DAYS_AHEAD) -> Timetable:
    """The timetable of a schedule from `start` (UTC) for so many days, or until its calendar is not announced."""
    if schedule.always:
        return Timetable(start, True, (), None)
    zone = ZoneInfo(schedule.zone)
    first = start.astimezone(zone).date()
    end = min(start + timedelta(days=days), _announced_until(calendar, first.year, zone))
    last = end.astimezone(zone).date()
    spans = list(_merged(_spans(schedule, calendar, first - timedelta(days=1), last, zone)))
    instants = tuple(instant for span in spans for instant in span if start < instant < end)
    return Timetable(start, any(opens <= start < closes for opens, closes in spans), instants, end)


def closed(start: datetime) -> Timetable:
    """Never open from `start` (UTC) on, as what is out of service."""
    return Timetable(start, False, (), None)


def joined(parts: Sequence[Timetable]) -> Timetable:
    """One timetable of several, each of which counts from its `start` to that of the next."""
    open_now, transitions = parts[0].open_at_start, []
    for part, following in zip_longest(parts, parts[1:]):
        if part.open_at_start != open_now:
            transitions.append(part.start)
        inside = [at for at in part.transitions if following is None or at < following.start]
        transitions += inside
        open_now = part.open_at_start ^ bool(len(inside) % 2)
        if following is None or (part.known_until is not None and part.known_until < following.start):
            break
    return Timetable(parts[0].start, parts[0].open_at_start, tuple(transitions), part.known_until)


def day_start(day: date, zone: str) -> datetime:
    """The instant (UTC) at which a date begins in an IANA zone."""
    return _instant(day, "00:00", ZoneInfo(zone))


def utc_offset(at: datetime, zone: ZoneInfo) -> timedelta:
    """How far the clocks of a zone are ahead of UTC at an instant."""
    return at.astimezone(zone).replace(tzinfo=UTC) - at


@lru_cache
def offsets(zone: str, start: datetime, days: int = DAYS_AHEAD) -> tuple[tuple[datetime, int], ...]:
    """The offsets of a zone: each instant (UTC) from which one applies, and minutes ahead of UTC, for so many days."""
    clocks = ZoneInfo(zone)

    def ahead(minute: int) -> int:
        return utc_offset(start + timedelta(minutes=minute), clocks) // timedelta(minutes=1)

    minutes = range(days * _DAY)
    changes = [0]
    for day in minutes[::_DAY]:
        before = ahead(day)
        if ahead(day + _DAY) != before:
            changes.append(bisect_left(minutes, True, day, day + _DAY, key=lambda minute: ahead(minute) != before))
    return tuple((start + timedelta(minutes=minute), ahead(minute)) for minute in changes)


def periods(schedule: Schedule, calendar: Calendar | None, day: date) -> tuple[Period, ...]:
    """The periods that begin on a date (in the schedule's zone): the exception, else the holiday, else the week.

    A make-up workday keeps the hours of an ordinary Monday.
    """
    for exception in schedule.exceptions:
        if exception.date == day:
            return exception.periods
    name = DAYS[day.weekday()]
    if calendar and day in calendar.workdays:
        name = DAYS[0]
    elif holiday(calendar, day):
        return () if schedule.on_holidays is None or schedule.on_holidays == "closed" else schedule.on_holidays
    return tuple(period for period in schedule.weekly if name in period.days)


def holiday(calendar: Calendar | None, day: date) -> Holiday | None:
    """The public holiday that a date belongs to."""
    found = calendar.holidays if calendar else ()
    return next((one for one in found if one.from_ <= day <= one.to), None)


def is_exceptional(schedule: Schedule, calendar: Calendar | None, day: date) -> bool:
    """Whether an exception, holiday or make-up workday overrides the ordinary week on a date."""
    named = any(exception.date == day for exception in schedule.exceptions)
    return named or bool(calendar and (day in calendar.workdays or holiday(calendar, day)))


def clocks_change(period: Period, day: date, zone: ZoneInfo) -> bool:
    """Whether the offset of the zone is another one when a period that begins on this date ends."""
    opens, closes = ends(period, day, zone)
    return utc_offset(opens, zone) != utc_offset(closes, zone)


def dates(first: date, last: date) -> Iterator[date]:
    """Every date from the first to the last, both included."""
    return (first + timedelta(days=offset) for offset in range((last - first).days + 1))


def _announced_until(calendar: Calendar | None, year: int, zone: ZoneInfo) -> datetime:
    """The end of the last announced year, counted on from this one without a gap."""
    if calendar is None:
        return datetime.max.replace(tzinfo=UTC)
    while year in calendar.announced:
        year += 1
    return _instant(date(year, 1, 1), "00:00", zone)


def _spans(
    schedule: Schedule, calendar: Calendar | None, first: date, last: date, zone: ZoneInfo
) -> Iterator[tuple[datetime, datetime]]:
    for day in dates(first, last):
        for period in periods(schedule, calendar, day):
            opens, closes = ends(period, day, zone)
            if opens < closes:  # else the clocks went forward over the whole of it
                yield opens, closes


def ends(period: Period, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The instants at which a period that begins on a date opens and closes."""
    closes_on = day + timedelta(days=period.next_day)
    return _instant(day, period.open, zone), _instant(closes_on, period.close, zone)


def _instant(day: date, clock: str, zone: ZoneInfo) -> datetime:
    """A local time as an instant (`fold=0`).

    Of a repeated time the first; a skipped time by the offset before the clocks went forward (RFC 5545, 3.3.5).
    """
    if clock == "24:00":
        day, clock = day + timedelta(days=1), "00:00"
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


def _merged(spans: Iterable[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    """Spans in order, those that touch or overlap made one."""
    current: tuple[datetime, datetime] | None = None
    for opens, closes in sorted(spans):
        if current and opens <= current[1]:
            current = (current[0], max(current[1], closes))
        else:
            if current:
                yield current
            current = (opens, closes)
    if current:
        yield current
