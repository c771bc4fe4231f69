"""Comparison of a published site, in a folder or on the web, with the manifest of its build."""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from helpcenter.output import signing
from helpcenter.output.headers import PRIVATE
from helpcenter.output.manifest import PATH
from helpcenter.source.problem import CannotRun
from helpcenter.source.published_site import is_remote, reader

Verdict = Literal["unchanged", "changed", "expired", "unsigned"]


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
    published = reader(place, "helpcenter-verify")(PATH)
    text = own.read_bytes() if own else published
    if text is None:
        raise CannotRun(f"{place} has no {PATH}", "name a folder or an address that this project's build was put on")
    count, found = _compare(place, text)
    if own and published != text:
        found.append(Difference(PATH, "changed" if published else "missing"))
    return count, sorted(found, key=lambda difference: difference.path)


def verify_signed(place: str, key: Path, now: datetime) -> tuple[Verdict, int, list[Difference]]:
    """What the signature of a published site's manifest says at an instant (UTC), by the operator's public key.

    Returns the verdict, how many files were compared, and the differences. Raises CannotRun where the place does not
    answer or the key cannot be used.
    """
    known, fetch = signing.public_key(key), reader(place, "helpcenter-verify")
    text, signature = fetch(PATH), fetch(PATH + signing.SUFFIX)
    if text is None:
        raise CannotRun(f"{place} has no {PATH}", "name a folder or an address that this project's build was put on")
    if signature is None:
        return "unsigned", 0, []
    if not signing.is_signed(text, signature, known):
        return "changed", 0, [Difference(PATH, "not signed with this key")]
    try:
        expires = datetime.fromisoformat(json.loads(text)["expires"])
    except (ValueError, KeyError, TypeError):
        raise CannotRun(f"the {PATH} of {place} cannot be read", "build again") from None
    count, differences = _compare(place, text)
    if differences:
        return "changed", count, differences
    return ("expired" if expires <= now else "unchanged"), count, []


def _compare(place: str, text: bytes) -> tuple[int, list[Difference]]:
    """Compare every file with its digest in a manifest."""
    remote, fetch = is_remote(place), reader(place, "helpcenter-verify")
    try:
        files: dict[str, str] = json.loads(text)["files"]
    except (ValueError, KeyError, TypeError):
        raise CannotRun(f"the {PATH} of {place} cannot be read", "build again") from None
    # A host does not serve its own configuration.
    expected = [path for path in files if not (remote and f"/{path}".startswith(PRIVATE))]
    with ThreadPoolExecutor(8) as pool:
        contents = pool.map(lambda path: _digest(fetch(path)), expected)
    found = [
        Difference(path, "changed" if digest else "missing")
        for path, digest in zip(expected, contents, strict=True)
        if digest != files[path]
    ]
    if not remote:
        known = (*files, PATH, PATH + signing.SUFFIX)
        present = (path.relative_to(place).as_posix() for path in Path(place).rglob("*") if path.is_file())
        found += [Difference(path, "unknown") for path in present if path not in known]
    return len(expected), sorted(found, key=lambda difference: difference.path)


def _digest(content: bytes | None) -> str:
    return "" if content is None else hashlib.sha256(content).hexdigest()
