"""Instants as `data/` writes them: a date, a local time in the brand's zone, or a time with its offset from UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_WRITTEN = re.compile(rf"{_DATE}(?:[T ][0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})?)?")


def parse(text: str, zone: ZoneInfo) -> datetime | None:
    """The instant (UTC) of a text: a date begins at midnight in `zone`; None for anything else (ISO 8601)."""
    if not _WRITTEN.fullmatch(text):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    local = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    try:
        return local.astimezone(UTC)
    except OverflowError:
        return None


def reads_as_date(value: object) -> bool:
    """Whether a value is a date that exists."""
    return bool(isinstance(value, str) and re.fullmatch(_DATE, value) and parse(value, ZoneInfo("UTC")))


def written(at: datetime, zone: ZoneInfo) -> str:
    """An instant as `data/` writes it in `zone`: a date where it is midnight there, else with the time."""
    local = at.astimezone(zone)
    if local.hour == local.minute == local.second == 0:
        return f"{local:%Y-%m-%d}"
    return f"{local:%Y-%m-%dT%H:%M}" + (f":{local:%S}" if local.second else "")
