"""A new article begins in both languages and is refused until it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpcenter.content import project, scaffold
from helpcenter.lint import engine
from helpcenter.source.problem import CannotRun


def test_new_article_is_refused_until_written(tiny: Path) -> None:
    assert scaffold.begin(tiny, project.load(tiny), "payments/refund") == [
        "docs/zh/payments/refund.md",
        "docs/en/payments/refund.md",
    ]
    found = {(one.path, one.rule) for one in engine.check(project.load(tiny)) if not one.note}
    assert ("docs/zh/payments/refund.md", "navigation") in found
    assert ("docs/en/payments/refund.md", "missing-answer") in found


@pytest.mark.parametrize("slug", ["Payments", "../x", "a b", "/a", "a/", "退款", "recovery/lost-phone"])
def test_bad_or_taken_slug_is_explained(tiny: Path, slug: str) -> None:
    with pytest.raises(CannotRun):
        scaffold.begin(tiny, project.load(tiny), slug)
