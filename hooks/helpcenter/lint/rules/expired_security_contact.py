"""The contact for security researchers has not expired and does not run longer than a year (RFC 9116, 2.5.5).

Bad:

    security: {email: security@okpay.example, expires: 2025-01-01}

Good:

    security: {email: security@okpay.example, expires: 2027-06-30}

Why: a security.txt that has expired is to be ignored, and whoever found the hole has nobody to tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from helpcenter.content.project import Project
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding

_YEAR = timedelta(days=366)


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Age is a note in a sample build; a production build must name a contact of its own."""
    facts = project.facts
    security = facts.security
    if security is None or (not facts.sample and not facts.own("brand", "security", "email")):
        if not facts.sample:
            path, place = facts.place("brand", "security")
            hint = "write security: {email: …, expires: …}"
            yield path, Finding(place, "the overlay names nobody to tell of a security hole", hint)
        return
    path, place = facts.place("brand", "security", "expires")
    later = project.today + timedelta(days=180)
    if security.expires <= project.today:
        message = Message("the security contact expired on {expires}", expires=security.expires)
        yield (
            path,
            Finding(
                place, message, Message("see that it is still right, then write {later}", later=later), facts.sample
            ),
        )
    elif security.expires - project.today > _YEAR:
        yield (
            path,
            Finding(
                place,
                Message("{expires} is more than a year away", expires=security.expires),
                Message("write {later}", later=later),
                facts.sample,
            ),
        )
