"""Announcements as templates show them: in one language, with their dates in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from helpcenter.content import notice_text
from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.l10n import announcements, calendar_formats, tokens
from helpcenter.l10n.announcements import Announcement
from helpcenter.l10n.channels import attributes
from helpcenter.pages.dated_channels import iso
from helpcenter.pages.widgets.rich import Run, parts


@dataclass(frozen=True)
class AnnouncementView:
    """An announcement; `start` and `end` (exclusive) are ISO 8601, `state` is as of the day of the build."""

    id: str
    severity: str
    title: str
    runs: tuple[Run, ...]
    """The text: words, facts, and links; of one to an article the address is its slug behind `article:`."""
    dates: str
    start: str
    end: str
    state: Literal["now", "later", "over"]

    @property
    def attributes(self) -> str:
        """The attributes of an element that is shown from the start until the end."""
        instants = (iso(datetime.fromisoformat(at).astimezone(UTC)) for at in (self.start, self.end))
        return attributes(*instants, hidden=self.state == "later")


def in_force(project: Project, locale: Locale) -> tuple[AnnouncementView, ...]:
    """The announcements in force on the day of the build, the latest first."""
    return tuple(_view(one, project, locale) for one in announcements.on(project.facts, project.today))


def coming(project: Project, locale: Locale) -> tuple[AnnouncementView, ...]:
    """What comes into force after the day of the build and while its pages may be relied upon."""
    end = project.start + timedelta(days=project.facts.freshness.expire_after_days)
    ahead = (one for one in announcements.every(project.facts) if project.start + timedelta(days=1) <= one.start < end)
    return tuple(_view(one, project, locale) for one in ahead)


def begun(project: Project, locale: Locale) -> tuple[AnnouncementView, ...]:
    """All announcements that have begun, those in force first, then the latest first."""
    views = [_view(one, project, locale) for one in announcements.every(project.facts)]
    return tuple(sorted((view for view in views if view.state != "later"), key=lambda view: view.state != "now"))


def _view(one: Announcement, project: Project, locale: Locale) -> AnnouncementView:
    last_day = (one.end - timedelta(seconds=1)).date()
    state: Literal["now", "later", "over"] = "later" if one.start > project.start else "over"
    if one in announcements.on(project.facts, project.today):
        state = "now"
    text = notice_text.reachable(one.text[locale], project)
    return AnnouncementView(
        id=one.id,
        severity=one.severity,
        title=tokens.render_plain(one.title[locale], project.vocabulary, locale),
        runs=tuple(parts(text, project.vocabulary, locale, lambda target: f"article:{target}")),
        dates=calendar_formats.dates(one.start.date(), last_day, locale),
        start=one.start.isoformat(),
        end=one.end.isoformat(),
        state=state,
    )
