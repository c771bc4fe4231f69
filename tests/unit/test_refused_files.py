"""Commands that write, on a full disk and without rights: one sentence and a hint, and every file is as it was."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from helpcenter.cli import main
from helpcenter.l10n import sentences
from projects import valid_project

WRITING = [
    "suspend phone.urgent --reason 坏了 --reason Down",
    "new payments/refund",
    "move recovery/lost-phone recovery/stolen-phone",
    "translated recovery/lost-phone",
    "overlay init ours.yml",
    "flows",
    "schemas",
    "manual",
    "init ours",
    "insights search.log --output found.txt",
    "check --fix",
]
READING = ["report", "impact phone.urgent", "confirm", "flows", "insights search.log", "resume phone.urgent"]


def run(root: Path, command: str) -> Result:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        return CliRunner().invoke(main, command.split())


def contents(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


@contextmanager
def full_disk() -> Iterator[None]:
    """No file can grow in this process, which is what a full disk looks like (setrlimit(2), RLIMIT_FSIZE)."""
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.fixture
def project(tiny: Path) -> Path:
    """A project with a blank to remove and a log to count."""
    article = tiny / "docs/zh/recovery/lost-phone.md"
    text = article.read_text("utf-8")
    article.write_text(text.replace("。\n", "。 \n", 1), "utf-8")
    (tiny / "search.log").write_text("", "utf-8")
    return tiny


@pytest.mark.parametrize("command", WRITING)
def test_a_full_disk_is_one_sentence_and_changes_nothing(project: Path, command: str) -> None:
    before = contents(project)
    with full_disk():
        done = run(project, command)
    assert done.exit_code == 2, done.output
    assert "cannot be written: File too large" in done.output
    assert done.output.count("helpcenter: ") == 1 and "\n    hint: " in done.output
    assert contents(project) == before


@pytest.mark.parametrize("command", [one for one in WRITING if not one.startswith("init")])
def test_without_rights_nothing_changes(project: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(project)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr("tempfile.mkstemp", refused)  # tests may run as root, whom rights do not stop
    done = run(project, command)
    assert done.exit_code == 2, done.output
    assert "cannot be written: Permission denied" in done.output
    assert "hint: check the rights of this file and of its folder" in done.output
    assert contents(project) == before


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xff\xfe\0", "data/channels.yml:1: byte 0xff is not UTF-8\n    hint: save the file as UTF-8"),
        (b"channels: {a: [\n", "data/channels.yml:2: this is not valid YAML: did not find expected node content"),
        (None, "data/channels.yml:1: the file cannot be read: Is a directory\n    hint: check the rights of"),
    ],
    ids=["bytes", "yaml", "folder"],
)
def test_facts_that_cannot_be_read_are_named_with_their_place(
    project: Path, command: str, content: bytes | None, sentence: str
) -> None:
    file = project / "data/channels.yml"
    file.unlink()
    file.mkdir() if content is None else file.write_bytes(content)
    done = run(project, command)
    assert done.exit_code == 2, done.output
    assert f"helpcenter: the facts in data/ cannot be read: {sentence}" in done.output


def test_a_string_that_is_missing_is_a_sentence_of_a_command(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = valid_project(project).facts
    monkeypatch.setattr("helpcenter.cli.generated.find_root", lambda: sentences.string(facts, "language_zh"))
    done = run(project, "flows")
    assert done.exit_code == 2
    assert done.output == "helpcenter: there is no string 'language_zh'\n    hint: add it to data/interface.yml\n"


def test_what_no_command_expects_of_the_system_is_a_sentence_too(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(24, os.strerror(24), "data/brand.yml")

    monkeypatch.setattr("helpcenter.cli.generated.find_root", refused)
    done = run(project, "flows")
    assert done.exit_code == 2
    assert "helpcenter: the system refuses data/brand.yml: Too many open files" in done.output
