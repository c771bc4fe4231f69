"""How fresh the facts are, and what comes next: confirmations, reviews, changes, holidays, translations, by owner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from helpcenter.content.project import Project
from helpcenter.content.review_dates import review_date
from helpcenter.facts.channels import Confirmed
from helpcenter.l10n.change_texts import contact_changes
from helpcenter.lint import engine

_GROUPS = ("channels", "accounts", "domains", "apps", "senders")
SOURCE, NOBODY = "en", "nobody in particular"


@dataclass(frozen=True)
class Due:
    """Something that has to be looked at by a day."""

    what: str
    day: date
    note: str


@dataclass(frozen=True)
class Report:
    """All of it as of a day. Each list begins with what is due first."""

    today: date
    confirmations: tuple[Due, ...]
    reviews: tuple[Due, ...]
    changes: tuple[Due, ...]
    holidays: tuple[Due, ...]
    translations: tuple[str, ...]
    owners: tuple[tuple[str, tuple[Due, ...]], ...]
    """What each owner has to confirm within the next 30 days or is late with."""


def report(project: Project) -> Report:
    """The report of a project as of its day."""
    facts = project.facts
    every = timedelta(days=facts.freshness.confirm_every_days)
    records = [(name, one) for group in _GROUPS for name, one in getattr(facts, group).items()]
    confirmations = sorted(
        [Due(name, one.confirmed + every, f"confirmed {one.confirmed}") for name, one in records]
        + [
            Due(group, day + every, f"confirmed {day}") for group, day in facts.confirmed.items() if group != "articles"
        ],
        key=_by_day,
    )
    review = timedelta(days=facts.freshness.review_every_days)
    reviews = [
        Due(article.path, day + review, f"reviewed {day}")
        if (day := review_date(project, article))
        else Due(article.path, project.today, "nobody of yours has read it as it is now")
        for article in project.all_articles()
        if article.matter
    ]
    stale = [one for one in engine.check(project) if one.rule == "stale-translation"]
    return Report(
        today=project.today,
        confirmations=tuple(confirmations),
        reviews=tuple(sorted(reviews, key=_by_day)),
        changes=tuple(_changes(project)),
        holidays=tuple(_holidays(project)),
        translations=tuple(f"{one.path}:{one.line}: {one.message}" for one in stale),
        owners=tuple(_owners(records, confirmations, project.today)),
    )


def as_markdown(found: Report, most: int = 5) -> str:
    """The report for people, and for an issue; of each list the first `most`."""
    lines = [f"# Freshness of the facts on {found.today}", ""]
    for title, rows in (
        ("Confirmations that are due first", found.confirmations[:most]),
        ("Reviews that are due first", found.reviews[:most]),
        ("Changes that are written down", found.changes[:most]),
        ("Public holidays to announce", found.holidays),
    ):
        lines += [f"## {title}", "", *([_line(row, found.today) for row in rows] or ["None."]), ""]
    lines += ["## Translations that lag behind", ""]
    lines += [f"- {one}" for one in found.translations[:most]] or ["None."]
    lines += ["", "## By owner", ""]
    for owner, rows in found.owners:
        lines += [f"### {owner}", "", *([_line(row, found.today) for row in rows] or ["Nothing within 30 days."]), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _line(row: Due, today: date) -> str:
    days = (row.day - today).days
    when = f"{-days} days ago" if days < 0 else "today" if days == 0 else f"in {days} days"
    return f"- {'**late** ' if days < 0 else ''}`{row.what}`: {row.day}, {when} ({row.note})"


def _by_day(due: Due) -> tuple[date, str]:
    return due.day, due.what


def _changes(project: Project) -> Iterator[Due]:
    before = project.facts
    zone = ZoneInfo(before.brand.zone)
    for state in project.facts.later:
        if state.begins:
            said = [
                f"{names[SOURCE]}: {old[SOURCE] if old else 'nothing'} → {new[SOURCE] if new else 'nothing'}"
                for names, old, new in contact_changes(before, state.facts)
            ]
            local = state.begins.astimezone(zone)
            yield Due(f"{local:%Y-%m-%d %H:%M}", local.date(), "; ".join(said) or "another fact changes")
        before = state.facts


def _holidays(project: Project) -> Iterator[Due]:
    facts, today = project.facts, project.today
    for name, calendar in facts.calendars.items():
        if any(schedule.calendar == name for schedule in facts.schedules.values()):
            year = today.year
            while year in calendar.announced:
                year += 1
            yield Due(
                name, date(year - 1, 12, 1), f"the holidays of {year}; a production build needs them from then on"
            )


def _owners(
    records: Sequence[tuple[str, Confirmed]], due: Sequence[Due], today: date
) -> Iterator[tuple[str, tuple[Due, ...]]]:
    owners = {name: one.owner or NOBODY for name, one in records}
    soon = [one for one in due if one.day <= today + timedelta(days=30)]
    for owner in sorted(set(owners.values()) | ({NOBODY} if any(one.what not in owners for one in soon) else set())):
        yield owner, tuple(one for one in soon if owners.get(one.what, NOBODY) == owner)
