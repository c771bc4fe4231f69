"""Work on two cores, and a quick end of a process. Results never depend on how many processes there were."""

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
CAN_FORK = hasattr(os, "fork")
"""Windows cannot."""


def map_halves(
    work: Callable[[Sequence[T]], list[R]],
    items: Sequence[T],
    weight: Callable[[T], int] = lambda _: 1,
    fewest: int = 50,
) -> list[R]:
    """`work(items)`, with the second half of the items done in a forked process. Both halves weigh about the same.

    `work` must treat each item alone and change nothing but what it returns. Below `fewest` items a fork costs more
    than it saves.
    """
    if len(items) < fewest:
        return work(items)
    weights = list(accumulate(map(weight, items)))
    middle = bisect_left(weights, weights[-1] / 2)
    first, second = run_two(partial(work, items[:middle]), partial(work, items[middle:]))
    return first + second


def run_two(here: Callable[[], T], there: Callable[[], R]) -> tuple[T, R]:
    """The results of two functions, the second run in a forked process without other threads (fork(2)).

    Where that process fails, its work is repeated here, so that an error is raised as if there were no fork.
    """
    if not CAN_FORK or _one_core():
        return here(), there()
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(read_end)
            with os.fdopen(write_end, "wb") as pipe:
                pickle.dump(there(), pipe)
            code = 0
        finally:
            os._exit(code)
    os.close(write_end)
    first = here()
    with os.fdopen(read_end, "rb") as pipe:
        received = pipe.read()
    failed = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return first, there() if failed else pickle.loads(received)


def _one_core() -> bool:
    """Whether this process may use one core only (taskset, a container's cpuset), where a second process is a loss."""
    return hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) == 1


def exit_now(code: int) -> NoReturn:
    """Exit without tearing down: to free a large project object by object takes half a second."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):  # the reader has gone
            stream.flush()
    os._exit(code)
