"""The channels of a page over time: as they are today, and as they will be from each change on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from helpcenter.content.over_time import projects
from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.l10n import channels, dated_values
from helpcenter.l10n.channels import ChannelView, NoteView
from helpcenter.l10n.sentences import sentence

_SHOWN = ("value", "hours", "reply_time", "languages", "cost", "purpose")
"""What a note says of a channel that changes."""


def dated_channels(project: Project, locale: Locale) -> tuple[ChannelView, ...]:
    """Every channel in the order of help, each as it is today and after it as it will be; only one of them is shown."""
    spans = projects(project)
    by_span = [{one.id: one for one in channels.channels(span.value.facts, span.value.words, locale)} for span in spans]
    found: list[ChannelView] = []
    for name in dict.fromkeys(name for views in by_span for name in views):
        shown: list[ChannelView] = []
        before: ChannelView | None = None
        for span, views in zip(spans, by_span, strict=True):
            view = views.get(name)
            if view == before and shown:
                continue
            if shown and span.begins and not shown[-1].ends:
                shown[-1] = replace(shown[-1], ends=iso(span.begins))
                shown[-1] = replace(shown[-1], notes=tuple(_notes(project, shown[-1], view, span.begins, locale)))
            if view:
                shown.append(replace(view, begins=iso(span.begins) if span.begins else ""))
            before = view
        found += shown
    return tuple(found)


def iso(at: datetime) -> str:
    """An instant (UTC) as ISO 8601, to the second."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _notes(
    project: Project, now: ChannelView, after: ChannelView | None, at: datetime, locale: Locale
) -> Iterator[NoteView]:
    """What is said of a change ahead of it."""
    announced = at - timedelta(days=project.facts.freshness.announce_days)
    if after is None:
        date = dated_values.moment(project.facts, at, locale)
        texts = [(sentence(project.facts, "until_date", locale, date=date), "")]
    else:
        changed = [(key, getattr(after, key)) for key in _SHOWN if getattr(after, key) not in ("", getattr(now, key))]
        texts = [
            (dated_values.announcement(project.facts, text, at, locale), text if key == "value" else "")
            for key, text in changed
        ]
    for text, whole in texts:
        yield NoteView(text, iso(announced), iso(at), announced > project.start, whole)
