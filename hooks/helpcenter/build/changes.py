"""What differs between two published builds, by their manifests: the addresses that a CDN has to purge."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from helpcenter.build.workspace import Place, builds
from helpcenter.output import signing
from helpcenter.output.headers import PRIVATE
from helpcenter.output.manifest import PATH
from helpcenter.source.problem import CannotRun
from helpcenter.source.published_site import reader

What = Literal["changed", "new", "gone"]
_INDEX = "index.html"
_UNREADABLE_HINT = "name a built folder, its address, or a build-manifest.json"


@dataclass(frozen=True)
class Change:
    """A file that differs. `address` begins with a slash and is the one that readers use: `/en/hours/`."""

    address: str
    what: What

    @property
    def private(self) -> bool:
        """Whether it is part of the host's configuration, which has no address."""
        return self.address.startswith(PRIVATE)


def changes(old: Mapping[str, str], new: Mapping[str, str]) -> list[Change]:
    """The files that differ, in order; both arguments are digests by path. The manifest, which has none, is among them.

    >>> changes({"a/index.html": "1", "b.css": "1"}, {"a/index.html": "2", "b.css": "1"})[0]
    Change(address='/a/', what='changed')
    """
    paths = [path for path in sorted(old.keys() | new.keys()) if old.get(path) != new.get(path)]
    found = [Change(_address(path), _what(path in old, path in new)) for path in paths]
    own = [PATH, PATH + signing.SUFFIX] if found and any(path.endswith(signing.SUFFIX) for path in new) else [PATH]
    return found + [Change(f"/{path}", "changed") for path in own] if found else []


def digests(place: str) -> dict[str, str]:
    """The digest of each file of a site: a folder, an address, or its manifest. Raises CannotRun without one."""
    if Path(place).is_file():
        text: bytes | None = Path(place).read_bytes()
    else:
        text = reader(place, "helpcenter-changes")(PATH)
    if text is None:
        raise CannotRun(f"{place} has no {PATH}", _UNREADABLE_HINT)
    try:
        found = json.loads(text)["files"]
        return {str(path): str(digest) for path, digest in found.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise CannotRun(f"the {PATH} of {place} cannot be read", _UNREADABLE_HINT) from None


def last_two(place: Place) -> tuple[str, str]:
    """The build before the present one, and the present one. Raises CannotRun where there are no two."""
    earlier = builds(place)
    if not earlier or not place.site.is_dir():
        raise CannotRun("there are no two builds to compare", "build twice, or name the two")
    return str(place.earlier / earlier[0]), str(place.site)


def _address(path: str) -> str:
    return f"/{path.removesuffix(_INDEX)}" if path == _INDEX or path.endswith(f"/{_INDEX}") else f"/{path}"


def _what(was: bool, now: bool) -> What:
    return "changed" if was and now else "new" if now else "gone"
