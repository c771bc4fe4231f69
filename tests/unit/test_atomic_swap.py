"""The new site takes the place of the old one in one step."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from checkout import ROOT
from helpcenter.build import atomic_swap as swapping


def folder(path: Path, mark: str) -> Path:
    path.mkdir(parents=True)
    for name in ("a", "b"):
        (path / name).write_text(mark)
    return path


def test_a_reader_finds_the_old_site_or_the_new_one_at_every_moment(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "0")
    seen, stop = set(), threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                seen.add((site / "a").read_text())
            except OSError as error:
                seen.add(repr(error))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(1, 100):
        fresh = folder(tmp_path / f"w{number}" / "site", str(number))
        swapping.swap(fresh, site)
        shutil.rmtree(fresh.parent)
    stop.set()
    reader.join()
    assert all(mark.isdigit() for mark in seen), seen
    assert (site / "a").read_text() == "99"


KILLED = """
import os, sys
from pathlib import Path
from helpcenter.build import atomic_swap as swap
def dies(*_): os._exit(9)
def cannot(*_): raise OSError(38, "Function not implemented")
swap.exchange = cannot
real, calls = Path.rename, []
def rename(self, target):
    calls.append(target)
    if len(calls) == int(sys.argv[3]): dies()
    return real(self, target)
Path.rename = rename
swap.swap(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.mark.parametrize("step", [1, 2])
def test_without_the_exchange_a_death_between_two_steps_is_mended_by_the_next_build(tmp_path: Path, step: int) -> None:
    site, fresh = folder(tmp_path / "site", "old"), folder(tmp_path / ".build/site-x/site", "new")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run([sys.executable, "-c", KILLED, fresh, site, str(step)], env=environment)
    assert done.returncode == 9
    assert swapping.recover(tmp_path / ".build", site) is (step == 2)
    assert (site / "a").read_text() == "old"
