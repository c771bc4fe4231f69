"""Parts that pages of one folder share."""

from __future__ import annotations

from helpcenter.pages.fragment_cache import FragmentCache


def _made(neighbours: FragmentCache, *pages: tuple) -> list[str]:
    """For each page, by address and what it shows, the page that its menu was made on."""
    return [neighbours.shared(*page)("menu", lambda page=page: page[0]) for page in pages]


def test_pages_of_a_folder_share_what_leads_elsewhere() -> None:
    neighbours = FragmentCache(["en/contact/", "en/account/close/"])
    assert _made(neighbours, ("en/payments/a/",), ("en/payments/b/",)) == ["en/payments/a/"] * 2
    assert _made(neighbours, ("en/account/a/",), ("payments/a/",)) == ["en/account/a/", "payments/a/"]


def test_a_page_that_the_menu_leads_to_or_through_has_its_own() -> None:
    neighbours = FragmentCache(["account/close/", "account/open/now/"])
    pages = [("account/a/",), ("account/close/",), ("account/open/",), ("account/open/now/",), ("",), ("account/",)]
    assert _made(neighbours, *pages) == [address for (address,) in pages]


def test_what_a_page_shows_of_itself_keeps_it_apart() -> None:
    neighbours = FragmentCache([])
    assert _made(neighbours, ("a/b/", "security"), ("a/c/", "account")) == ["a/b/", "a/c/"]


def test_parts_are_told_apart_by_name() -> None:
    shared = FragmentCache([]).shared("a/b/")
    assert [shared(name, lambda name=name: name) for name in ("menu", "footer", "menu")] == ["menu", "footer", "menu"]
