"""Somebody has confirmed each fact about contact, and not too long ago.

Bad:

    chat: {…, confirmed: 2025-01-01}       # more than freshness.confirm_every_days ago
    (an overlay that changes the chat's address and leaves `confirmed` to the sample)

Good:

    chat: {…, confirmed: 2026-11-20}
    confirmed: {hours: 2026-11-20, reply_times: 2026-11-20, …}

Why: a number does not become wrong with a bang. In a sample build age is a note, so that a clone still passes in two
years; production refuses, and takes no confirmation from the sample.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from helpcenter.content.project import Project
from helpcenter.facts import Facts
from helpcenter.facts.brand import ConfirmedGroup
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding

_FILE_OF_GROUP: dict[ConfirmedGroup, str] = {
    "hours": "hours",
    "calendars": "holidays",
    "reply_times": "promises",
    "promises": "promises",
    "limits": "promises",
    "public_services": "channels",
    "references": "channels",
}
"""Articles are not among them: what was read of those is for `unread-article`."""


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Each channel, account, domain and app by itself; hours, promises and the like as groups, in production."""
    facts = project.facts
    for group in ("channels", "accounts", "domains", "apps", "senders"):
        for name, record in getattr(facts, group).items():
            own = ("channels", group, name, "confirmed")
            yield from _fresh(facts, own, name, record.confirmed, project.today)
    for group in _FILE_OF_GROUP:
        at = ("brand", "confirmed", group)
        confirmed = facts.confirmed.get(group)
        if confirmed:
            yield from _fresh(facts, at, group, confirmed, project.today)
        elif not facts.sample and facts.trees[_FILE_OF_GROUP[group]].data.get(group):
            path, place = facts.place(_FILE_OF_GROUP[group], group)
            hint = Message(
                "read all of `{group}:`, mend it in the overlay, then write confirmed: {{{group}: {today}}}",
                group=group,
                today=project.today,
            )
            yield (
                path,
                Finding(
                    place, Message("nobody has confirmed the {group}", group=Message(group.replace("_", " "))), hint
                ),
            )


def _fresh(facts: Facts, at: tuple[str, ...], name: str, confirmed: date, today: date) -> Iterator[tuple[str, Finding]]:
    path, place = facts.place(*at)
    if not facts.sample and not facts.own(*at):
        yield (
            path,
            Finding(
                place,
                Message("the overlay does not confirm {name}", name=name),
                Message("check it, then write confirmed: {today}", today=today),
            ),
        )
    # Compared with the real clock: HELPCENTER_TODAY may lie in the past.
    elif confirmed > max(today, datetime.now(UTC).astimezone().date()):
        yield (
            path,
            Finding(
                place,
                Message("{name} was confirmed on {confirmed}, in the future", name=name, confirmed=confirmed),
                Message("write {today}", today=today),
            ),
        )
    elif today - confirmed > timedelta(days=facts.freshness.confirm_every_days):
        message = Message(
            "{name} was last confirmed on {confirmed}, {days} days ago",
            name=name,
            confirmed=confirmed,
            days=(today - confirmed).days,
        )
        yield (
            path,
            Finding(
                place,
                message,
                Message("check it, then write confirmed: {today}", today=today),
                facts.sample,
                overdue=True,
            ),
        )
