"""What to do first in a situation: the sections of "help now", in the words that readers see."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from helpcenter.assistant.article_search import page_of, traditional
from helpcenter.assistant.published_facts import PublishedFacts
from helpcenter.assistant.ranking import Phrase, Ranking

_COPY = "help-now/index.md"
_SECTION = re.compile(r"^## (?P<title>.+)\n(?P<text>[\s\S]*?)(?=^## |^---$|\Z)", re.MULTILINE)
_LINK = re.compile(r"(?<=\]\()([^)\s]+)(?=\))")
_CLEAR = 1.35
"""How much better than the next the best section must be; else it is asked which one is meant."""


@dataclass(frozen=True)
class Steps:
    """A situation with its steps (Markdown with whole addresses); `id` is that of help now and its page's anchor."""

    id: str
    title: str
    text: str
    page: str


def situations(facts: PublishedFacts, language: str) -> tuple[Steps, ...]:
    """Every situation, in the order of the page; none where the site has no such page."""
    copy = next((page for page in facts.pages(language) if page.address.endswith(f"/{_COPY}")), None)
    if copy is None:
        return ()
    index = facts.search_index(language) or {}
    ids = {
        title: name
        for address, _, _, _, _, questions, *_ in index.get("documents", ())
        if address.endswith("help-now/")
        for name, title, _ in questions
    }
    page = page_of(copy.address)
    return tuple(
        Steps(
            id=str(ids.get(section["title"], section["title"])),
            title=section["title"],
            text=_LINK.sub(lambda link: _address(link[0], copy.address), section["text"]).strip(),
            page=f"{page}#{ids[section['title']]}" if section["title"] in ids else page,
        )
        for section in _SECTION.finditer(facts.copy(copy))
    )


def _address(link: str, base: str) -> str:
    """A link of a copy as the address of a page, which a reader can open."""
    whole = urljoin(base, link)
    place, hash_, name = whole.partition("#")
    return f"{page_of(place)}{hash_}{name}" if place.endswith(".md") else whole


def meant(facts: PublishedFacts, language: str, words: str) -> Steps | None:
    """The situation that words name: its id or title, or clearly the best by what it says; else None."""
    known = situations(facts, language)
    wanted = words.strip().casefold()
    for steps in known:
        if wanted in (steps.id.casefold(), steps.title.casefold()):
            return steps
    index = facts.search_index(language) or {}
    phrases = [
        phrase
        for steps in known
        for phrase in (Phrase(steps.id, steps.title, 1.5), Phrase(steps.id, _LINK.sub("", steps.text), 1.0))
    ]
    found = Ranking(phrases, index.get("groups", ()), traditional(index)).search(words)
    if not found or (len(found) > 1 and found[0][2] < _CLEAR * found[1][2]):
        return None
    return next(steps for steps in known if steps.id == found[0][0])
