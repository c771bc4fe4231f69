"""Fragments that the pages of one folder share."""

from __future__ import annotations

from helpcenter.pages.fragment_cache import FragmentCache


def _rendered_on(fragments: FragmentCache, *pages: tuple) -> list[str]:
    """For each page, by address and variant, the page that its menu was rendered on."""
    return [fragments.for_page(*page)("menu", lambda page=page: page[0]) for page in pages]


def test_pages_of_a_folder_share_what_leads_elsewhere() -> None:
    fragments = FragmentCache(["en/contact/", "en/account/close/"])
    assert _rendered_on(fragments, ("en/payments/a/",), ("en/payments/b/",)) == ["en/payments/a/"] * 2
    assert _rendered_on(fragments, ("en/account/a/",), ("payments/a/",)) == ["en/account/a/", "payments/a/"]


def test_a_page_that_the_menu_leads_to_or_through_has_its_own() -> None:
    fragments = FragmentCache(["account/close/", "account/open/now/"])
    pages = [("account/a/",), ("account/close/",), ("account/open/",), ("account/open/now/",), ("",), ("account/",)]
    assert _rendered_on(fragments, *pages) == [address for (address,) in pages]


def test_what_a_page_shows_of_itself_keeps_it_apart() -> None:
    fragments = FragmentCache([])
    assert _rendered_on(fragments, ("a/b/", "security"), ("a/c/", "account")) == ["a/b/", "a/c/"]


def test_fragments_differ_by_name() -> None:
    fragment = FragmentCache([]).for_page("a/b/")
    assert [fragment(name, lambda name=name: name) for name in ("menu", "footer", "menu")] == ["menu", "footer", "menu"]
