"""`changes`: what differs between two builds, as addresses to purge."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from helpcenter.build.changes import changes, digests
from helpcenter.cli import main
from helpcenter.source.problem import CannotRun

OLD = {"index.html": "1", "en/hours/index.html": "1", "hours.ics": "1", "gone.md": "1", "_headers": "1"}
NEW = {"index.html": "1", "en/hours/index.html": "2", "hours.ics": "2", "new.md": "1", "_headers": "2"}


def written(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir()
    (folder / "build-manifest.json").write_text(json.dumps({"files": files}))
    return folder


def test_changes_are_the_addresses_that_readers_use_and_the_manifest() -> None:
    assert [(one.address, one.what) for one in changes(OLD, NEW)] == [
        ("/_headers", "changed"),
        ("/en/hours/", "changed"),
        ("/gone.md", "gone"),
        ("/hours.ics", "changed"),
        ("/new.md", "new"),
        ("/build-manifest.json", "changed"),
    ]


def test_the_same_build_has_no_changes() -> None:
    assert changes(OLD, OLD) == []


def test_a_signed_build_changes_the_signature_of_its_manifest_too() -> None:
    signed = {"contact.json.sig": "1"}
    found = changes(OLD | signed, NEW | signed)
    assert [one.address for one in found][-2:] == ["/build-manifest.json", "/build-manifest.json.sig"]


def test_the_command_prints_addresses_only_and_names_the_host_s_files_apart(tmp_path: Path) -> None:
    places = [str(written(tmp_path / name, files)) for name, files in (("old", OLD), ("new", NEW))]
    done = CliRunner().invoke(main, ["changes", *places, "--base", "https://help.okpay.example/"])
    addresses = ["/en/hours/", "/gone.md", "/hours.ics", "/new.md", "/build-manifest.json"]
    assert done.stdout.splitlines() == [f"https://help.okpay.example{address}" for address in addresses]
    assert "4 changed, 1 new, 1 gone" in done.stderr
    assert "/_headers" in done.stderr


@pytest.mark.parametrize("text", ["", "[]", '{"files": 3}'])
def test_a_manifest_that_cannot_be_read_is_one_sentence(tmp_path: Path, text: str) -> None:
    file = tmp_path / "build-manifest.json"
    file.write_text(text)
    with pytest.raises(CannotRun, match="cannot be read"):
        digests(str(file))


def test_a_folder_without_a_manifest_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match=r"has no build-manifest\.json"):
        digests(str(tmp_path))
    with pytest.raises(CannotRun, match="there is no folder"):
        digests(str(tmp_path / "none"))


def test_one_build_alone_is_refused() -> None:
    done = CliRunner().invoke(main, ["changes", "site"])
    assert done.exit_code == 2
    assert "one build alone has no changes" in done.stderr
