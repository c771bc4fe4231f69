"""The overlay as a file of its own: a schema for editors, a draft that names every key, problems with its own lines."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import invented_bank
from checkout import ROOT, TESTS
from filled_draft import filled
from helpcenter.content.project import read_project
from helpcenter.facts import overlay, overlay_draft, schema
from helpcenter.facts.base import Model
from helpcenter.lint import engine
from helpcenter.source import yaml_document
from helpcenter.source.text_file import Source
from projects import real_project, valid_project

SCHEMA = json.loads((ROOT / schema.FOLDER / f"{schema.OVERLAY}.json").read_text("utf-8"))
FILLED = {
    "<domain>": "anlan.example",
    "<newest article>": "2026-11-22",
    "<number ": "+4420794600",
    "<mobile ": "+4420794600",
}


class BrandOnly(Model):
    """A file of data/ with one key."""

    brand: str


class PromisesOnly(Model):
    """Another."""

    promises: str


def draft() -> str:
    return overlay_draft.draft(real_project().facts, "schema/overlay.json", "helpcenter")


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
    text = draft()
    tree = yaml_document.parse(Source("overlay.yml", text))
    assert tree.problems == ()
    assert text.startswith("# yaml-language-server: $schema=schema/overlay.json\n")
    assert set(tree.data["channels"]) == set(facts.channels)
    assert tree.data["retired"] == dict.fromkeys(facts.retired)
    for name, known in facts.trees.items():
        for key in known.data:
            assert f"\n{key}:" in text or f"\n# {key}:" in text, f"{name}: {key}"


@pytest.mark.parametrize(
    "path",
    [
        "channels phone.urgent calls_out",
        "senders sender.sms links",
        "genuine_call zh",
        "confirmed articles",
        "public_services public.police",
        "regions cn",
        "zones Asia/Shanghai",
        "cities Europe/Berlin",
        "calendars cn",
        "hours general",
        "labels sign_in",
        "limits reset_link",
        "promises call_first",
        "reply_times email",
    ],
)
def test_what_another_organisation_decides_is_to_be_filled_in(path: str) -> None:
    value = yaml_document.parse(Source("overlay.yml", draft())).data
    for key in path.split():
        value = value[key]
    assert value == "TODO"


def test_each_key_to_decide_stands_below_a_comment() -> None:
    lines = draft().splitlines()
    keys = [number for number, line in enumerate(lines) if line[:1].isalpha()]
    assert len(keys) > 20
    assert [lines[number] for number in keys if not lines[number - 1].startswith("#")] == []


def test_each_thing_to_fill_in_is_a_problem_with_its_line_in_the_overlay(tmp_path: Path) -> None:
    file = tmp_path / "overlay.yml"
    file.write_text(draft(), "utf-8")
    found = read_project(ROOT, file).problems
    waiting = [number for number, line in enumerate(draft().splitlines(), 1) if "TODO" in line.partition("#")[0]]
    assert [(one.path, one.line) for one in found] == [(str(file), number) for number in waiting]
    assert found[0].message == "brand.name is not filled in yet"


def test_a_draft_that_is_filled_in_passes_every_rule(tmp_path: Path) -> None:
    file = tmp_path / "overlay.yml"
    file.write_text(filled(draft(), (TESTS / "overlays/cairo.yml").read_text("utf-8")), "utf-8")
    assert "TODO" not in file.read_text("utf-8")
    invented_bank.fill(file)
    assert [one for one in engine.check(valid_project(ROOT, file)) if not one.note] == []


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
