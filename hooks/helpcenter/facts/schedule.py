"""When a channel is open (`data/hours.yml`) and the public holidays that change it (`data/holidays.yml`)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from helpcenter.facts.base import LocalizedText, Model, Zone

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")]
"""A time of day, 00:00 to 24:00, in the schedule's zone."""


class Period(Model):
    """Open from one time to another on the same day, or into the next day where `next_day` says so."""

    open: Clock
    close: Clock
    next_day: bool = False

    @property
    def times(self) -> tuple[str, str, bool]:
        """What it says, whatever days it is for."""
        return self.open, self.close, self.next_day

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if self.close <= self.open and not self.next_day:
            raise ValueError("the closing time is not after the opening time; add next_day: true if it is meant")
        if self.close > self.open and self.next_day:
            raise ValueError("this would be open longer than a day; remove next_day: true")
        return self


class WeeklyPeriod(Period):
    """A period on certain days of the week."""

    days: tuple[Day, ...] = Field(min_length=1)


class Exceptional(Model):
    """One date on which the week does not hold."""

    date: date
    names: LocalizedText
    periods: tuple[Period, ...] = ()
    """Empty: closed all day."""


class Schedule(Model):
    """The hours of a channel in its own zone. `always` is 24 hours a day and knows no calendar."""

    zone: Zone
    always: bool = False
    calendar: str | None = None
    weekly: tuple[WeeklyPeriod, ...] = ()
    on_holidays: Literal["closed"] | tuple[Period, ...] | None = None
    exceptions: tuple[Exceptional, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Schedule:
        if self.always and (self.weekly or self.calendar or self.on_holidays or self.exceptions):
            raise ValueError("a schedule that is always open has no other hours; remove them or `always`")
        if not self.always and not self.weekly:
            raise ValueError("a schedule needs `weekly` hours or `always: true`")
        if bool(self.calendar) != (self.on_holidays is not None):
            raise ValueError("`calendar` and `on_holidays` belong together; write both or neither")
        return self


class HoursFile(Model):
    """The file `data/hours.yml`."""

    zones: dict[Zone, LocalizedText]
    cities: dict[Zone, LocalizedText] = Field(
        default_factory=dict, description="Where readers live, for the table that turns our time into theirs"
    )
    hours: dict[str, Schedule]


class Holiday(Model):
    """A public holiday from the first to the last day off."""

    from_: date = Field(alias="from")
    to: date
    names: LocalizedText

    @model_validator(mode="after")
    def _in_order(self) -> Holiday:
        if self.to < self.from_:
            raise ValueError("the last day is before the first")
        return self


class Calendar(Model):
    """The public holidays of a place, for the years whose arrangement is announced."""

    names: LocalizedText
    country: str | None = Field(None, description="The region of channels.yml whose public holidays these are")
    announced: tuple[int, ...]
    holidays: tuple[Holiday, ...]
    workdays: tuple[date, ...] = ()
    """Weekend days worked in exchange; they keep the hours of an ordinary Monday."""


class HolidaysFile(Model):
    """The file `data/holidays.yml`."""

    calendars: dict[str, Calendar]
