"""Replacing the last site by a finished one atomically: a reader finds the old one or the new one.

Linux and macOS exchange two folders in one step. Elsewhere it takes two renames; if a process dies between them,
`recover` undoes the first at the start of the next build.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

OLD = "old"
"""The name of the last site in a build's own folder between the two renames."""
_NOT_POSSIBLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV, errno.EPERM}


def swap(fresh: Path, site: Path) -> None:
    """Put `fresh` in the place of `site`. The last site is then in the folder of `fresh`, to be removed with it."""
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

    Raises OSError, with ENOSYS where the system has neither.
    """
    library = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    paths = (os.fsencode(one), os.fsencode(other))
    if library is not None and hasattr(library, "renameat2"):
        at_cwd, rename_exchange = -100, 2
        failed = library.renameat2(at_cwd, paths[0], at_cwd, paths[1], rename_exchange)
    elif library is not None and sys.platform == "darwin" and hasattr(library, "renamex_np"):
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


def recover(workspaces: Path, site: Path) -> bool:
    """Put the last site back if a swap in two steps was interrupted; return whether it was."""
    if site.exists() or not workspaces.is_dir():
        return False
    old = min(workspaces.glob(f"*/{OLD}"), default=None)
    if old:
        old.rename(site)
    return old is not None
