"""`/.well-known/security.txt`: where to report a vulnerability of the site (RFC 9116)."""

from __future__ import annotations

from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES

PATH = ".well-known/security.txt"


def files(project: Project) -> dict[str, str]:
    """The file, ready for an OpenPGP cleartext signature: `Canonical` is given and no line begins with a dash.

    There is none where no contact is named. It expires at the end of the day in UTC.
    """
    security = project.facts.security
    if security is None:
        return {}
    lines = [
        f"Contact: mailto:{security.email}",
        f"Expires: {security.expires.isoformat()}T23:59:59Z",
        f"Preferred-Languages: {', '.join(LOCALES)}",
        f"Canonical: {project.facts.site_url}{PATH}",
    ]
    lines += [f"Policy: {security.policy}"] * bool(security.policy)
    return {PATH: "\n".join(lines) + "\n"}
