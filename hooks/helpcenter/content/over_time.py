"""What something is from one change of the facts to the next, today and in the days that a build reaches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from helpcenter.content.project import Project

T = TypeVar("T")


@dataclass(frozen=True)
class Dated(Generic[T]):
    """What holds from `begins` (None: before the build) until `ends`, exclusive (None: as far as is known), in UTC."""

    value: T
    begins: datetime | None
    ends: datetime | None


def projects(project: Project) -> tuple[Dated[Project], ...]:
    """The project with the facts of today, and with those of each change while its pages may be relied upon."""
    return _until(project, project.reach)


def coming_year(project: Project) -> tuple[Dated[Project], ...]:
    """The same for as long as a timetable reaches, for programs and for rules, which look further ahead."""
    return _until(project, project.horizon)


@lru_cache(maxsize=8)
def _until(project: Project, end: datetime) -> tuple[Dated[Project], ...]:
    facts, zone = project.facts, ZoneInfo(project.facts.brand.zone)
    later = [state for state in facts.later if state.begins and state.begins < end]
    found = [Dated(project, None, later[0].begins if later else None)]
    for state in later:
        assert state.begins
        as_of = replace(project, facts=state.facts, today=state.begins.astimezone(zone).date())
        found.append(Dated(as_of, state.begins, state.ends if state.ends and state.ends < end else None))
    return tuple(found)


def over_time(project: Project, make: Callable[[Project], T]) -> tuple[Dated[T], ...]:
    """What `make` returns for the project of each span; neighbours that are equal are one."""
    found: list[Dated[T]] = []
    for one in projects(project):
        value = make(one.value)
        if found and found[-1].value == value:
            found[-1] = replace(found[-1], ends=one.ends)
        else:
            found.append(Dated(value, one.begins, one.ends))
    return tuple(found)
