"""Hints name the command as the one who reads them can run it."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpcenter.source.command_name import command_name


def test_a_checkout_has_dev_py_and_a_content_repository_has_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command_name() == "helpcenter"
    (tmp_path / "dev.py").touch()
    assert command_name() == "python3 dev.py"
