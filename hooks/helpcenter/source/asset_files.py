"""Files that are published beside the articles: templates, scripts, styles, drawings, and what lies in docs/."""

from __future__ import annotations

import os
from pathlib import Path

from helpcenter.source import text_file
from helpcenter.source.text_file import Source

TEXTS = (".html", ".js", ".mjs", ".css", ".svg", ".xml", ".txt", ".json", ".webmanifest", ".vcf", ".ics", ".csv")
CODE = (".js", ".mjs", ".css", ".json", ".webmanifest")
FOLDERS = ("overrides", "docs")


def read(root: Path) -> tuple[Source, ...]:
    """Every text file below `overrides/` and `docs/` that is no article; one that is not UTF-8 is left to its rule."""
    found = []
    for path in files(root):
        if path.endswith(TEXTS):
            text, unread = text_file.read(root, path)
            if not unread:
                found.append(text)
    return tuple(found)


def files(root: Path) -> list[str]:
    """Every file and every linked folder below the published folders, relative to `root`, in order."""
    found = []
    for folder in FOLDERS:
        for here, folders, names in os.walk(root / folder):
            linked = [name for name in folders if os.path.islink(f"{here}/{name}")]
            below = os.path.relpath(here, root).replace(os.sep, "/")
            found += [f"{below}/{name}" for name in (*names, *linked)]
    return sorted(found)
