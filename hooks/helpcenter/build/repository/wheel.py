"""The wheel that the product was installed from, for the `wheels/` of a content repository."""

from __future__ import annotations

import json
import shutil
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from helpcenter.source.problem import CannotRun

FOLDER = "wheels"
"""Where a content repository keeps the product: pip looks for it there only, never in an index (name confusion)."""


def installed_from() -> Path | None:
    """The file that pip has noted (PEP 610); None where it was another source or is gone."""
    try:
        noted = json.loads(metadata.distribution("helpcenter").read_text("direct_url.json") or "{}")
        address = urlsplit(str(noted.get("url", "")))
    except (ValueError, AttributeError, metadata.PackageNotFoundError):
        return None
    file = Path(url2pathname(address.path))
    return file if address.scheme == "file" and file.suffix == ".whl" and file.is_file() else None


def copy(folder: Path) -> Path | None:
    """Copy the wheel into a content repository; return its path there, None where the wheel cannot be found."""
    source = installed_from()
    if source is None:
        return None
    target = folder / FOLDER / source.name
    try:
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(source, target)
    except OSError as error:
        raise CannotRun(f"{target} cannot be written: {error.strerror}", "check the rights of the folder") from None
    return target
