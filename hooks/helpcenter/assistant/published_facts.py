"""What a published site says to programs, read from its files."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, cached_property
from itertools import zip_longest
from typing import Any

from helpcenter.facts.languages import LOCALES, SOURCE
from helpcenter.source.problem import CannotRun
from helpcenter.source.published_site import Fetch

CONTACT, MANIFEST = "contact.json", "build-manifest.json"
LANGUAGES = LOCALES
_INDEX = {locale: "llms.txt" if locale == SOURCE else f"{locale}/llms.txt" for locale in LANGUAGES}
"""The index of each language (llmstxt.org)."""
_LINK = re.compile(r"^- \[(?P<title>[^\]]+)\]\((?P<address>[^)\s]+)\)(?:: (?P<about>.*))?$", re.MULTILINE)

Json = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """An article as llms.txt lists it; `address` is that of its Markdown copy."""

    title: str
    address: str
    about: str


@dataclass(frozen=True, eq=False)
class PublishedFacts:
    """The files of a site; those that few questions need are fetched when the first one does, and kept."""

    fetch: Fetch
    contact: Json

    @cached_property
    def expires(self) -> datetime | None:
        """The instant (UTC) from which nothing here may be used; None where the site names none."""
        written = self.contact.get("expires")
        return instant(written) if isinstance(written, str) else None

    @cached_property
    def site_url(self) -> str:
        """The address of the site, with a slash at its end; as llms.txt names it."""
        found = re.search(rf"https?://\S+/(?={CONTACT})", self.index(SOURCE))
        return found[0] if found else ""

    def page_url(self, slug: str, language: str) -> str:
        """The address of a page."""
        return f"{self.site_url}{'' if language == SOURCE else f'{language}/'}{slug}"

    @cache  # noqa: B019 -- one object a reading of the site, which lives as long as its facts
    def index(self, language: str) -> str:
        """The text of llms.txt in a language; "" where there is none."""
        return self._text(_INDEX[language])

    def pages(self, language: str) -> tuple[Page, ...]:
        """The articles in the order of llms.txt."""
        return tuple(
            Page(match["title"], match["address"], match["about"] or "")
            for match in _LINK.finditer(self.index(language))
        )

    def copy(self, page: Page) -> str:
        """The Markdown copy of an article."""
        return self._text(page.address.removeprefix(self.site_url))

    @cache  # noqa: B019
    def search_index(self, language: str) -> Json | None:
        """The index that search loads, with its answers (artifacts/search/files.py); None where it cannot be read."""
        manifest = self._json(MANIFEST) or {}
        name = re.compile(rf"(assets/)?search/{language}(\.[0-9a-f]+)?\.json")
        path = next((path for path in manifest.get("files", {}) if name.fullmatch(path)), "")
        index = self._json(path) if path else None
        if index and (answers := index.get("answers")):
            given = self._json_list(f"{path.rpartition('/')[0]}/{answers}") or [[] for _ in index["documents"]]
            for document, texts in zip(index["documents"], given, strict=False):
                document[5] = [[*one, text] for one, text in zip_longest(document[5], texts, fillvalue="")]
        return index

    def _text(self, path: str) -> str:
        return (self.fetch(path) or b"").decode("utf-8", "replace")

    def _json(self, path: str) -> Json | None:
        try:
            found = json.loads(self.fetch(path) or b"null")
        except ValueError:
            return None
        return found if isinstance(found, dict) else None

    def _json_list(self, path: str) -> list[list[str]] | None:
        try:
            found = json.loads(self.fetch(path) or b"null")
        except ValueError:
            return None
        return found if isinstance(found, list) else None


def read(place: str, fetch: Fetch) -> PublishedFacts:
    """The facts of a site. Raises CannotRun where there is no contact.json that can be read."""
    text = fetch(CONTACT)
    if text is None:
        raise CannotRun(f"{place} has no {CONTACT}", "name a folder or an address that a help center was published to")
    try:
        contact = json.loads(text)
        datetime.fromisoformat(contact["generated"])
        contact["channels"], contact["domains"], contact["accounts"], contact["public_services"], contact["never"]
    except (ValueError, KeyError, TypeError):
        raise CannotRun(f"the {CONTACT} of {place} cannot be read", "build and publish the site again") from None
    return PublishedFacts(fetch, contact)


def instant(written: str) -> datetime:
    """An ISO 8601 instant, as contact.json writes it, in UTC."""
    return datetime.fromisoformat(written).astimezone(UTC)
