"""Comparison of a published site, in a folder or on the web, with the manifest of its build."""

from __future__ import annotations

import hashlib
import json
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from helpcenter.output.headers import PRIVATE
from helpcenter.output.manifest import PATH
from helpcenter.source.problem import CannotRun

_TIMEOUT = 20
"""Seconds for one request."""


@dataclass(frozen=True)
class Difference:
    """A file that differs from the manifest: `changed`, `missing` or `unknown`."""

    path: str
    what: str


Fetch = Callable[[str], bytes | None]
"""The content of a published file by its path; None if there is none."""


def verify(place: str, own: Path | None) -> tuple[int, list[Difference]]:
    """Return how many files were compared, and the differences.

    `own` is the manifest that the build wrote on this machine: it exposes a host that changed both a file and its
    manifest. Without it the published manifest is trusted. Raises CannotRun if there is no manifest to compare with.
    """
    remote = place.startswith(("http://", "https://"))
    fetch = _from_web(place.rstrip("/")) if remote else _from_folder(Path(place))
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


def _from_folder(folder: Path) -> Fetch:
    if not folder.is_dir():
        raise CannotRun(f"there is no folder {folder}", "name the published folder, or its address with https://")

    def fetch(path: str) -> bytes | None:
        file = folder / path
        return file.read_bytes() if file.is_file() else None

    return fetch


def _from_web(address: str) -> Fetch:
    def fetch(path: str) -> bytes | None:
        url = f"{address}/{path.removesuffix('index.html')}"
        request = urllib.request.Request(url, headers={"User-Agent": "helpcenter-verify", "Cache-Control": "no-cache"})
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:
                content: bytes = answer.read()
                return content
        except urllib.error.HTTPError as error:
            return error.read() if path == "404.html" else None
        except OSError as error:
            reason = getattr(error, "reason", error)
            raise CannotRun(f"{address} does not answer: {reason}", "check the address and the network") from None

    return fetch
