"""The context that templates show, from the facts and articles of this repository."""

from __future__ import annotations

from functools import cache

import pytest
from mkdocs.utils import get_relative_url

from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.content.special_pages import SPECIAL_PAGES
from helpcenter.facts.base import LOCALES
from helpcenter.pages.context import PageContext, page_context
from helpcenter.pages.language_context import language_context
from helpcenter.pages.page_extras import CardExtras, ContactExtras, FaqExtras, HolidaysExtras, HoursExtras
from projects import real_project


@cache
def project() -> Project:
    read = real_project()
    assert isinstance(read, Project)
    return read


def context(slug: str, locale: str = "en", **matter: object) -> PageContext:
    return page_context(project(), slug, locale, matter, "")


@pytest.mark.parametrize("here", ["", "en/", "contact/", "en/contact/phone/"])
@pytest.mark.parametrize("there", ["", "en/", "contact/", "en/contact/phone/", "en/contact/card/", "assets/a.png"])
def test_relative_addresses_are_those_of_mkdocs(here: str, there: str) -> None:
    assert addresses.relative(there, here) == get_relative_url(there or ".", here)


def test_a_relative_address_keeps_its_fragment() -> None:
    assert addresses.relative("en/faq/#top", "en/contact/") == "../faq/#top"
    assert addresses.relative("en/#top", "en/") == "./#top"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("slug", [page.slug for page in SPECIAL_PAGES] + ["payments/cancel"])
def test_every_page_has_a_context_in_every_language(slug: str, locale: str) -> None:
    made = context(slug, locale)
    assert made.canonical_url == project().facts.site_url + addresses.address(slug, locale)
    assert made.reviewed is not None
    assert bool(made.widget) == bool(made.widget_data)


def test_the_header_marks_the_folder_of_the_page() -> None:
    current = {slug: [link.role for link in context(slug).header if link.current] for slug in ("contact/card", "index")}
    assert current == {"contact/card": ["contact"], "index": []}


@pytest.mark.parametrize(
    ("slug", "extras"),
    [
        ("contact/index", ContactExtras), ("contact/card", CardExtras), ("hours/index", HoursExtras),
        ("hours/holidays", HolidaysExtras), ("faq/index", FaqExtras), ("payments/cancel", type(None)),
    ],
)  # fmt: skip
def test_special_pages_have_what_their_templates_show(slug: str, extras: type) -> None:
    assert isinstance(context(slug).extras, extras)


def test_front_matter_that_is_no_kind_makes_an_answer() -> None:
    assert context("payments/cancel", kind="poem").kind == "answer"
    assert context("payments/cancel", kind="procedure", description="x").description == "x"


def test_an_article_that_the_project_does_not_hold_has_a_page_in_a_preview() -> None:
    made = context("payments/new")
    assert (made.related, made.reviewed, made.structured_data, made.edit_url) == ((), None, (), "")


def test_what_a_language_shares_has_addresses_from_the_root() -> None:
    shared = language_context(project(), "en")
    assert (shared.addresses.home, shared.addresses.help_now) == ("en/", "en/help-now/")


def test_an_urgent_article_has_its_first_action_and_words_for_the_call() -> None:
    made = context("recovery/lost-phone").urgent
    assert made is not None
    (line,) = made.calls
    assert (made.action, line.value, line.href) == ("call", "+44 20 7946 0123", "tel:+442079460123")
    assert len(made.say) == 2
    assert context("payments/cancel").urgent is None
