"""Putting a finished site in the place of the last one, so that whoever looks finds the old one or the new one.

Linux and macOS exchange two folders in one step. Elsewhere it takes two renames; what a process that died between
them left behind is put back by `recover` at the start of the next build.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

OLD = "old"
"""The name below a build's own folder under which the last site waits between two renames."""
_NOT_POSSIBLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV, errno.EPERM}


def swap(fresh: Path, site: Path) -> None:
    """Put `fresh` in the place of `site`. Afterwards the last site stands beside `fresh`'s place, to be removed."""
    if site.is_dir() and not site.is_symlink():
        try:
            exchange(fresh, site)
            return
        except OSError as error:
            if error.errno not in _NOT_POSSIBLE:
                raise
    _in_two_steps(fresh, site)


def exchange(one: Path, other: Path) -> None:
    """Exchange two folders on one disk in one step (renameat2(2) with RENAME_EXCHANGE, renamex_np(2) on macOS).

    Raises OSError: ENOSYS where the system cannot do it at all.
    """
    library = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    paths = (os.fsencode(one), os.fsencode(other))
    if hasattr(library, "renameat2"):
        at_cwd, rename_exchange = -100, 2
        failed = library.renameat2(at_cwd, paths[0], at_cwd, paths[1], rename_exchange)
    elif sys.platform == "darwin" and hasattr(library, "renamex_np"):
        rename_swap = 2
        failed = library.renamex_np(*paths, rename_swap)
    else:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(other))
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(other))


def _in_two_steps(fresh: Path, site: Path) -> None:
    old = fresh.parent / OLD
    if site.exists():
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise


def recover(workshops: Path, site: Path) -> bool:
    """Put the last site back where a swap in two steps was cut off; tell whether that was so."""
    if site.exists() or not workshops.is_dir():
        return False
    for old in sorted(workshops.glob(f"*/{OLD}")):
        old.rename(site)
        return True
    return False
