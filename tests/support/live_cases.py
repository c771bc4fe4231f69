"""What readers see on rare days, tests/cases/live/.

Every file names a day as of which the hours are computed, and rows: an instant, a channel, and the sentence on its card
for a reader in each zone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import yaml_file
from checkout import ROOT, TESTS
from helpcenter.content.project import Project, read_project
from helpcenter.facts.base import LocalizedText
from helpcenter.facts.schedule import Schedule
from helpcenter.pages import live_hours

FILES = sorted((TESTS / "cases/live").glob("*.yml"))
CASES = {file.stem: yaml_file.read_texts(file) for file in FILES}


@cache
def script(name: str, locale: str) -> str:
    """The hours of a case, as a page built as of its day carries them."""
    case = CASES[name]
    known: Project = replace(read_project(ROOT), today=date.fromisoformat(case["today"]))
    schedules = {key: Schedule(**schedule) for key, schedule in case.get("schedules", {}).items()}
    names = {"Europe/London": "London time", "America/New_York": "New York time"}
    zones = {zone: {"zh": zone, "en": words} for zone, words in names.items()}
    named = {**known.facts.zones, **{zone: LocalizedText(names) for zone, names in zones.items()}}
    facts = replace(known.facts, zones=named, schedules={**known.facts.schedules, **schedules})
    return live_hours.script(replace(known, facts=facts), locale)
