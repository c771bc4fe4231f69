"""The registry of special pages, and that templates name its roles only."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from checkout import ROOT
from helpcenter.content.special_pages import SPECIAL_PAGES, Role, SpecialPage, special_page
from helpcenter.facts.base import LOCALES

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))


@pytest.mark.parametrize("page", SPECIAL_PAGES, ids=lambda page: page.role)
def test_a_special_page_exists_in_every_language(page: SpecialPage) -> None:
    assert [locale for locale in LOCALES if not (ROOT / f"docs/{locale}/{page.slug}.md").is_file()] == []


@pytest.mark.parametrize("page", SPECIAL_PAGES, ids=lambda page: page.role)
def test_the_files_that_a_special_page_names_exist(page: SpecialPage) -> None:
    widget = page.widget and [f"partials/widgets/{page.widget}.html", f"assets/js/{page.widget}.js"]
    styles = [f"assets/css/{name}.css" for name in page.styles]
    scripts = [f"assets/js/{name}.js" for name in page.scripts]
    assert [name for name in [*widget, *styles, *scripts] if not (ROOT / "overrides" / name).is_file()] == []


def test_each_role_has_one_page() -> None:
    assert sorted(page.role for page in SPECIAL_PAGES) == sorted({*get_args(Role)} - {"article"})


def test_an_ordinary_article_has_nothing_of_its_own() -> None:
    assert special_page("payments/cancel") == SpecialPage("article", "payments/cancel")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_compares_with_roles_that_exist(template) -> None:
    text = template.read_text("utf-8")
    assert {*re.findall(r'\.role == "([^"]*)"', text)} <= {*get_args(Role)}
    assert "center.slug ==" not in text
