"""Work on many things in two processes, where the system can part them; what comes out does not depend on it."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
FEW = 50
"""Below this many things a second process costs more than it spares."""


def in_halves(work: Callable[[Sequence[T]], list[R]], things: Sequence[T]) -> list[R]:
    """`work(things)`, done for the first half here and for the second in a copy of this process (fork(2)).

    `work` changes nothing but what it returns, and returns for each thing alone. Where the copy fails, its half is
    done here, so that an error is raised as if there were no copy.
    """
    if len(things) < FEW or not hasattr(os, "fork"):
        return work(things)
    middle = len(things) // 2
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:
        code = 1
        try:
            os.close(reading)
            with os.fdopen(writing, "wb") as pipe:
                pickle.dump(work(things[middle:]), pipe)
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    first = work(things[:middle])
    with os.fdopen(reading, "rb") as pipe:
        sent = pipe.read()
    done = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
    return first + (work(things[middle:]) if done else pickle.loads(sent))
