"""A new content repository gets the wheel that the product was installed from, and pip takes no other."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from helpcenter.build.repository import shipped
from helpcenter.cli import main

NAME = "helpcenter-9.9.9-py3-none-any.whl"


def install(monkeypatch: pytest.MonkeyPatch, noted: str | None) -> None:
    monkeypatch.setattr(metadata, "distribution", lambda _: SimpleNamespace(version="9.9.9", read_text=lambda _: noted))


def test_the_wheel_that_pip_has_noted_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "a b" / NAME
    source.parent.mkdir()
    source.write_bytes(b"wheel")
    install(monkeypatch, f'{{"url": "{source.as_uri()}"}}')
    done = CliRunner().invoke(main, ["init", str(tmp_path / "shop")])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "shop/wheels" / NAME).read_bytes() == b"wheel"


@pytest.mark.parametrize(
    "noted", [None, "no JSON", "[]", '{"url": "https://bank.example/x.whl"}', '{"url": "file:///gone.whl"}']
)
def test_without_one_a_line_says_where_to_put_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, noted: str | None
) -> None:
    install(monkeypatch, noted)
    done = CliRunner().invoke(main, ["init", str(tmp_path / "shop")])
    assert done.exit_code == 0, done.output
    assert f"put the product's wheel into {tmp_path / 'shop/wheels'}" in done.output


def test_the_product_itself_is_never_looked_for_in_an_index() -> None:
    texts = [shipped.files()[path].decode() for path in ("README.md", ".github/workflows/helpcenter.yml")]
    lines = [line for text in texts for line in re.findall(r".*pip install.*", text)]
    installs = [line for line in lines if "requirements.lock" not in line and "duckdb" not in line]
    assert len(installs) == 3
    assert all("--no-deps --no-index --find-links wheels" in line for line in installs)
