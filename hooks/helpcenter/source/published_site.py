"""The files of a published site, from a folder or over HTTP, by their path below the site's root."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun

_TIMEOUT = 20
"""Seconds for one request."""

Fetch = Callable[[str], bytes | None]
"""The content of a published file by its path; None if there is none."""


def is_remote(place: str) -> bool:
    """Whether a place is an address and not a folder."""
    return place.startswith(("http://", "https://"))


def reader(place: str, program: str) -> Fetch:
    """What reads the files of a site.

    `program` is how it names itself to a server. Raises CannotRun where there is no such folder; what it returns
    raises it where the server does not answer.
    """
    return _from_web(place.rstrip("/"), program) if is_remote(place) else _from_folder(Path(place))


def _from_folder(folder: Path) -> Fetch:
    if not folder.is_dir():
        raise CannotRun(
            Message("there is no folder {folder}", folder=folder),
            "name the published folder, or its address with https://",
        )

    def fetch(path: str) -> bytes | None:
        file = folder / path
        return file.read_bytes() if file.is_file() else None

    return fetch


def _from_web(address: str, program: str) -> Fetch:
    def fetch(path: str) -> bytes | None:
        url = f"{address}/{path.removesuffix('index.html')}"
        request = urllib.request.Request(url, headers={"User-Agent": program, "Cache-Control": "no-cache"})
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:
                content: bytes = answer.read()
                return content
        except urllib.error.HTTPError as error:
            return error.read() if path == "404.html" else None
        except OSError as error:
            reason = getattr(error, "reason", error)
            raise CannotRun(
                Message("{address} does not answer: {reason}", address=address, reason=reason),
                "check the address and the network",
            ) from None

    return fetch
