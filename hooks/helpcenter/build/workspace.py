"""Where a build works: the folder of the finished site, one beside it for what is not finished, and earlier builds.

The site `site/` of a project works in `.build/`; a site that is put elsewhere (`--output`) works in a folder next to
it, so that several brands are built from one checkout at once, each with a lock of its own.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from helpcenter.build import lock
from helpcenter.build.atomic_swap import OLD, recover, swap
from helpcenter.output.manifest import PATH as MANIFEST
from helpcenter.source.command_name import command_name
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun, near_match

KEPT = 2
"""How many earlier builds stay beside the present one, unless the operator says."""
_EARLIER = "earlier"
_TIME = "%Y%m%dT%H%M%S.%fZ"


@dataclass(frozen=True)
class Place:
    """The folder of a site. `work` is on the same disk, so that putting a site in place is a rename."""

    site: Path
    work: Path
    locked: Path
    """The folder that is locked while something works on this site."""
    name: str
    """How messages call the site."""

    @property
    def earlier(self) -> Path:
        """The folder of earlier builds, each named by the time (UTC) at which it was made."""
        return self.work / _EARLIER


def of(root: Path, output: Path | None = None) -> Place:
    """The place of a project's site. Raises CannotRun where the output would replace something that is no site."""
    if output is None or output.resolve() == root / "site":
        return Place(root / "site", root / ".build", root, "site/")
    site = output.resolve()
    if site in (root, *root.parents):
        raise CannotRun(Message("{output} holds the project itself", output=output), "name a folder of its own")
    if site.exists() and not (site / MANIFEST).is_file() and (not site.is_dir() or any(site.iterdir())):
        raise CannotRun(
            Message("{output} holds something that no build has made", output=output),
            "name a new folder, or an empty one",
        )
    work = site.parent / f".{site.name}.build"
    return Place(site, work, work, f"{output}")


@contextlib.contextmanager
def working(place: Place) -> Iterator[Path]:
    """Lock the place and make a folder to work in. What a killed build left there is removed first."""
    place.work.mkdir(parents=True, exist_ok=True)
    with lock.exclusive(place.locked):
        place.work.mkdir(exist_ok=True)
        recover(place.work, place.site)
        for leftover in place.work.glob("site-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix="site-", dir=place.work))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            with contextlib.suppress(OSError):
                place.work.rmdir()


def publish(place: Place, fresh: Path, keep: int) -> None:
    """Put a finished site in the place of the last one, of which `keep` earlier ones stay."""
    _keep_times(place.site, fresh)
    swap(fresh, place.site)
    _keep(place, next((one for one in (fresh, fresh.parent / OLD) if one.is_dir()), None))
    for surplus in _earlier(place)[keep:]:
        shutil.rmtree(surplus, ignore_errors=True)
    with contextlib.suppress(OSError):
        place.earlier.rmdir()


def roll_back(place: Place, to: str = "") -> str:
    """Put an earlier build in place of the present one, which is kept; return its name.

    Without a name it is the newest that is older than the present one. Raises CannotRun where there is none.
    """
    with working(place) as folder:
        present = _made(place.site) if place.site.is_dir() else ""
        names = [one.name for one in _earlier(place)]
        older = [name for name in names if not present or name < present]
        wanted = to or (older[0] if older else "")
        if not wanted and names:
            raise CannotRun(
                Message("{site} is the build {present}, and none older is kept", site=place.name, present=present),
                Message(
                    "a later one comes back with: {command} rollback --to {build}",
                    command=command_name(),
                    build=names[0],
                ),
            )
        if not wanted:
            raise CannotRun("no earlier build is kept", "build it again from an earlier commit; --keep N keeps more")
        if wanted not in names:
            near = near_match(wanted, names)
            raise CannotRun(
                Message("there is no build {wanted}", wanted=wanted),
                Message("write {near}", near=near) if near else Message("kept: {names}", names=", ".join(names)),
            )
        fresh = folder / "site"
        (place.earlier / wanted).rename(fresh)
        swap(fresh, place.site)
        _keep(place, next((one for one in (fresh, folder / OLD) if one.is_dir()), None))
    return wanted


def live(place: Place) -> str:
    """The name of the build that is in place now; empty where there is none."""
    return _made(place.site)


def builds(place: Place) -> list[str]:
    """The names of the earlier builds, the newest first."""
    return [one.name for one in _earlier(place)]


def _keep(place: Place, last: Path | None) -> None:
    if last is None or not (last / MANIFEST).is_file():
        return
    place.earlier.mkdir(exist_ok=True)
    kept = place.earlier / _made(last)
    if kept.exists():
        shutil.rmtree(kept)
    last.rename(kept)


def _keep_times(last: Path, fresh: Path) -> None:
    """Give files that have not changed the time that they had.

    Web servers make an ETag (RFC 9110, 8.8.3) of a file's time and size: caches go on using what they have.
    A file that is younger than its manifest was changed after its build.
    """
    before, now = (_digests(site) for site in (last, fresh))
    same = [path for path, digest in now.items() if before.get(path) == digest]
    made = (last / MANIFEST).stat().st_mtime_ns if same else 0
    for path in same:
        with contextlib.suppress(OSError):  # removed by hand
            time = (last / path).stat().st_mtime_ns
            if time <= made:
                os.utime(fresh / path, ns=(time, time))


def _digests(site: Path) -> dict[str, str]:
    try:
        found: dict[str, str] = json.loads((site / MANIFEST).read_text("utf-8"))["files"]
        return found
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _made(site: Path) -> str:
    """When a site was built, by the time of its manifest, which is written last."""
    try:
        return datetime.fromtimestamp((site / MANIFEST).stat().st_mtime, UTC).strftime(_TIME)
    except OSError:
        return ""


def _earlier(place: Place) -> list[Path]:
    return sorted((one for one in place.earlier.glob("*") if one.is_dir()), reverse=True)
