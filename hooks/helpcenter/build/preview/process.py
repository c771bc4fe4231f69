"""Forked processes of the preview. Its own process has no threads, so that a fork is safe (fork(2))."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence

from helpcenter.source.parallel import exit_now

_SIGNALS = {signal.SIGTERM, signal.SIGINT}
_MOST_FILES = 1024


def fork_child(run: Callable[[], None], keep: Sequence[int]) -> int:
    """Run a function in a child process that owns only these file descriptors; return its id.

    SIGTERM ends the child; Ctrl-C is its parent's to handle.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)  # until the child has handlers of its own
    child = os.fork()
    if child:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        return child
    code = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        for descriptor in range(3, _MOST_FILES):  # a browser waits as long as any process holds its connection
            if descriptor not in keep:
                with contextlib.suppress(OSError):
                    os.close(descriptor)
        run()
        code = 0
    except Exception:
        traceback.print_exc()
    finally:
        exit_now(code)
