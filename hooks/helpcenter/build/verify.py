"""Comparison of a published site, in a folder or on the web, with the manifest of its build."""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from helpcenter.output.headers import PRIVATE
from helpcenter.output.manifest import PATH
from helpcenter.source.problem import CannotRun
from helpcenter.source.published_site import is_remote, reader


@dataclass(frozen=True)
class Difference:
    """A file that differs from the manifest: `changed`, `missing` or `unknown`."""

    path: str
    what: str


def verify(place: str, own: Path | None) -> tuple[int, list[Difference]]:
    """Return how many files were compared, and the differences.

    `own` is the manifest that the build wrote on this machine: it exposes a host that changed both a file and its
    manifest. Without it the published manifest is trusted. Raises CannotRun if there is no manifest to compare with.
    """
    remote, fetch = is_remote(place), reader(place, "helpcenter-verify")
    published = fetch(PATH)
    text = own.read_bytes() if own else published
    if text is None:
        raise CannotRun(f"{place} has no {PATH}", "name a folder or an address that this project's build was put on")
    try:
        files: dict[str, str] = json.loads(text)["files"]
    except (ValueError, KeyError, TypeError):
        raise CannotRun(f"the {PATH} of {own or place} cannot be read", "build again") from None
    # A host does not serve its own configuration.
    expected = [path for path in files if not (remote and f"/{path}".startswith(PRIVATE))]
    with ThreadPoolExecutor(8) as pool:
        contents = pool.map(lambda path: _digest(fetch(path)), expected)
    found = [
        Difference(path, "changed" if digest else "missing")
        for path, digest in zip(expected, contents, strict=True)
        if digest != files[path]
    ]
    if own and published != text:
        found.append(Difference(PATH, "changed" if published else "missing"))
    if not remote:
        present = (path.relative_to(place).as_posix() for path in Path(place).rglob("*") if path.is_file())
        found += [Difference(path, "unknown") for path in present if path not in files and path != PATH]
    return len(expected), sorted(found, key=lambda difference: difference.path)


def _digest(content: bytes | None) -> str:
    return "" if content is None else hashlib.sha256(content).hexdigest()
