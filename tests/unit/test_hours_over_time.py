"""Hours that change while a calendar, the structured data and the week of a page reach."""

from __future__ import annotations

import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from test_hours_calendar import expanded, spans

from checkout import ROOT, TINY
from helpcenter.artifacts import icalendar as hours_calendar
from helpcenter.artifacts import json_ld
from helpcenter.content import hours_over_time
from helpcenter.content.project import Project
from helpcenter.facts import timetable
from helpcenter.pages import calendar_views
from other_days import NOW
from projects import valid_project

WEEK = '      - {days: [mon, tue, wed, thu, fri], open: "09:00", close: "18:00"}'
CHANGES = {
    "at midnight": ("2026-12-02", '{days: [mon, tue, wed, thu, fri, sat], open: "10:00", close: "20:00"}'),
    "in the middle of a day": ("2026-12-02T12:00", '{days: [wed, thu], open: "11:00", close: "13:30"}'),
    "into a night": ("2026-12-02", '{days: [tue, wed], open: "22:00", close: "02:00", next_day: true}'),
}


def dated(folder: Path, old: str, new: str, file: str = "hours") -> Project:
    project = folder / "tiny"
    shutil.copytree(TINY, project)
    path = project / f"data/{file}.yml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    shutil.copy(ROOT / "data/interface.yml", project / "data/interface.yml")
    return valid_project(project)


@pytest.fixture(params=list(CHANGES.values()), ids=list(CHANGES))
def known(request: pytest.FixtureRequest, tmp_path: Path) -> Project:
    begins, week = request.param
    entry = f"    weekly:\n      timeline:\n        - {{value: [{WEEK.strip()[2:]}], until: {begins}}}\n"
    return dated(tmp_path, f"    weekly:\n{WEEK}\n", f"{entry}        - {{value: [{week}]}}\n")


def test_the_calendar_file_holds_the_hours_before_and_after(known: Project) -> None:
    calendar = icalendar.Calendar.from_ical(hours_calendar.files(known, NOW)["hours.ics"])
    uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    assert len(uids) == len(set(uids))
    table = known.timetables["general"]
    assert table.known_until
    found = [(opens, closes) for opens, closes in expanded(calendar, "客服邮箱") if opens < table.known_until]
    assert found == spans(table)


def test_the_week_of_the_page_changes_on_its_day(known: Project) -> None:
    rows = {day.iso: day.cells for day in calendar_views.week(known, "en", 14).days}
    table = known.timetables["general"]
    for iso, cells in rows.items():
        begin = timetable.day_start(date.fromisoformat(iso), "Asia/Shanghai")
        end = begin + timedelta(days=1)
        wanted = [span for span in spans(table) if begin <= span[0] < end]
        texts = [f"{o.astimezone(ZoneInfo('Asia/Shanghai')):%H:%M}" for o, _ in wanted]
        assert [start for cell in cells for start in re.findall(r"(\d\d:\d\d)–", cell)] == texts, iso


def test_structured_data_holds_the_hours_of_each_day(known: Project) -> None:
    nodes = json_ld.opening_hours(known, "general")
    hours = hours_over_time.of(known, "general")
    for day in timetable.dates(known.today, known.today + timedelta(days=30)):
        valid = [n for n in nodes if n["validFrom"] <= day.isoformat() <= n["validThrough"]]
        special = [n for n in valid if "dayOfWeek" not in n]
        ordinary = [n for n in valid if f"{day:%A}" in n.get("dayOfWeek", ())]
        found = sorted(n["opens"][:5] for n in special or ordinary if n["opens"][:5] != n["closes"][:5])
        assert found == [period.open for period in hours.periods(day)], day


def test_a_line_out_of_service_until_a_date_has_hours_of_its_own(tmp_path: Path) -> None:
    down = "    suspended: {from: 2026-11-21, until: 2026-12-02, reason: {zh: 线路故障, en: a fault}}\n"
    line = "    hours: general\n"
    known = dated(tmp_path, line, line + down, "channels")
    (name,) = [name for name in hours_over_time.named(known) if "." in name or name not in known.facts.schedules]
    assert hours_over_time.of(known, name).periods(date(2026, 12, 1)) == ()
    assert [period.open for period in hours_over_time.of(known, name).periods(date(2026, 12, 2))] == ["09:00"]
