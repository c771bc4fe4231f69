"""The real project on other days and with other hours, which what is published for programs is compared with."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from helpcenter.content.project import Project
from helpcenter.facts.schedule import Schedule
from projects import real_project

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
DAYS = ("2026-01-20", "2026-09-16", "2026-11-22")
"""Before Spring Festival, before the autumn holidays, and after the last announced holiday."""


def as_of(day: str) -> Project:
    return replace(real_project(), today=date.fromisoformat(day))


def with_schedules(today: str, **schedules: Schedule) -> Project:
    """The real project with other hours for some schedules."""
    known = as_of(today)
    zones = {zone: {"zh": zone, "en": zone} for zone in {s.zone for s in schedules.values()}}
    facts = replace(
        known.facts,
        schedules={**known.facts.schedules, **schedules},
        zones={**known.facts.zones, **dict.fromkeys(zones, known.facts.brand.name)},
    )
    return replace(known, facts=facts)


LONDON = Schedule(
    zone="Europe/London",
    weekly=[
        {"days": ["mon", "tue", "wed", "thu", "fri"], "open": "09:00", "close": "17:30"},
        {"days": ["sat"], "open": "22:00", "close": "02:00", "next_day": True},
        {"days": ["sun"], "open": "20:00", "close": "24:00"},
    ],
    exceptions=[
        {"date": "2026-12-25", "names": {"zh": "圣诞节", "en": "Christmas Day"}},
        {"date": "2026-12-26", "names": {"zh": "节礼日", "en": "Boxing Day"},
         "periods": [{"open": "10:00", "close": "12:00"}]},
    ],
)  # fmt: skip
NEW_YORK = Schedule(zone="America/New_York", weekly=[{"days": ["sun"], "open": "09:00", "close": "17:00"}])
SITES = [pytest.param(as_of(day), id=day) for day in DAYS]
SITES.append(pytest.param(with_schedules("2026-10-20", chat=LONDON, email=NEW_YORK), id="london-and-new-york"))
