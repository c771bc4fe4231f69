"""All files for programs together."""

from __future__ import annotations

from pathlib import Path

from helpcenter.artifacts import publish
from other_days import NOW, as_of


def test_publishing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    known = as_of("2026-11-22")
    written = publish(known, tmp_path / "a", NOW)
    publish(known, tmp_path / "b", NOW)
    assert len(written) == len(set(written)) > 80
    assert all((tmp_path / "a" / path).read_bytes() == (tmp_path / "b" / path).read_bytes() for path in written)
