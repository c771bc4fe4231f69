"""A command as a whole tree of processes: wall and processor seconds, and the most memory at one time."""

from __future__ import annotations

import os
import statistics
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.5
"""Seconds between two looks at the memory: each goes through all pages of all processes, beside the build."""


@dataclass(frozen=True)
class Figures:
    """Seconds of wall clock and of processors (user and system, children included), MB of memory."""

    wall: float
    cpu: float
    memory: float


class Failed(Exception):
    """A command that was to be timed did not do its work."""


Environment = Mapping[str, str]


def run(commands: Sequence[Sequence[str]], folder: Path, environment: Environment, fails: bool = False) -> Figures:
    """Run commands in a folder, one after the other. Raises Failed with what was printed, unless one `fails` anyway."""
    wall = cpu = memory = 0.0
    for command in commands:
        start = time.monotonic()
        with (folder / ".bench-output").open("wb") as output:
            process = subprocess.Popen(
                command, cwd=folder, env={**os.environ, **environment}, stdout=output, stderr=subprocess.STDOUT
            )
            watch = Watch(process.pid)
            _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall += time.monotonic() - start
        cpu += used.ru_utime + used.ru_stime
        memory = max(memory, watch.end())  # ru_maxrss begins with what this process had when it forked
        if process.returncode and not fails:
            raise Failed(f"{' '.join(command)}\n" + (folder / ".bench-output").read_text("utf-8", "replace")[-2000:])
    return Figures(wall, cpu, memory)


def median(figures: Sequence[Figures]) -> Figures:
    """The median of each figure by itself."""
    columns = ([getattr(one, name) for one in figures] for name in ("wall", "cpu", "memory"))
    return Figures(*(statistics.median(column) for column in columns))


class Watch:
    """Looks at a process and its descendants until `end`. Pages that they share count once (Pss of smaps_rollup)."""

    def __init__(self, process: int) -> None:
        self._process, self._most, self._done = process, 0.0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> float:
        """The most that was seen, in MB; 0 where the system has no /proc."""
        self._done.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while not self._done.wait(EVERY):
            self._most = max(self._most, sum(map(_memory, _tree(self._process))))


def _tree(process: int) -> list[int]:
    found, waiting = [], [process]
    while waiting:
        one = waiting.pop()
        found.append(one)
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                waiting += map(int, task.read_text().split())
            except OSError:
                continue
    return found


def _memory(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().split("\n")
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
