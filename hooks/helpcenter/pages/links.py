"""The links of every page: to the pages with a role, in the header, and to the same page in other languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from helpcenter.content import addresses, special_pages
from helpcenter.content.special_pages import Role
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording


@dataclass(frozen=True)
class SiteLinks:
    """The addresses of the pages that every page may link to, by their role."""

    home: str
    help_now: str
    contact: str
    hours: str
    security: str
    verify: str
    prepare: str
    complaints: str
    faq: str
    announcements: str


@dataclass(frozen=True)
class HeaderLink:
    """A link of the header; `current` on its page, and on those of its folder that have no link of their own."""

    role: Role
    name: str
    url: str
    current: bool


@dataclass(frozen=True)
class TranslationLink:
    """A page in another language; `name` is that of the language, in the language itself."""

    locale: Locale
    name: str
    url: str


def site_links(address: Callable[[str], str]) -> SiteLinks:
    """The links of SiteLinks, of which `address` makes each from a slug."""
    slugs: dict[str, str] = {page.role: page.slug for page in special_pages.SPECIAL_PAGES}
    return SiteLinks(**{field.name: address(slugs[field.name]) for field in fields(SiteLinks)})


def header_links(slug: str, text: Wording, address: Callable[[str], str]) -> tuple[HeaderLink, ...]:
    """The links of the header on the page of a slug."""
    pages = [page for page in special_pages.SPECIAL_PAGES if page.in_header]
    own = any(page.slug == slug for page in pages)
    return tuple(
        HeaderLink(
            page.role,
            text[page.role],
            address(page.slug),
            page.slug == slug if own else page.slug.endswith("/index") and slug.startswith(page.folder),
        )
        for page in pages
    )


def translation_links(slug: str, locale: Locale) -> tuple[TranslationLink, ...]:
    """The links from a page in one language to itself in every other."""
    here, others = addresses.address(slug, locale), (other for other in LOCALES if other != locale)
    return tuple(TranslationLink(other, language(other).name, relative(slug, other, here)) for other in others)


def relative(target: str, locale: Locale, here: str) -> str:
    """The address of an article from the page at `here`; `target` is a slug with an optional `#id`."""
    return addresses.relative(addresses.address(target, locale), here)
