"""Text files: how they are read, and where in them something stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpcenter.source import text_file
from helpcenter.source.problem import Position
from helpcenter.source.text_file import Source


def read(folder: Path, content: bytes) -> tuple[Source, list[tuple[int, int, str, str]]]:
    (folder / "a.md").write_bytes(content)
    source, problems = text_file.read(folder, "a.md")
    return source, [(one.line, one.column, one.rule, one.message) for one in problems]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_endings_and_the_byte_order_mark_make_no_difference(tmp_path: Path, mark: bytes, ending: str) -> None:
    source, problems = read(tmp_path, mark + f"一{ending}二{ending}".encode())
    assert (source.path, source.text, problems) == ("a.md", "一\n二\n", [])


def test_a_missing_file_is_one_problem(tmp_path: Path) -> None:
    source, (found,) = text_file.read(tmp_path, "b.md")
    assert (source.text, found.rule, found.message, found.hint) == (
        "",
        "missing-file",
        "the file is missing",
        "add b.md",
    )


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    source, (found,) = text_file.read(tmp_path, ".")
    assert (source.text, found.rule) == ("", "missing-file")
    assert found.message == "the file cannot be read: Is a directory"


def test_a_byte_that_is_not_utf_8_has_its_place(tmp_path: Path) -> None:
    source, problems = read(tmp_path, "一二\n三四".encode() + b"\xff")
    assert (source.text, problems) == ("", [(2, 3, "encoding", "byte 0xff is not UTF-8")])


def test_places_and_offsets_are_each_other_s_inverse() -> None:
    source = Source("a.md", "ab\n\n一二")
    assert source.lines == ["ab", "", "一二"]
    assert [source.position(offset) for offset in (0, 2, 3, 4, 6)] == [
        Position(1, 1), Position(1, 3), Position(2, 1), Position(3, 1), Position(3, 3)
    ]  # fmt: skip
    assert all(source.offset(source.position(offset)) == offset for offset in range(7))
    assert source.offset(Position(9, 1)) == 4


def test_two_files_with_one_text_differ_by_their_path_and_one_file_by_its_text() -> None:
    one, other, later = Source("a", "x"), Source("b", "x"), Source("a", "y")
    assert one.digest == other.digest != later.digest
    assert len({one.identity, other.identity, later.identity}) == 3
