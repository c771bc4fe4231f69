"""`verify`: what is published, beside what was built."""

from __future__ import annotations

import shutil
from pathlib import Path

from helpcenter.build import verify


def folder(path: Path, mark: str) -> Path:
    path.mkdir(parents=True)
    for name in ("a", "b"):
        (path / name).write_text(mark)
    return path


def test_verify_tells_what_differs(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "x")
    digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    manifest = tmp_path / "build-manifest.json"
    manifest.write_text(f'{{"files": {{"a": "{digest}", "b": "{digest}", "c": "{digest}"}}}}')
    shutil.copy(manifest, site)
    (site / "b").write_text("changed")
    (site / "d").write_text("new")
    count, found = verify.verify(str(site), manifest)
    assert count == 3
    assert [(one.path, one.what) for one in found] == [("b", "changed"), ("c", "missing"), ("d", "unknown")]


def test_verify_finds_out_a_host_that_changed_its_manifest_too(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "y")
    own = tmp_path / "build-manifest.json"
    own.write_text('{"files": {"a": "0"}}')
    (site / "build-manifest.json").write_text('{"files": {}}')
    _, found = verify.verify(str(site), own)
    assert ("build-manifest.json", "changed") in {(one.path, one.what) for one in found}
