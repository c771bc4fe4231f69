"""YAML read with the place of every key and value."""

from __future__ import annotations

import pytest

from helpcenter.source import yaml_document
from helpcenter.source.problem import Position
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import YamlTree

TEXT = """\
a: text
b:
  - 1
  - {c: yes, d: 2026-11-22}
"e f": "007"
"""


def parse(text: str, first_line: int = 1) -> YamlTree:
    return yaml_document.parse(Source("data/x.yml", text), first_line)


def test_values_are_those_of_the_core_schema() -> None:
    assert parse(TEXT).data == {"a": "text", "b": [1, {"c": "yes", "d": "2026-11-22"}], "e f": "007"}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("~", None), ("null", None), ("Null", None), ("NULL", None), ("", None), ("nothing", "nothing"),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("no", "no"), ("off", "off"), ("tRUE", "tRUE"), ("12", 12), ("-12", -12), ("+12", 12), ("012", 12),
        ("1.5", 1.5), (".5", 0.5), ("1.", 1.0), ("-1.5e3", -1500.0), ("1e3", "1e3"), ("1.2.3", "1.2.3"),
        ("'12'", "12"), ('"true"', "true"), ("-", [None]), ("- ", [None]), ("|\n  a\n  b", "a\nb"),
    ],
)  # fmt: skip
def test_a_scalar_is_read(written: str, value: object) -> None:
    data = parse(f"x: {written}" if not written.startswith("-") or written[1:2].isdigit() else f"x:\n{written}").data
    assert data == {"x": value} and type(data["x"]) is type(value)


def test_each_key_and_value_has_its_place() -> None:
    tree = parse(TEXT)
    assert tree.place(("b",)) == Position(2, 1)
    assert tree.place_of_value(("b",)) == Position(3, 3)
    assert tree.place(("b", 1, "c")) == Position(4, 6)
    assert tree.place_of_value(("b", 1, "c")) == Position(4, 9)
    assert tree.place(("b", 1)) == tree.place(("b", 1, "nothing", "there")) == Position(4, 5)
    assert tree.place(("e f",)) == Position(5, 1)
    assert tree.place(("nothing",)) == tree.place(()) == Position(1, 1)


def test_places_count_from_the_line_in_which_the_text_begins() -> None:
    tree = parse("a: b", first_line=2)
    assert (tree.place(("a",)), tree.place_of_value(("a",))) == (Position(2, 1), Position(2, 4))
    (found,) = parse("a: [", first_line=4).problems
    assert found.line >= 4


def test_a_problem_stands_at_the_value_or_at_its_key() -> None:
    tree = parse(TEXT)
    assert tree.problem(("a",), "rule", "wrong").line == 1
    assert tree.problem(("a",), "rule", "wrong").column == 4
    assert tree.problem(("a",), "rule", "wrong", at_key=True).column == 1


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: 1\n---\nb: 2", 2, "a second document begins here"),
        ("a: &x 1", 1, "anchors and aliases are not used here"),
        ("a: !!python/name:os.system 1", 1, "the tag"),
        ("? [a]\n: 1", 1, "a key must be a single word"),
        ("a: " + "[" * 30 + "]" * 30, 1, "this is nested too deeply"),
        ("a:\n  b: ]", 2, "this is not valid YAML"),
        ("a: \x07", 1, "this is not valid YAML"),
    ],
)
def test_what_is_not_read_is_a_problem_with_its_place(text: str, line: int, message: str) -> None:
    tree = parse(text)
    (found,) = tree.problems
    assert (tree.data, found.path, found.line, found.rule) == (None, "data/x.yml", line, "yaml-syntax")
    assert message in found.message and found.hint


def test_a_depth_of_24_is_read() -> None:
    assert parse("a: " + "[" * 23 + "]" * 23).problems == ()
    assert parse("a: " + "[" * 25 + "]" * 25).problems != ()


def test_a_key_that_stands_twice_is_told_with_the_line_of_the_first() -> None:
    tree = parse("a: 1\nb: 2\na: 3")
    (found,) = tree.problems
    assert (found.line, found.column) == (3, 1)
    assert found.message == "the key 'a' is written twice; the first is in line 1"
    assert tree.data == {"a": 3, "b": 2}


def test_an_empty_text_has_no_data_and_no_problem() -> None:
    assert (parse("").data, parse("").problems) == (None, ())
    assert parse("# only a comment\n").data is None
