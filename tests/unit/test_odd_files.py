"""Files of the published folders that are no text to read: links, files that are too large, broken encodings."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpcenter.content.project import read_project
from helpcenter.lint.rules import broken_picture, odd_bytes

ARTICLE = "docs/zh/recovery/lost-phone.md"


def found(project: Path) -> list[tuple[str, str, str]]:
    """Path, message and hint of what `odd-bytes` reports of files as a whole."""
    wrong = odd_bytes.check_sources(read_project(project))
    return [(path, str(one.message), str(one.hint)) for path, one in wrong]


def test_a_symbolic_link_is_a_problem_and_is_not_followed(tiny: Path) -> None:
    (tiny / "docs/zh/img").mkdir()
    (tiny / "docs/zh/img/secret.svg").symlink_to(tiny / "mkdocs.yml")
    link = ("docs/zh/img/secret.svg", "this is a symbolic link", "put the file itself here")
    assert link in found(tiny)


@pytest.mark.parametrize(("path", "limit"), [(ARTICLE, 100_000), ("docs/zh/words.txt", 1_000_000)])
def test_a_file_may_be_as_large_as_its_kind_and_no_larger(tiny: Path, path: str, limit: int) -> None:
    file = tiny / path
    text = file.read_bytes() if file.exists() else b"words\n"
    file.write_bytes(text + b"\n" * (limit - len(text)))
    assert found(tiny) == []
    file.write_bytes(text + b"\n" * (limit + 1 - len(text)))
    assert found(tiny) == [(path, f"the file has {limit + 1} bytes", f"keep it below {limit}, or split it")]


@pytest.mark.parametrize("rule", [odd_bytes, broken_picture], ids=["odd-bytes", "broken-picture"])
def test_a_drawing_in_another_encoding_is_a_problem_at_its_place(tiny: Path, rule: object) -> None:
    (tiny / "docs/zh/img").mkdir()
    (tiny / "docs/zh/img/steps.svg").write_bytes("<svg>\n密码</svg>".encode("gb18030"))
    sources = read_project(tiny)
    wrong = odd_bytes.check_sources(sources) if rule is odd_bytes else broken_picture.check_sources(sources, {})
    assert [one.place.line for path, one in wrong if path == "docs/zh/img/steps.svg" and "UTF-8" in one.message] == [2]
