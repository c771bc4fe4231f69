"""docs/ holds articles and their drawings; a page, script or style sheet of its own would be published beside them, past
every template and every other rule.

Bad:

    docs/zh/promo.html
    docs/en/recovery/track.js

Good:

    docs/zh/recovery/forgot-password.md
    docs/zh/img/theft-steps.svg

Why: MkDocs copies whatever lies in docs/ to the site: a page without the frame that says whose it is, and a script that
the policy of the site was never made for.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.content.project import Sources
from helpcenter.source import asset_files
from helpcenter.source.problem import FILE_START, Finding

_PAGES = (".html", ".htm", ".xhtml", ".js", ".mjs", ".cjs", ".ts", ".css", ".scss", ".php", ".wasm", ".map", ".jsx")
_HINT = "remove it; templates, scripts and styles belong in overrides/, and what they say in an article"


def check_sources(sources: Sources) -> Iterator[tuple[str, Finding]]:
    """Every file below docs/ by its name."""
    for path in asset_files.files(sources.root):
        if path.startswith("docs/") and path.lower().endswith(_PAGES):
            yield path, Finding(FILE_START, "this file would be published as it is, beside the articles", _HINT)
