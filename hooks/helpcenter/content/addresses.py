"""Where each article is published, in which language, and under which tag that language is named."""

from __future__ import annotations

from functools import cache

from helpcenter.facts.languages import LOCALES, SOURCE, TRANSLATIONS, Locale
from helpcenter.l10n.languages import language


def other_locale(locale: Locale) -> Locale:
    """The language that is offered beside this one where there is room for one only.

    The source, or beside the source its first translation.
    """
    return TRANSLATIONS[0] if locale == SOURCE else SOURCE


def locale_of(path: str) -> Locale:
    """The language of a page by its path below the site's root, with or without a slash at its end."""
    return next((locale for locale in TRANSLATIONS if path == locale or path.startswith(f"{locale}/")), SOURCE)


@cache
def address(slug: str, locale: Locale) -> str:
    """The address of an article below the site's root, without a leading slash: "en/contact/"."""
    slug, _, name = slug.partition("#")
    parts: list[str] = [] if locale == SOURCE else [locale]
    parts += [part for part in slug.split("/") if part]
    if parts and parts[-1] == "index":
        parts.pop()
    return "".join(f"{part}/" for part in parts) + (f"#{name}" if name else "")


def relative(address: str, here: str) -> str:
    """A relative reference (RFC 3986, 4.2) from the page at one address to another, both below the site's root."""
    path, mark, fragment = address.partition("#")
    origin, target = (_segments(part) for part in (here, path))
    common = 0
    while common < min(len(origin), len(target)) and origin[common] == target[common]:
        common += 1
    steps = "/".join([".."] * (len(origin) - common) + target[common:]) or "."
    return steps + ("/" if path.endswith("/") else "") + mark + fragment


def _segments(address: str) -> list[str]:
    return [segment for segment in address.split("/") if segment]


def alternates(slug: str, site_url: str) -> tuple[tuple[str, str], ...]:
    """Hreflang and absolute address of every language, and x-default (RFC 8288 alternate links, HTML `link`)."""
    links = [(language(locale).tag, site_url + address(slug, locale)) for locale in LOCALES]
    return (*links, ("x-default", site_url + address(slug, SOURCE)))
