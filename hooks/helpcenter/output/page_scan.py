"""What finishing has to know of all files outside assets/ before it can name the assets."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from helpcenter.content.project import Project
from helpcenter.output import content_security_policy, fingerprint, release_gate
from helpcenter.output.html_page import HtmlPage
from helpcenter.source.problem import Problem


@dataclass(frozen=True)
class PageScan:
    """Of one or many files: names that style sheets may match, assets they refer to, problems."""

    names: frozenset[str] = frozenset()
    assets: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def scan(project: Project, assets: Set[str], path: str, content: bytes) -> PageScan:
    """Scan a file; `assets` are the paths of all assets."""
    if not path.endswith((*release_gate.TEXTS, *fingerprint.TEXTS)):
        return PageScan()
    text = content.decode("utf-8")
    page = HtmlPage(content) if path.endswith(".html") else None
    parts = page.with_templates() if page else ()
    return PageScan(
        frozenset().union(*(part.names() for part in parts)),
        fingerprint.references(path, text, assets, project.facts.site_url),
        (
            *(content_security_policy.problems(path, content) if page else ()),
            *release_gate.problems(project, path, text, page),
        ),
    )


def merge(scans: Iterable[PageScan]) -> PageScan:
    """One scan of everything in several."""
    all_scans = list(scans)
    return PageScan(
        frozenset().union(*(one.names for one in all_scans)),
        frozenset().union(*(one.assets for one in all_scans)),
        tuple(problem for one in all_scans for problem in one.problems),
    )
