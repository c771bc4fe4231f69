"""Files of an output folder."""

from __future__ import annotations

from pathlib import Path

from helpcenter.source import output_folder


def test_a_file_is_written_in_folders_that_do_not_exist_yet_and_over_a_longer_one(tmp_path: Path) -> None:
    output_folder.write(tmp_path, "a/b/c.txt", b"longer")
    output_folder.write(tmp_path, "a/b/c.txt", b"new")
    assert (tmp_path / "a/b/c.txt").read_bytes() == b"new"


def test_a_part_is_moved_into_a_folder_and_over_what_stands_there(tmp_path: Path) -> None:
    for path, text in {"part/a.txt": b"new", "part/in/b.txt": b"b", "part/own/c.txt": b"c"}.items():
        output_folder.write(tmp_path, path, text)
    for path, text in {"site/a.txt": b"old", "site/in/z.txt": b"z"}.items():
        output_folder.write(tmp_path, path, text)
    output_folder.move(tmp_path / "part", tmp_path / "site")
    found = {
        path.relative_to(tmp_path / "site").as_posix(): path.read_text() for path in (tmp_path / "site").rglob("*.txt")
    }
    assert found == {"a.txt": "new", "in/b.txt": "b", "in/z.txt": "z", "own/c.txt": "c"}


def test_the_folders_of_a_file_go_with_the_last_one_in_them(tmp_path: Path) -> None:
    for path in ("a/b/c.txt", "a/d.txt"):
        output_folder.write(tmp_path, path, b"x")
    output_folder.remove(tmp_path, "a/b/c.txt")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["d.txt"]
