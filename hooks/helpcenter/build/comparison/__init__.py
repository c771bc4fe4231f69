"""What a change does to the pages: two versions of the project are built, and what readers see is compared."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from helpcenter.build import workspace
from helpcenter.build.comparison import changed_facts, changed_pages, html_report, versions
from helpcenter.build.comparison.changed_facts import ChangedFact
from helpcenter.build.comparison.changed_pages import ChangedPage


@dataclass(frozen=True)
class Comparison:
    """What differs between two versions, for those who read the site. `base` is what the earlier one is called."""

    base: str
    facts: tuple[ChangedFact, ...]
    pages: tuple[ChangedPage, ...]


def compare(root: Path, base: str, folder: Path) -> Comparison:
    """Build a revision of git and the working tree, and write a report of what differs, `folder`/index.html.

    Raises CannotRun where there is no such revision, one of the two does not build, or `folder` holds something else.
    """
    html_report.make_room(folder)
    with tempfile.TemporaryDirectory(prefix="helpcenter-diff-") as made:
        before, after = Path(made, "before"), Path(made, "after")
        versions.check_out(root, base, before)
        sites = versions.build_both(before, root, after)
        facts = tuple(changed_facts.between(before, root))
        pages = tuple(changed_pages.between(*sites))
    comparison = Comparison(base, facts, pages)
    html_report.write(folder, base, facts, pages)
    return comparison


def default_folder(root: Path) -> Path:
    """Where the report of a project is written unless the writer says."""
    return workspace.of(root).work / "diff"
