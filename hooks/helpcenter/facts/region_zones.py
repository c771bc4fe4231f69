"""The time zones of a region, by which a browser's zone tells where its reader is likely to be."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


def zones(region: str) -> tuple[str, ...]:
    """The IANA zones of a region by its ISO 3166-1 code in lower case; () for a region that is no country.

    Besides those of the time zone database's zone.tab the older names of the same zones, which browsers still report
    ("America/Indianapolis"): links in the same area ("America") that belong to no other country.
    """
    countries, links = _database()
    own = [zone for zone, country in countries.items() if country == region.upper()]
    areas = {zone.partition("/")[0] for zone in own}
    older = (old for old, new in links.items() if new in own and "/" in old and old.partition("/")[0] in areas)
    return (*own, *(old for old in older if old not in countries))


@cache
def _database() -> tuple[dict[str, str], dict[str, str]]:
    """The country of each zone (zone.tab), and each link with the zone that it names (tzdata.zi)."""
    folder = files("tzdata") / "zoneinfo"
    table = (line.split("\t") for line in _lines(folder / "zone.tab") if not line.startswith("#"))
    links = (line.split() for line in _lines(folder / "tzdata.zi") if line.startswith("L "))
    return {row[2]: row[0] for row in table}, {old: new for _, new, old in links}


def _lines(file: Traversable) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()
