"""Numbers by region: what a reader chooses from, and what the script that shows the region's number is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from helpcenter.content.over_time import over_time, projects
from helpcenter.content.project import Project
from helpcenter.facts import region_zones
from helpcenter.facts.base import Locale
from helpcenter.facts.channels import Phone
from helpcenter.l10n import formats
from helpcenter.l10n.sentences import sentence

ELSEWHERE = "international"


@dataclass(frozen=True)
class RegionChoice:
    """A region in the list "where are you?": its key in data/channels.yml and its name in the page's language."""

    region: str
    name: str


def choices(project: Project, locale: Locale) -> tuple[RegionChoice, ...]:
    """Every region; one that gets the international number says so. () where no region has a number of its own."""
    facts, own = project.facts, _with_own_number(project)
    keys = {ELSEWHERE: "region_elsewhere", **dict.fromkeys(own, "region_own")}
    return tuple(
        RegionChoice(region, sentence(facts, keys.get(region, "region_shared"), locale, region=about.names[locale]))
        for region, about in facts.regions.items()
        if own
    )


def script_values(project: Project) -> dict[str, Any]:
    """What takes the place of overrides/assets/js/early/regions.json.

    `zones` holds the zones of each region, separated by spaces, `states` each line's numbers by region as dialled
    and as written, `from` an instant on (ISO 8601, UTC; "" in the first) until the next.
    """
    if not any(_with_own_number(one.value) for one in projects(project)):
        return {"zones": {}, "states": []}
    zones = {region: " ".join(region_zones.zones(region)) for region in project.facts.regions}
    return {
        "zones": {region: names for region, names in zones.items() if names},
        "states": [
            {"from": f"{state.begins:%Y-%m-%dT%H:%M:%SZ}" if state.begins else "", "lines": state.value}
            for state in over_time(project, _numbers)
        ],
    }


def _numbers(project: Project) -> dict[str, dict[str, tuple[str, str]]]:
    return {
        name: {region: (number, formats.phone_number(number)) for region, number in line.numbers.items()}
        for name, line in _lines(project).items()
    }


def _with_own_number(project: Project) -> set[str]:
    return {region for line in _lines(project).values() for region in line.numbers} - {ELSEWHERE}


def _lines(project: Project) -> dict[str, Phone]:
    return {name: line for name, line in project.facts.channels.items() if isinstance(line, Phone)}
