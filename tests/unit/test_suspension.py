"""`suspend` and `resume`: what they write into the data, and what they refuse."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from helpcenter.cli import main
from helpcenter.facts import editing
from helpcenter.facts.channels import Suspension
from helpcenter.source import whole_files
from helpcenter.source.problem import CannotRun
from helpcenter.source.text_file import Source
from projects import valid_project

BOTH = ("--reason", "线路故障", "--reason", "the line is down")


def run(project: Path, *arguments: str) -> Result:
    os.chdir(project)
    return CliRunner().invoke(main, arguments)


@pytest.fixture(autouse=True)
def _stay_here() -> Iterator[None]:
    here = Path.cwd()
    yield
    os.chdir(here)


def suspension(project: Path, overlay: Path | None = None) -> Suspension | None:
    return valid_project(project, overlay).facts.channels["phone.urgent"].suspended


def test_a_channel_goes_out_of_service_and_comes_back_to_the_byte(tiny: Path) -> None:
    file = tiny / "data/channels.yml"
    before, mode = file.read_bytes(), stat.S_IMODE(file.stat().st_mode)
    done = run(tiny, "suspend", "phone.urgent", *BOTH, "--until", "2026-11-23T08:00")
    assert done.exit_code == 0, done.output
    assert done.output.startswith("phone.urgent is out of service from 2026-11-22 until 2026-11-23T08:00\n")
    found = suspension(tiny)
    assert found and dict(found.reason) == {"zh": "线路故障", "en": "the line is down"}
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert len(file.read_text("utf-8").splitlines()) == len(before.splitlines()) + 1, (
        "one line, all others as they were"
    )
    assert run(tiny, "resume", "phone.urgent").exit_code == 0
    assert file.read_bytes() == before


def test_it_ends_by_itself(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(tiny, "suspend", "phone.urgent", *BOTH, "--until", "2026-11-24")
    monkeypatch.setenv("HELPCENTER_TODAY", "2026-11-23")
    assert suspension(tiny)
    monkeypatch.setenv("HELPCENTER_TODAY", "2026-11-24")
    assert suspension(tiny) is None


@pytest.mark.parametrize(
    "overlay",
    [
        "brand: {name: {zh: 银行, en: Bank}}\n",
        "channels: {phone.urgent: {names: {zh: 热线, en: Line}}}\n",
        "channels:\n  phone.urgent:\n    names: {zh: 热线, en: Line}   # ours\n",
        "channels:\n  email: {names: {zh: 信, en: Mail}}\n",
        "channels: {}\n",
    ],
)
def test_an_overlay_is_written_whatever_its_style(tiny: Path, overlay: str) -> None:
    file = tiny.parent / "ours.yml"
    file.write_text(overlay, "utf-8")
    done = run(tiny, "suspend", "phone.urgent", *BOTH, "--production", str(file))
    assert done.exit_code == 0, done.output
    assert suspension(tiny, file) and suspension(tiny) is None
    assert overlay.strip().split("\n")[-1].split("{")[0] in file.read_text("utf-8")
    assert run(tiny, "resume", "phone.urgent", "--production", str(file)).exit_code == 0
    assert suspension(tiny, file) is None


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("phone.urgnt", *BOTH), "there is no channel 'phone.urgnt'", "write phone.urgent"),
        (
            ("phone.urgent", *BOTH, "--until", "soon"), "--until 'soon' is no date and no instant",
            "write it like 2026-11-22",
        ),
        (
            ("phone.urgent", *BOTH, "--until", "2026-11-01"), "--until 2026-11-01 is in the past",
            "name a time to come, or leave --until out where nobody knows",
        ),
        (
            ("phone.urgent", "--reason", " "), "the reason '' is not one for readers",
            "say in plain words what has happened",
        ),
        (
            ("phone.urgent", "--reason", "down", "--reason", "broken"),
            "there is a reason in this language before 'broken'", "give one in each language",
        ),
        (("phone.urgent", "--reason", "down"), "there is no reason in Chinese", "write --reason once more, in it"),
        (
            ("phone.urgent", *BOTH, "--production", "none.yml"), "there is no overlay none.yml",
            "name the YAML file with your organisation's facts",
        ),
    ],
)  # fmt: skip
def test_bad_input_is_one_sentence_and_a_hint(tiny: Path, arguments: tuple[str, ...], message: str, hint: str) -> None:
    before = (tiny / "data/channels.yml").read_bytes()
    done = run(tiny, "suspend", *arguments)
    assert done.exit_code == 2
    assert done.output == f"helpcenter: {message}\n    hint: {hint}\n"
    assert (tiny / "data/channels.yml").read_bytes() == before


def test_what_is_not_suspended_cannot_be_resumed_nor_suspended_twice(tiny: Path) -> None:
    assert "phone.urgent is not out of service" in run(tiny, "resume", "phone.urgent").output
    run(tiny, "suspend", "phone.urgent", *BOTH)
    again = run(tiny, "suspend", "phone.urgent", *BOTH)
    assert again.exit_code == 2 and "first run: helpcenter resume phone.urgent" in again.output


def test_a_file_without_rights_stays_as_it_is(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # tests may run as root, whom rights do not stop
    done = run(tiny, "suspend", "phone.urgent", *BOTH)
    assert done.exit_code == 2
    assert "channels.yml cannot be written: Permission denied; it is as it was" in done.output


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_an_interrupted_suspend_leaves_the_file_whole(tiny: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {file.name: file.read_bytes() for file in (tiny / "data").iterdir()}

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, step, interrupted)
    assert run(tiny, "suspend", "phone.urgent", *BOTH).exit_code == 130
    assert {file.name: file.read_bytes() for file in (tiny / "data").iterdir()} == before, "and nothing beside it"


def test_line_ends_of_windows_stay(tmp_path: Path) -> None:
    file = tmp_path / "ours.yml"
    file.write_bytes(b"a:\r\n  b: 1\r\n")
    whole_files.write(file, editing.added(Source("ours.yml", "a:\n  b: 1\n"), ("a", "c"), "{d: 2}", {"d": 2}))
    assert file.read_bytes() == b"a:\r\n  c: {d: 2}\r\n  b: 1\r\n"


def test_an_unusual_way_of_writing_is_refused() -> None:
    with pytest.raises(CannotRun, match="written in an unusual way"):
        editing.added(Source("ours.yml", "? a\n: ? b\n  : 1\n"), ("a", "c"), "2", 2)
