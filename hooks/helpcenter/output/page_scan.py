"""What a built site's files say before they are finished: it decides about the assets, their styles and the policy."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from helpcenter.content.project import Project
from helpcenter.output import content_security_policy, fingerprint, release_gate
from helpcenter.output import css_pruning as styles
from helpcenter.source.problem import Problem

Inline = tuple[str, str]
"""The path of a page and a script or style in it; without the path where no asset is named in it."""


@dataclass(frozen=True)
class Seen:
    """What was seen in some files: words that styles may name, assets, inline scripts and styles, and problems."""

    words: Set[str] = frozenset()
    assets: Set[str] = frozenset()
    scripts: Set[Inline] = frozenset()
    styles: Set[Inline] = frozenset()
    problems: tuple[Problem, ...] = ()


def look(project: Project, assets: Set[str], path: str, content: bytes) -> Seen:
    """What is to be seen in a file outside of assets/; `assets` are the paths below it."""
    if not path.endswith((*release_gate.TEXTS, *fingerprint.TEXTS)):
        return Seen()
    text = content.decode("utf-8")
    problems = tuple(release_gate.problems(project, path, text))
    if not path.endswith(fingerprint.TEXTS):
        return Seen(problems=problems)
    words = styles.words(path, text)
    led = fingerprint.leads_to(path, text, assets, project.facts.site_url)
    if not path.endswith(".html"):
        return Seen(words, led, problems=problems)
    held = content_security_policy.inline(text)
    return Seen(
        words,
        led,
        scripts=_placed(path, held.scripts),
        styles=_placed(path, held.styles),
        problems=(*content_security_policy.problems(path, text), *problems),
    )


def together(all_seen: Iterable[Seen]) -> Seen:
    """What was seen in all files, without what was seen twice."""
    words, assets, scripts, inner, problems = set(), set(), set(), set(), []
    for seen in all_seen:
        words |= seen.words
        assets |= seen.assets
        scripts |= seen.scripts
        inner |= seen.styles
        problems += seen.problems
    return Seen(words, assets, scripts, inner, tuple(problems))


def _placed(path: str, bodies: Set[str]) -> Set[Inline]:
    return {(path if fingerprint.FOLDER in body else "", body) for body in bodies}
