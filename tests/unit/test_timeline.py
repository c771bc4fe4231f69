"""Effective dates: what holds on which day, over generated timelines and four hundred days."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from checkout import ROOT, TINY
from helpcenter.artifacts import contact_json
from helpcenter.content.project import Project, read_project
from helpcenter.facts import Facts, Phone, timetable
from helpcenter.facts.channels import RetiredPhone
from helpcenter.l10n import change_texts
from helpcenter.lint import engine
from projects import known_cache, valid_project

FIRST, DAYS = date(2026, 11, 22), 400
ZONE = "Asia/Shanghai"
NUMBERS = [f"+4420794601{number:02}" for number in range(40)]
OPENINGS = ["08:00", "09:30", "10:00", "12:15", "13:00"]


@dataclass(frozen=True)
class Drawn:
    """Values of one fact, each with the first day on which it holds; the first holds ever since."""

    values: tuple[str, ...]
    days: tuple[int, ...]

    def on(self, day: int) -> str:
        return self.values[sum(1 for begins in self.days if begins <= day)]

    def yaml(self, form: str, ends: tuple[bool, ...]) -> str:
        """The timeline as a writer may put it: each change named at one of its ends or at both."""
        entries = []
        for index, value in enumerate(self.values):
            parts = [f"value: {form.format(value)}"]
            if index and (ends[index - 1] or index % 2):
                parts.append(f"from: {FIRST + timedelta(days=self.days[index - 1])}")
            if index < len(self.days) and not (ends[index] and not index % 2 and index + 1 == len(self.days)):
                parts.append(f"until: {FIRST + timedelta(days=self.days[index])}")
            entries.append(f"{{{', '.join(parts)}}}")
        return f"{{timeline: [{', '.join(entries)}]}}"


def drawn(values: list[str]) -> st.SearchStrategy[Drawn]:
    days = st.lists(st.integers(-30, DAYS + 30), min_size=1, max_size=6, unique=True).map(sorted)
    return days.flatmap(
        lambda days: st.permutations(values).map(lambda some: Drawn(tuple(some[: len(days) + 1]), tuple(days)))
    )


def written(folder: Path, number: Drawn, opening: Drawn, ends: tuple[bool, ...]) -> Path:
    """The tiny project with a number and a schedule that change."""
    project = folder / "tiny"
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(TINY, project)
    for name, old, new in (
        ("channels", '"+448081570123"', number.yaml('"{}"', ends)),
        ("hours", '"09:00"', opening.yaml('"{}"', ends)),
        ("hours", "    calendar: cn\n", ""),
        ("hours", "    on_holidays: closed\n", ""),
        ("interface", "{}", "{for_assistants: {zh: 请核对, en: Check it}}"),
    ):
        file = project / f"data/{name}.yml"
        text = file.read_text("utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), "utf-8")
    return project


@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(
    number=drawn(NUMBERS[:9]),
    opening=drawn(OPENINGS * 2),
    ends=st.tuples(*[st.booleans()] * 7),
    built=st.integers(0, 399),
)
def test_each_of_400_days_has_one_value_and_the_transitions_are_those_of_the_days(
    number: Drawn, opening: Drawn, ends: tuple[bool, ...], built: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = written(tmp_path_factory.getbasetemp() / "timelines", number, opening, ends)
    project = valid_project(root)
    for day, facts in enumerate(facts_by_day(project)):
        assert number_of(facts) == number.on(day)
        assert facts.schedules["general"].weekly[0].open == opening.on(day)
        gone = {one.number for one in facts.retired.values() if isinstance(one, RetiredPhone)}
        past = {number.on(before) for before in range(-40, day)} - {number.on(day)}
        assert gone == past | {"+442079460999"}, "what was ours before is retired, and nothing else"
    published = contact_json.contact_file(project, datetime(2026, 11, 22, tzinfo=UTC))
    mail = next(one for one in published.channels if one.id == "email")
    assert list(mail.transitions) == list(truth(opening))
    with pytest.MonkeyPatch.context() as patch:  # built on another day: the same day by itself
        patch.setenv("HELPCENTER_TODAY", str(FIRST + timedelta(days=built)))
        assert number_of(valid_project(root).facts) == number.on(built)


def number_of(facts: Facts) -> str:
    line = facts.channels["phone.urgent"]
    assert isinstance(line, Phone)
    return line.numbers["gb"]


def facts_by_day(project: Project) -> Iterator[Facts]:
    states = [*project.facts.earlier, *project.facts.later]
    for day in range(DAYS):
        at = timetable.day_start(FIRST + timedelta(days=day), ZONE)
        holding = [
            one.facts for one in states if (not one.begins or one.begins <= at) and (not one.ends or at < one.ends)
        ]
        next_change = project.facts.later[0].begins if project.facts.later else None
        current = not next_change or at < next_change
        assert len(holding) + current == 1, "never two values, never none"
        yield project.facts if current else holding[0]


def truth(opening: Drawn) -> Iterator[str]:
    """Every opening and closing, computed day by day from what holds on that day."""
    for day in range(DAYS):
        at = FIRST + timedelta(days=day)
        if at.weekday() < 5:
            for clock in (opening.on(day), "18:00"):
                moment = datetime.fromisoformat(f"{at}T{clock}").replace(tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
                yield f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def test_this_repository_builds_on_its_first_days(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPCENTER_TODAY", "2026-01-01")
    sources = read_project(ROOT, cache=known_cache())
    assert isinstance(sources, Project)
    assert "retired.hotline" not in sources.facts.retired, "it ends in March"
    assert [one for one in engine.check(sources) if not one.note] == []


def test_an_account_that_ends_alone_is_retired_and_announced(tmp_path: Path) -> None:
    project = tmp_path / "tiny"
    shutil.copytree(TINY, project)
    file = project / "data/channels.yml"
    account = "{network: {zh: X, en: X}, handle: '@okpay-example', url: https://okpay.example/x, since: 2026-01-01,"
    text = file.read_text("utf-8")
    assert text.count("accounts: {}") == 1
    dated = f"accounts: {{account.x: {account} confirmed: 2026-11-20, until: 2026-12-01}}}}"
    file.write_text(text.replace("accounts: {}", dated), "utf-8")
    later = valid_project(project).facts.later[0].facts
    assert [name for name in later.retired if "account" in name] == ["retired.account.x.2026_12_01"]
    old = replace(later, accounts=valid_project(project).facts.accounts)
    assert [names["en"] for names, _, new in change_texts.contact_changes(old, later) if new is None] == ["X"]


def test_a_new_number_is_ours_from_the_day_of_its_change_on(tmp_path: Path) -> None:
    root = written(tmp_path, Drawn(("+442079460111", "+442079460122"), (5,)), Drawn(("09:00", "10:00"), (9,)), (True,))
    project = valid_project(root)
    later, line = project.facts.later[0].facts, project.facts.channels["phone.urgent"]
    assert later.since("+442079460122", line.since) == FIRST + timedelta(days=5)
    assert later.since("+442079460123", line.since) == line.since, "another number of the line is as old as the line"
    assert project.facts.since("+442079460111", line.since) == line.since
