"""A new article begins in both languages and is refused until it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpcenter.content import scaffold
from helpcenter.content.project import read_project
from helpcenter.lint import engine
from helpcenter.source.problem import CannotRun


def test_new_article_is_refused_until_written(tiny: Path) -> None:
    assert scaffold.begin(tiny, read_project(tiny), "payments/refund") == [
        "docs/zh/payments/refund.md",
        "docs/en/payments/refund.md",
    ]
    found = {(one.path, one.rule) for one in engine.check(read_project(tiny)) if not one.note}
    assert ("docs/zh/payments/refund.md", "navigation") in found
    assert ("docs/en/payments/refund.md", "missing-answer") in found


@pytest.mark.parametrize("slug", ["Payments", "../x", "a b", "/a", "a/", "退款", "recovery/lost-phone"])
def test_bad_or_taken_slug_is_explained(tiny: Path, slug: str) -> None:
    with pytest.raises(CannotRun):
        scaffold.begin(tiny, read_project(tiny), slug)
