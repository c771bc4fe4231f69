"""A template of this site that names what does not exist fails with one sentence; Material's may go on."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateError

from mkdocs_adapter.templates import StrictBelow, sentence

TEMPLATES = {
    "material/base.html": "<{{ nothing }}>{% block body %}{% endblock %}{% include 'foot.html' %}",
    "material/foot.html": "Material's",
    "own/main.html": "{% extends 'base.html' %}{% block body %}{{ name }}{% endblock %}",
    "own/foot.html": "\n{{ center.slgu }}",
    "own/broken.html": "\n\n{% if %}",
}


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    for name, text in TEMPLATES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    made = Environment(loader=FileSystemLoader([tmp_path / "own", tmp_path / "material"]))
    made.loader = StrictBelow([tmp_path / "own"], made)
    return made


def failure(environment: Environment, template: str, root: Path, **values: object) -> str:
    with pytest.raises(TemplateError) as raised:
        environment.get_template(template).render(values)
    return sentence(raised.value, root)


def test_a_template_below_the_folder_is_strict_where_it_extends_a_lenient_one(
    environment: Environment, tmp_path: Path
) -> None:
    assert failure(environment, "main.html", tmp_path) == "own/main.html:1: 'name' is undefined"


def test_a_template_below_the_folder_is_strict_where_a_lenient_one_includes_it(
    environment: Environment, tmp_path: Path
) -> None:
    found = failure(environment, "main.html", tmp_path, name="x", center={"slug": ""})
    assert found == "own/foot.html:2: 'dict object' has no attribute 'slgu'"


def test_other_templates_stay_lenient(environment: Environment) -> None:
    assert environment.get_template("main.html").render(name="x", center={"slgu": "y"}) == "<>x\ny"


def test_a_syntax_error_has_its_place(environment: Environment, tmp_path: Path) -> None:
    assert failure(environment, "broken.html", tmp_path).startswith("own/broken.html:3: ")


def test_what_no_template_raised_is_not_explained(tmp_path: Path) -> None:
    assert sentence(OSError("no space"), tmp_path) == sentence(LookupError("x"), tmp_path) == ""
