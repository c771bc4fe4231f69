"""`/.well-known/security.txt`: whom to tell of a hole in the site (RFC 9116)."""

from __future__ import annotations

from helpcenter.content.project import Project

PATH = ".well-known/security.txt"


def security_txt(project: Project) -> str:
    """The file, ready for an OpenPGP cleartext signature: `Canonical` is given and no line begins with a dash.

    Empty where no contact is named. It expires at the end of the day in UTC.
    """
    security = project.facts.security
    if security is None:
        return ""
    lines = [
        f"Contact: mailto:{security.email}",
        f"Expires: {security.expires.isoformat()}T23:59:59Z",
        "Preferred-Languages: zh, en",
        f"Canonical: {project.facts.site_url}{PATH}",
    ]
    return "\n".join(lines + ([f"Policy: {security.policy}"] if security.policy else [])) + "\n"
