"""While the facts cannot be read, only the cause is reported: an article is judged with the parts that it has."""

from __future__ import annotations

from pathlib import Path

import pytest

import invented_bank
from checkout import ROOT
from helpcenter.content.project import read_project
from helpcenter.lint import engine


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("expires: 2027-05-01", "expires: soon", "security.expires is 'soon', not a day"),
        ("genuine_call: null", "genuine_call: [", "this is not valid YAML: did not find expected ',' or ']'"),
        ("genuine_call: null", "labels: TODO", "labels is not filled in yet"),
    ],
)
def test_one_value_that_cannot_be_read_is_one_problem(tmp_path: Path, old: str, new: str, message: str) -> None:
    overlay = tmp_path / "overlay.yml"
    text = (ROOT / "tests/overlays/bank.yml").read_text("utf-8")
    assert old in text
    overlay.write_text(text.replace(old, new), "utf-8")
    found = engine.check(read_project(ROOT, invented_bank.fill(overlay)))
    assert [(one.path, one.message) for one in found] == [(str(overlay), message)]
