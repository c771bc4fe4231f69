"""A review date may not lie in the future: neither of the day that is built, nor of the day that it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from helpcenter.content import clock
from helpcenter.content.project import read_project
from helpcenter.lint.rules import front_matter


@pytest.mark.parametrize(
    ("built", "really", "reviewed", "mended"),
    [
        ("2026-11-22", "2026-11-22", "2026-11-22", None),
        ("2026-11-22", "2026-11-22", "2026-11-23", "2026-11-22"),
        ("2026-11-22", "2026-12-05", "2026-12-05", None),
        ("2026-11-22", "2026-12-05", "2026-12-06", "2026-12-05"),
        ("2027-01-01", "2026-12-05", "2027-01-01", None),
        ("2027-01-01", "2026-12-05", "2027-01-02", "2027-01-01"),
    ],
)
def test_an_article_is_not_reviewed_tomorrow(
    built: str, really: str, reviewed: str, mended: str | None, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPCENTER_TODAY", built)
    monkeypatch.setattr(clock, "today_there", lambda zone: date.fromisoformat(really))
    file = tiny / "docs/zh/recovery/lost-phone.md"
    file.write_text(file.read_text("utf-8").replace("reviewed: 2026-11-20", f"reviewed: {reviewed}"), "utf-8")
    found = [(one.place.line, one.message, one.hint) for _, one in front_matter.check_sources(read_project(tiny))]
    wanted = (5, f"the review date {reviewed} lies in the future", f"write {mended}")
    assert found == ([wanted] if mended else [])
