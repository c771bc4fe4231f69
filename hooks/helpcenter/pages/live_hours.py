"""The JSON from which a page's script shows whether a channel is open: transitions, zone offsets and wording.

Instants are minutes since 1970 (UTC), delta-encoded, so that 400 days compress to a few hundred bytes. Names of days
and months are included because creating the first `Intl` formatter blocks a slow phone for 0.1 to 0.2 s.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from helpcenter.content.over_time import projects
from helpcenter.content.project import Project
from helpcenter.facts import timetable
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import Mail
from helpcenter.facts.timetable import Timetable
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording
from helpcenter.pages.dated_channels import iso

_WORDS = (
    "live_open",
    "live_open_always",
    "live_closes_in",
    "live_closes_at",
    "live_closed",
    "live_opens_in",
    "live_opens_at",
    "live_closed_last",
    "live_today",
    "live_with_zone",
    "live_unknown",
    "live_your_time",
    "live_zone_time",
    "live_said",
    "day_closed",
    "day_unknown",
    "day_always",
    "week_your_zone",
    "week_same_zone",
    "live_in_minute",
    "live_in_minutes",
    "live_tomorrow",
    "live_write",
    "live_write_in",
    "live_write_at",
    "call_by_hand",
    "call_close",
    "copy_value",
    "copied_value",
)


def files(project: Project) -> dict[str, str]:
    """The same as `script`, by language and path below the site's root, for pages that do not carry it."""
    return {f"assets/hours/{locale}.json": script(project, locale) for locale in LOCALES}


def script(project: Project, locale: Locale) -> str:
    """The content of `<script type="application/json" id="channel-hours">`."""
    facts = project.facts
    wording, grammar = Wording(facts, project.vocabulary, locale), language(locale)
    own = {
        name: table
        for name, table in project.channel_timetables.items()
        if table != project.timetables[facts.channels[name].hours]
    }
    data = {
        "hours": {
            **{name: _table(project, table, name, locale) for name, table in project.timetables.items()},
            **{name: _table(project, table, facts.channels[name].hours, locale) for name, table in own.items()},
        },
        "channels": {name: name if name in own else channel.hours for name, channel in facts.channels.items()},
        "mail": [name for name, channel in facts.channels.items() if isinstance(channel, Mail)],
        "names": {name: channel.names[locale] for name, channel in facts.channels.items()},
        "changes": [iso(one.begins) for one in projects(project) if one.begins],
        "text": {key.removeprefix("live_"): wording[key] for key in _WORDS},
        "days": grammar.day_names,
        "months": grammar.month_names,
        "date": grammar.short_date_pattern,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def minutes_behind_utc(project: Project) -> int:
    """How many minutes the channels' zone is behind UTC today, as JavaScript's `Date.getTimezoneOffset` counts.

    Of several zones, that of the first schedule: the page only reserves space for a second time of day by it.
    """
    zone = next(iter(project.facts.schedules.values())).zone
    noon = datetime.combine(project.today, time(12))
    ahead = noon.replace(tzinfo=UTC) - noon.replace(tzinfo=ZoneInfo(zone))
    return -(ahead // timedelta(minutes=1))


def _table(project: Project, table: Timetable, schedule: str, locale: Locale) -> dict[str, object]:
    zone = project.facts.schedules[schedule].zone
    instants = [_minutes(instant) for instant in (table.start, *table.transitions)]
    return {
        "zoneName": project.facts.zones[zone][locale],
        "open": table.open_at_start,
        "start": instants[0],
        "flips": [after - before for before, after in pairwise(instants)],
        "until": _minutes(table.known_until) if table.known_until else None,
        "offsets": [(_minutes(at), ahead) for at, ahead in timetable.offsets(zone, table.start)],
    }


def _minutes(instant: datetime) -> int:
    return int(instant.timestamp()) // 60
