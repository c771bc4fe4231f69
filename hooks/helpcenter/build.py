"""Building the site: into a folder of its own, finished there, and only then put in the place of the last good one."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from helpcenter import site as sites
from helpcenter.problem import CannotRun
from helpcenter.publish import publish


def build(root: Path) -> Path:
    """Build the site of `root` into `root/site` and return it. A build that fails leaves the last good site untouched.

    Raises CannotRun where MkDocs refuses (it has said why on standard error) or the disk does.
    """
    site = root / "site"
    with _explained(site), _workshop(root) as workshop:
        fresh = workshop / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh)]
        done = subprocess.run(
            [*command, "--config-file", str(root / "mkdocs.yml")], cwd=root, env=environment(), check=False
        )
        if done.returncode:
            raise CannotRun("the site was not built; site/ is as it was", "mend the problems above and build again")
        publish(sites.load(root), fresh)
        swap(fresh, site, workshop)
    return site


def environment() -> dict[str, str]:
    """The environment for MkDocs: Material's notice about MkDocs 2 is silenced, it is not about this site."""
    return os.environ | {"NO_MKDOCS_2_WARNING": "1"}


@contextlib.contextmanager
def _workshop(root: Path) -> Iterator[Path]:
    """A folder on the same disk as the site, so that putting the site in place is a rename."""
    parent = root / ".build"
    parent.mkdir(exist_ok=True)
    workshop = Path(tempfile.mkdtemp(prefix="site-", dir=parent))
    try:
        yield workshop
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
        with contextlib.suppress(OSError):
            parent.rmdir()


def swap(fresh: Path, site: Path, workshop: Path) -> None:
    """Put `fresh` in the place of `site`; the old one goes to the workshop and from there to nothing."""
    old = workshop / "old"
    if site.exists():
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise


@contextlib.contextmanager
def _explained(site: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise CannotRun("the disk is full; site/ is as it was", "free some space and build again") from None
        place = error.filename or site
        reason = error.strerror or type(error).__name__
        hint = "check the rights of this folder and of the one above it"
        raise CannotRun(f"{place} cannot be written: {reason}; site/ is as it was", hint) from None
