"""What finishing has to know of all files outside assets/ before it can name assets and write the policy."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from helpcenter.content.project import Project
from helpcenter.output import content_security_policy, fingerprint, release_gate
from helpcenter.output.html_page import HtmlPage
from helpcenter.source.problem import Problem

Inline = tuple[str, str]
"""The path of a page and the content of a script or style in it; the path is empty where that names no asset."""


@dataclass(frozen=True)
class PageScan:
    """Of one or many files: names that style sheets may match, assets they refer to, inline code, problems."""

    names: Set[str] = frozenset()
    assets: Set[str] = frozenset()
    scripts: Set[Inline] = frozenset()
    styles: Set[Inline] = frozenset()
    problems: tuple[Problem, ...] = ()


def scan(project: Project, assets: Set[str], path: str, content: bytes) -> PageScan:
    """Scan a file; `assets` are the paths of all assets."""
    if not path.endswith((*release_gate.TEXTS, *fingerprint.TEXTS)):
        return PageScan()
    text = content.decode("utf-8")
    page = HtmlPage(content) if path.endswith(".html") else None
    problems = [*release_gate.problems(project, path, text, page)]
    if not path.endswith(fingerprint.TEXTS):
        return PageScan(problems=tuple(problems))
    references = fingerprint.references(path, text, assets, project.facts.site_url)
    if page is None:
        return PageScan(assets=references, problems=tuple(problems))
    parts = page.with_templates()
    scripts = {script.content for part in parts for script in part.scripts() if script.is_executed}
    return PageScan(
        set().union(*(part.names() for part in parts)),
        references,
        scripts=_placed(path, scripts),
        styles=_placed(path, {style for part in parts for style in part.styles()}),
        problems=(*content_security_policy.problems(path, content), *problems),
    )


def merge(scans: Iterable[PageScan]) -> PageScan:
    """One scan of everything in several."""
    names: set[str] = set()
    assets: set[str] = set()
    scripts: set[Inline] = set()
    styles: set[Inline] = set()
    problems: list[Problem] = []
    for one in scans:
        names |= one.names
        assets |= one.assets
        scripts |= one.scripts
        styles |= one.styles
        problems += one.problems
    return PageScan(names, assets, scripts, styles, tuple(problems))


def _placed(path: str, contents: Set[str]) -> Set[Inline]:
    return {(path if fingerprint.FOLDER in content else "", content) for content in contents}
