"""Whatever happens to a build, `site/` is the last good site or the new one, whole."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checkout import copy_project, helpcenter
from helpcenter.build import verify

pytestmark = pytest.mark.everything

EPOCH = "1700000000"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a built site."""
    project = copy_project(tmp_path_factory.mktemp("faults") / "project")
    done = helpcenter(project, "build", SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 0, done.stderr
    return project


def whole(project: Path) -> bool:
    count, differences = verify.verify(str(project / "site"), None)
    return count > 86 and not differences


def start(project: Path) -> subprocess.Popen:
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "SOURCE_DATE_EPOCH": EPOCH}
    return subprocess.Popen(
        [sys.executable, "-m", "helpcenter.cli", "build"], cwd=project, env=environment, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_a_build_that_is_killed_leaves_the_last_site_and_the_next_build_clears_up(project: Path) -> None:
    last = (project / "site/build-manifest.json").read_bytes()
    building = start(project)
    end = time.monotonic() + 60
    while time.monotonic() < end and not list(project.glob(".build/site-*/site/index.html")):
        time.sleep(0.01)
    os.killpg(building.pid, signal.SIGKILL)
    building.communicate()
    assert list(project.glob(".build/site-*/site/index.html")), "killed in the middle"
    assert (project / "site/build-manifest.json").read_bytes() == last
    assert whole(project)
    assert helpcenter(project, "build", SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    assert not list(project.glob(".build/site-*"))


def test_two_builds_at_once_take_turns_and_make_the_same_to_the_byte(project: Path) -> None:
    first = (project / "site/build-manifest.json").read_bytes()
    builds = [start(project), start(project)]
    errors = [build.communicate(timeout=240)[1] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], errors
    assert (project / "site/build-manifest.json").read_bytes() == first
    assert whole(project)
    assert not list(project.glob(".build/site-*"))


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk takes root; CI runs this as root in a container")
def test_a_full_disk_is_one_sentence_and_the_last_site_stays(project: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    size = sum(path.stat().st_size for path in project.rglob("*") if path.is_file()) + 3_000_000
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk], check=True)
    try:
        small = Path(shutil.copytree(project, disk / "project"))
        done = helpcenter(small, "build")
        assert done.returncode == 2
        assert "the disk is full; site/ is as it was" in done.stderr
        assert "Traceback" not in done.stderr
        assert whole(small)
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="a read-only mount takes root; CI runs this as root in a container")
def test_a_read_only_folder_is_one_sentence_and_the_last_site_stays(project: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    subprocess.run(["mount", "--bind", "-o", "ro", project, place], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", place], check=True)
        done = helpcenter(place, "build")
        assert done.returncode == 2
        assert "cannot be written: Read-only file system; site/ is as it was" in done.stderr
        assert "Traceback" not in done.stderr
    finally:
        subprocess.run(["umount", place], check=True)
    assert whole(project)
