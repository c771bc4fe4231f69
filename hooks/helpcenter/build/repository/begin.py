"""`helpcenter init`: a content repository that runs at once."""

from __future__ import annotations

import shutil
from pathlib import Path

from helpcenter.build.repository import shipped
from helpcenter.facts import FILES, overlay
from helpcenter.source import output_folder, product_record
from helpcenter.source.problem import CannotRun, ProblemsFound

OVERLAY = "overlay.yml"
"""Where the facts of the organisation stand in a content repository."""


def begin(folder: Path, operator: Path | None = None) -> int:
    """Write a content repository into a folder that is empty or not there; return how many files it has.

    `operator` is an overlay, which becomes the repository's own. Raises ProblemsFound where it is no overlay, CannotRun
    where the folder holds something or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(name.name != ".git" for name in folder.iterdir())):
        raise CannotRun(f"{folder} is not empty", "name a new folder, or an empty one")
    files = shipped.files()
    own = {}
    if operator:
        _, problems = overlay.read(operator, FILES)
        if problems:
            raise ProblemsFound(f"{operator} is no overlay; nothing was written", "mend it and try again", problems)
        own[OVERLAY] = operator.read_bytes()
    try:
        for path, content in (files | own).items():
            output_folder.write(folder, path, content)
        product_record.write(folder, shipped.version(), files, product_record.given_days(files))
    except OSError as error:
        _empty(folder)  # so that it can be tried again
        hint = "check the rights of this folder and of the one above it"
        raise CannotRun(f"{error.filename or folder} cannot be written: {error.strerror}", hint) from None
    return len(files | own) + 1


def _empty(folder: Path) -> None:
    """Remove what was written into a folder that held nothing but git's own."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_dir() and path.name != ".git":
            shutil.rmtree(path, ignore_errors=True)
        elif path.is_file():
            path.unlink()
