"""`impact`: where a fact appears, and what another value would change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checkout import ROOT
from helpcenter.cli import main


def run(*arguments: str) -> Result:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return CliRunner().invoke(main, ["impact", *arguments])


@pytest.fixture(scope="module")
def urgent() -> dict:
    done = run("phone.urgent", "--format", "json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_every_kind_of_place_is_found_in_both_languages(urgent: dict) -> None:
    kinds = {use["kind"] for use in urgent["uses"]}
    assert {"article", "drawing", "flow", "page", "file"} <= kinds
    files = {use["path"] for use in urgent["uses"] if use["kind"] == "file"}
    assert {"contact.json", "contact.vcf", "en/contact.vcf", "search/en.json", "search/zh.json"} <= files
    assert {use["language"] for use in urgent["uses"] if use["kind"] == "article"} == {"zh", "en"}


def test_no_line_that_names_the_fact_is_forgotten(urgent: dict) -> None:
    found = {(use["path"], use["line"]) for use in urgent["uses"]}
    for file in sorted((ROOT / "docs").rglob("*.md")):
        for number, line in enumerate(file.read_text("utf-8").split("\n"), start=1):
            if "{{ phone.urgent }}" in line or "{{ table.numbers }}" in line:
                assert (file.relative_to(ROOT).as_posix(), number) in found


def test_another_value_is_shown_in_place_and_judged() -> None:
    done = run("phone.urgent", "--if", "+442079460456")
    assert done.exit_code == 1
    assert "+44 20 7946 0123 → +44 20 7946 0456" in done.stdout
    assert "the number '+442079460456' is already that of phone.urgent (conflicting-fact)" in done.stdout
    assert run("phone.urgent", "--if", "+442079460321", "--format", "markdown").exit_code == 0


def test_hours_and_limits_have_an_impact_too() -> None:
    assert "docs/en/recovery/forgot-password.md:" in run("limit.reset_link").stdout
    assert "hours.ics" in run("hours.general").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("phone.urgnt",), "there is no fact 'phone.urgnt'"),
        (("phone.urgent", "--if", "0808 157 0123"), "--if '0808 157 0123' does not fit phone.urgent"),
        (("email", "--if", "nobody"), "--if 'nobody' does not fit email"),
        (("limit.reset_link", "--if", "60"), "--if takes the number or address of a channel"),
        (("phone.urgent", "--production", "none.yml"), "there is no overlay none.yml"),
    ],
)
def test_bad_input_is_one_sentence_and_a_hint(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    sentence, hint = done.output.rstrip("\n").split("\n")
    assert sentence.startswith(f"helpcenter: {message}") and hint.startswith("    hint: ")


def test_facts_that_cannot_be_read_are_named_with_their_place(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny)
    (tiny / "data/hours.yml").write_text("hours: [", "utf-8")
    done = CliRunner().invoke(main, ["impact", "phone.urgent"])
    assert done.exit_code == 2 and "data/hours.yml:2: this is not valid YAML" in done.output
