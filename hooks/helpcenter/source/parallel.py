"""Work in two processes, where the system can part them, and how a process ends; what comes out depends on neither."""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from typing import NoReturn, TypeVar

T = TypeVar("T")
R = TypeVar("R")
PARTED = hasattr(os, "fork")
"""Whether the system can part a process in two (fork(2)); Windows cannot."""
FEW = 50
"""Below this many things a second process costs more than it spares."""


def in_halves(
    work: Callable[[Sequence[T]], list[R]], things: Sequence[T], weigh: Callable[[T], int] = lambda _: 1
) -> list[R]:
    """`work(things)`, done for the first half here and for the second in a copy of this process.

    `work` changes nothing but what it returns, and returns for each thing alone. Both halves weigh the same.
    """
    if len(things) < FEW:
        return work(things)
    weights = list(accumulate(map(weigh, things)))
    middle = bisect_left(weights, weights[-1] / 2)
    first, second = both(partial(work, things[:middle]), partial(work, things[middle:]))
    return first + second


def both(here: Callable[[], T], beside: Callable[[], R]) -> tuple[T, R]:
    """What two pieces of work return, the second done in a copy of this process (fork(2)) that has no other threads.

    Where the copy fails, its work is done here, so that an error is raised as if there were no copy.
    """
    if not PARTED or _one_core():
        return here(), beside()
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:
        code = 1
        try:
            os.close(reading)
            with os.fdopen(writing, "wb") as pipe:
                pickle.dump(beside(), pipe)
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    first = here()
    with os.fdopen(reading, "rb") as pipe:
        sent = pipe.read()
    failed = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
    return first, beside() if failed else pickle.loads(sent)


def _one_core() -> bool:
    """Whether this process may use one core only (taskset, a container's cpuset), where a second process just costs."""
    return hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) == 1


def leave(code: int) -> NoReturn:
    """End this process at once: to let go of a large project object by object takes half a second for nothing."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):  # nobody reads on
            stream.flush()
    os._exit(code)
