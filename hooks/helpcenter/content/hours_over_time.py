"""The hours of schedules and channels from the build on, with the changes that are written down already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from helpcenter.content.project import Project
from helpcenter.facts import Facts, timetable
from helpcenter.facts.schedule import DAYS, Calendar, Period, Schedule, WeeklyPeriod
from helpcenter.facts.timetable import Timetable

_SECOND = timedelta(seconds=1)
_WHOLE_DAY = (WeeklyPeriod(days=DAYS, open="00:00", close="24:00"),)


@dataclass(frozen=True)
class Span:
    """A schedule in force from `begins` until `ends`, exclusive (UTC); none where there is no service."""

    schedule: Schedule | None
    calendar: Calendar | None
    begins: datetime
    ends: datetime

    @property
    def weekly(self) -> tuple[WeeklyPeriod, ...]:
        """The ordinary week."""
        if self.schedule is None:
            return ()
        return _WHOLE_DAY if self.schedule.always else self.schedule.weekly

    def periods(self, day: date) -> tuple[Period, ...]:
        """The periods that begin on a date in the schedule's zone, whether or not it is in force then."""
        if self.schedule is None or self.schedule.always:
            return self.weekly
        return timetable.periods(self.schedule, self.calendar, day)

    def is_exceptional(self, day: date) -> bool:
        """Whether the ordinary week does not hold on a date."""
        return self.schedule is not None and timetable.is_exceptional(self.schedule, self.calendar, day)


@dataclass(frozen=True)
class Hours:
    """What a schedule or a channel is, span after span, as far as its hours are known."""

    zone: str
    """IANA zone of the schedule as it is today."""
    table: Timetable
    spans: tuple[Span, ...]

    @property
    def always(self) -> bool:
        """Whether it is open without end and without a change."""
        return all(span.schedule is not None and span.schedule.always for span in self.spans)

    def known(self, day: date) -> bool:
        """Whether the hours of a date in `zone` are known."""
        until = self.table.known_until
        return until is None or timetable.day_start(day, self.zone) < until

    def periods(self, day: date) -> tuple[Period, ...]:
        """The periods that begin on a date in `zone`, cut where a change falls into one."""
        begin, end = (timetable.day_start(day + timedelta(days=days), self.zone) for days in (-1, 2))
        there = [span for span in self.spans if span.begins < end and begin < span.ends]
        if len(there) < 2:
            return there[0].periods(day) if there else ()
        return tuple(_joined(clipped for span in there for clipped in self._clipped(span, day)))

    def _clipped(self, span: Span, day: date) -> Iterator[Period]:
        """What of a span begins on a date: its own periods, and the rest of a night in which the span begins."""
        zone = ZoneInfo(self.zone)
        own = [timetable.ends(one, on, zone) for on in (day - timedelta(days=1), day) for one in span.periods(on)]
        for opens, closes in own:
            first, last = max(opens, span.begins).astimezone(zone), min(closes, span.ends).astimezone(zone)
            if first < last and first.date() == day:
                at_midnight = last.date() > day and f"{last:%H:%M}" == "00:00"
                close = "24:00" if at_midnight else f"{last:%H:%M}"
                yield Period(open=f"{first:%H:%M}", close=close, next_day=last.date() > day and not at_midnight)

    def stands_apart(self, span: Span, day: date) -> bool:
        """Whether a date that lies in a span does not have the hours of its ordinary week."""
        if span.is_exceptional(day):
            return True
        return len(self.spans) > 1 and [p.times for p in self.periods(day)] != [p.times for p in span.periods(day)]

    def whole_days(self) -> Iterator[tuple[Span, tuple[date, ...]]]:
        """Each span with the dates, in `zone`, that lie in it from midnight to midnight; the first from today on."""
        zone = ZoneInfo(self.zone)
        for number, span in enumerate(self.spans):
            first, last = span.begins.astimezone(zone).date(), (span.ends - _SECOND).astimezone(zone).date()
            if number and timetable.day_start(first, self.zone) < span.begins:
                first += timedelta(days=1)
            if number + 1 < len(self.spans) and timetable.day_start(last + timedelta(days=1), self.zone) > span.ends:
                last -= timedelta(days=1)
            yield span, tuple(timetable.dates(first, last))

    def split_days(self) -> Iterator[date]:
        """The dates, in `zone`, in the middle of which something changes."""
        for span in self.spans[1:]:
            day = span.begins.astimezone(ZoneInfo(self.zone)).date()
            if timetable.day_start(day, self.zone) < span.begins:
                yield day


def _joined(periods: Iterator[Period]) -> Iterator[Period]:
    """Periods of one date in order, those that touch made one."""
    last: Period | None = None
    for period in sorted(periods, key=lambda one: one.open):
        if last and last.close == period.open and not last.next_day:
            last = Period(open=last.open, close=period.close, next_day=period.next_day)
            continue
        if last:
            yield last
        last = period
    if last:
        yield last


@lru_cache(maxsize=64)
def of(project: Project, name: str) -> Hours:
    """The hours of a schedule of data/hours.yml, or of a channel, by its id."""
    facts = project.facts
    channel = facts.channels.get(name)
    schedule = facts.schedules[channel.hours if channel else name]
    table = project.channel_timetables[name] if channel else project.timetables[name]
    end = min(table.known_until or project.horizon, project.horizon)
    states = [(project.start, facts), *((one.begins, one.facts) for one in facts.later if one.begins)]
    spans: list[Span] = []
    for begins, state in states:
        if begins >= end:
            break
        found = _schedule(state, name, is_channel=channel is not None)
        calendar = state.calendars.get(found.calendar or "") if found else None
        if spans and (spans[-1].schedule, spans[-1].calendar) == (found, calendar):
            continue
        if spans:
            spans[-1] = Span(spans[-1].schedule, spans[-1].calendar, spans[-1].begins, begins)
        spans.append(Span(found, calendar, begins, end))
    return Hours(schedule.zone, table, tuple(spans))


def _schedule(facts: Facts, name: str, *, is_channel: bool) -> Schedule | None:
    if not is_channel:
        return facts.schedules.get(name)
    channel = facts.channels.get(name)
    return facts.schedules.get(channel.hours) if channel and not channel.suspended else None


def named(project: Project) -> dict[str, list[str]]:
    """The ids of the channels that have the same hours, by the id of their schedule, or of the one that has its own."""
    found: dict[str, list[str]] = {}
    for name, channel in project.facts.channels.items():
        own = project.channel_timetables[name] != project.timetables[channel.hours]
        found.setdefault(name if own else channel.hours, []).append(name)
    return found
