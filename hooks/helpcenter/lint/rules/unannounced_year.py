"""A calendar that hours depend on is announced for this year and, from December on, for the next.

Bad:

    announced: [2026]            # on 2026-12-01

Good:

    announced: [2026, 2027]      # on 2026-12-01

Why: after the last announced year nobody is told when a channel is open. Until the state publishes the arrangement
the site says so; a production build refuses to run into the new year without it. In a sample build this is a note,
so that a clone still passes years later.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.content.project import Project
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding

_DECEMBER = 12
_HINT = (
    "enter the holidays of {year} and add it to `announced`; until they are public, a correction goes out with "
    'build --production … --correction "reason"'
)


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Every calendar that a schedule names."""
    facts = project.facts
    used = {schedule.calendar for schedule in facts.schedules.values()}
    needed = [project.today.year] + [project.today.year + 1] * (project.today.month == _DECEMBER)
    for name, calendar in facts.calendars.items():
        missing = [year for year in needed if name in used and year not in calendar.announced]
        path, place = facts.place("holidays", "calendars", name, "announced")
        for year in missing:
            message = Message(
                "the public holidays of {year} are not announced here, so hours in {year} are not confirmed", year=year
            )
            yield path, Finding(place, message, Message(_HINT, year=year), facts.sample, overdue=True)
