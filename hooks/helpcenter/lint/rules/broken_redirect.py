"""A redirect leads from an address that is gone straight to an article that is there.

Bad:

    redirects: {recovery/password: recovery/pasword}                # no such article
    redirects: {a: b, b: recovery/forgot-password}                  # a chain; a: b, b: a would be a loop
    redirects: {recovery/lost-phone: recovery/forgot-password}      # the article still exists

Good:

    redirects: {recovery/password: recovery/forgot-password}

Why: an old link is printed on somebody's emergency card, and each further hop is one more that can break.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from helpcenter.content import likely
from helpcenter.content.project import Project
from helpcenter.facts.languages import LOCALES
from helpcenter.source.message import Message, joined
from helpcenter.source.problem import Finding


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Both ends of each redirect, in every language."""
    redirects = project.facts.redirects
    for old, new in redirects.items():
        path, place = project.facts.place("redirects", "redirects", old)
        missing = [locale for locale in LOCALES if new not in project.articles[locale]]
        if any(old in project.articles[locale] for locale in LOCALES):
            yield (
                path,
                Finding(
                    place,
                    Message("there is an article at {old!r}", old=old),
                    "remove the redirect, or the article first",
                ),
            )
        if new in redirects:
            end, loop = _end(old, redirects)
            pattern = "{old!r} leads to {new!r}, which leads " + ("back" if loop else "on")
            message = Message(pattern, old=old, new=new)
            yield (
                path,
                Finding(
                    place, message, "remove one of them" if loop else Message("write {old}: {end}", old=old, end=end)
                ),
            )
        elif missing:
            near = likely.slug(new, project, project.articles[LOCALES[0]])
            hint = Message("write {near}", near=near) if near else "name an article as recovery/forgot-password"
            yield (
                path,
                Finding(
                    place,
                    Message("there is no article {new!r} in {missing}", new=new, missing=joined(missing)),
                    hint,
                ),
            )


def _end(start: str, redirects: Mapping[str, str]) -> tuple[str, bool]:
    """Where following the redirects ends, and whether it never does."""
    seen, here = {start}, redirects[start]
    while here in redirects:
        if here in seen:
            return here, True
        seen.add(here)
        here = redirects[here]
    return here, False
