"""The overlay as a file of its own: a schema for editors, a draft that names every key, problems with its own lines."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from checkout import ROOT, TESTS
from helpcenter.content.project import read_project
from helpcenter.facts import overlay, overlay_draft, schema
from helpcenter.facts.base import Model
from helpcenter.source import yaml_document
from helpcenter.source.text_file import Source
from projects import real_project

SCHEMA = json.loads((ROOT / schema.FOLDER / f"{schema.OVERLAY}.json").read_text("utf-8"))
FILLED = {"<domain>": "anlan.example", "<number ": "+4420794600", "<mobile ": "+4420794600"}


class BrandOnly(Model):
    """A file of data/ with one key."""

    brand: str


class PromisesOnly(Model):
    """Another."""

    promises: str


def errors(document: object) -> list[str]:
    found = jsonschema.Draft202012Validator(SCHEMA).iter_errors(document)
    return [f"{one.json_path}: {one.message}" for one in found]


@pytest.mark.parametrize("file", sorted(TESTS.glob("overlays/*.yml")), ids=lambda file: file.stem)
def test_each_complete_overlay_fits_the_schema(file: Path) -> None:
    text = file.read_text("utf-8")
    for mark, value in FILLED.items():
        text = text.replace(mark, value)
    text = text.replace(' gb>"', '12"').replace("gb>", "12").replace("eg>", "12").replace("cn>", "12")
    text = text.replace("hk>", "12").replace("de>", "12")
    assert errors(yaml_document.parse(Source("overlay.yml", text)).data) == []


@pytest.mark.parametrize(
    ("document", "wrong"),
    [
        ({"brnad": {}}, "brnad"),
        ({"brand": {"nmae": {"zh": "x", "en": "x"}}}, "nmae"),
        ({"brand": {"colours": {"light": "green"}}}, "green"),
        ({"channels": {"chat": {"utl": "https://a.example/"}}}, "utl"),
        ({"confirmed": {"hour": "2026-11-20"}}, "hour"),
    ],
)
def test_a_slip_in_an_overlay_is_seen_by_an_editor(document: dict, wrong: str) -> None:
    assert any(wrong in error for error in errors(document))


@pytest.mark.parametrize(
    "overlay",
    [
        {"brand": {"name": {"zh": "安澜", "en": "Anlan"}}},
        {"channels": {"chat": None, "email": {"address": "a@b.example"}}},
        {"regions": {"hk": None}, "retired": {"retired.hotline": None}},
    ],
)
def test_a_part_of_a_file_is_enough(overlay: dict) -> None:
    assert errors(overlay) == []


def test_a_draft_names_every_key_of_the_data_and_asks_for_what_production_needs() -> None:
    facts = real_project().facts
    text = overlay_draft.draft(facts, "schema/overlay.json")
    tree = yaml_document.parse(Source("overlay.yml", text))
    assert tree.problems == ()
    assert text.startswith("# yaml-language-server: $schema=schema/overlay.json\n")
    assert set(tree.data["channels"]) == set(facts.channels)
    assert tree.data["retired"] == dict.fromkeys(facts.retired)
    for name, known in facts.trees.items():
        for key in known.data:
            assert f"\n{key}:" in text or f"\n# {key}:" in text, f"{name}: {key}"


def test_each_thing_to_fill_in_is_a_problem_with_its_line_in_the_overlay(tmp_path: Path) -> None:
    file = tmp_path / "overlay.yml"
    file.write_text(overlay_draft.draft(real_project().facts, "schema/overlay.json"), "utf-8")
    found = read_project(ROOT, file).problems
    assert {one.path for one in found} == {str(file)}
    lines = file.read_text("utf-8").splitlines()
    assert all("TODO" in lines[one.line - 1] for one in found)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("- a\n", "the overlay holds no facts", "begin with a key such as `brand:`; see “Publishing” in README.md"),
        ("brnad: {}\n", "no file of data/ has a key 'brnad'", "write brand"),
        ("qqqqqq: {}\n", "no file of data/ has a key 'qqqqqq'", "one of: brand, promises"),
    ],
)
def test_what_is_no_overlay_is_one_problem(tmp_path: Path, text: str, message: str, hint: str) -> None:
    file = tmp_path / "overlay.yml"
    file.write_text(text, "utf-8")
    tree, [problem] = overlay.read(file, {"brand": BrandOnly, "promises": PromisesOnly})
    assert (tree is None) == (text[0] == "-")
    assert (problem.path, problem.rule, problem.message, problem.hint) == (str(file), "overlay", message, hint)


def test_an_overlay_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    tree, problems = overlay.read(tmp_path / "none.yml", {})
    assert tree is None and len(problems) == 1
