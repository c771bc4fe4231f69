"""Where a build works, and the earlier builds that stay for a rollback."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from helpcenter.build import workspace
from helpcenter.build.workspace import Place
from helpcenter.output.manifest import PATH as MANIFEST
from helpcenter.source.problem import CannotRun


def build(place: Place, words: str, time: int, keep: int = 2) -> None:
    """A site of one page, as if built at that second."""
    with workspace.working(place) as folder:
        fresh = folder / "site"
        fresh.mkdir()
        (fresh / "index.html").write_text(words)
        (fresh / MANIFEST).write_text("{}")
        os.utime(fresh / MANIFEST, (time, time))
        workspace.publish(place, fresh, keep)


def page(place: Place) -> str:
    return (place.site / "index.html").read_text()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = workspace.of(tmp_path)
    for time, words in enumerate(("one", "two", "three", "four"), start=1):
        build(made, words, time)
    return made


def test_so_many_earlier_builds_stay_and_no_more(place: Place) -> None:
    assert len(workspace.builds(place)) == 2
    build(place, "five", 5, keep=0)
    assert workspace.builds(place) == []
    assert not place.work.exists()


def test_a_rollback_goes_back_build_by_build_and_nothing_is_lost(place: Place) -> None:
    newest = workspace.builds(place)[0]
    assert workspace.roll_back(place) == newest
    assert page(place) == "three"
    workspace.roll_back(place)
    assert page(place) == "two"
    with pytest.raises(
        CannotRun, match=rf"site/ is the build {workspace.live(place)}, and none older is kept"
    ) as refused:
        workspace.roll_back(place)
    assert refused.value.hint.endswith(f"rollback --to {workspace.builds(place)[0]}")
    assert page(place) == "two"
    workspace.roll_back(place, workspace.builds(place)[0])
    assert page(place) == "four"


def test_a_build_that_is_not_kept_is_one_sentence(place: Place) -> None:
    with pytest.raises(CannotRun, match="there is no build 2020"):
        workspace.roll_back(place, "2020")
    assert page(place) == "four"


def test_a_file_that_did_not_change_keeps_its_time_and_one_that_did_does_not(tmp_path: Path) -> None:
    made = workspace.of(tmp_path)

    def publish(digests: dict[str, str], time: int) -> None:
        with workspace.working(made) as folder:
            fresh = folder / "site"
            fresh.mkdir()
            for path, digest in digests.items():
                (fresh / path).write_text(digest)
                os.utime(fresh / path, (time, time))
            (fresh / MANIFEST).write_text(json.dumps({"files": digests}))
            os.utime(fresh / MANIFEST, (time, time))
            workspace.publish(made, fresh, 2)

    publish({"same": "1", "edited": "1", "touched": "1"}, 1000)
    (made.site / "touched").write_text("2")  # by somebody, after the build
    publish({"same": "1", "edited": "2", "touched": "1", "new": "1"}, 2000)
    times = {path.name: path.stat().st_mtime for path in made.site.iterdir()}
    assert times == {"same": 1000, "edited": 2000, "touched": 2000, "new": 2000, MANIFEST: 2000}


def test_each_site_has_a_workspace_and_a_lock_of_its_own(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    one, other = workspace.of(root, tmp_path / "out/one"), workspace.of(root, tmp_path / "out/two")
    with workspace.working(one), workspace.working(other):
        assert one.work != other.work
    build(one, "one", 1)
    build(other, "two", 1)
    assert (page(one), page(other)) == ("one", "two")
    assert workspace.of(root, root / "site") == workspace.of(root)


@pytest.mark.parametrize("output", [".", "..", "docs"])
def test_nothing_that_is_no_site_is_replaced(tmp_path: Path, output: str) -> None:
    root = tmp_path / "project"
    (root / "docs").mkdir(parents=True)
    (root / "docs/index.md").write_text("ours")
    with pytest.raises(CannotRun):
        workspace.of(root, root / output)
