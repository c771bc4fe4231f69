"""Search over the published index, or over llms.txt where a large site keeps its index in parts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from helpcenter.assistant.answers import Found
from helpcenter.assistant.published_facts import LANGUAGES, Json, PublishedFacts
from helpcenter.assistant.ranking import Phrase, Ranking

_VALUES = {"title": 0.8, "description": 1.1, "lead": 0.56, "asked": 1.3, "question": 1.65, "answer": 0.19}
"""What a likeness to each counts; overrides/assets/js/search/settings.js has the same and no answers."""
_ENTRY = 0.87
"""A page that leads to others answers less than the one it leads to."""
_MOST = 5


def search(facts: PublishedFacts, query: str, language: str) -> tuple[Found, ...]:
    """The best articles for a query, best first."""
    index = facts.search_index(language)
    if not index or not index.get("documents"):
        return _in_list(facts, query, language)
    documents = {document[0]: document for document in index["documents"]}
    found = _ranking(facts, language).search(query)
    return tuple(_found(facts, documents[address], text) for address, text, _ in found[:_MOST])


@lru_cache(maxsize=2 * len(LANGUAGES))
def _ranking(facts: PublishedFacts, language: str) -> Ranking:
    index = facts.search_index(language) or {}
    phrases = (phrase for document in index["documents"] for phrase in _phrases(document))
    return Ranking(phrases, index.get("groups", ()), traditional(index))


def traditional(index: Json) -> dict[str, str]:
    """The simplified character of each traditional one that the index knows."""
    pairs = index.get("traditional", "")
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def _phrases(document: list[object]) -> Iterator[Phrase]:
    address, title, description, lead, asked, questions, *entry = document
    weight = _ENTRY if entry else 1.0
    texts = [("title", title), ("description", description), ("lead", lead), *(("asked", words) for words in asked)]  # type: ignore[attr-defined]
    for _, question, answer in questions:  # type: ignore[attr-defined]
        texts += [("question", question), ("answer", f"{question} {answer}")]
    for kind, text in texts:
        yield Phrase(str(address), str(text), _VALUES[kind] * weight)


def _found(facts: PublishedFacts, document: list[object], text: str) -> Found:
    address, title, _, lead, _, questions, *_ = document
    page = f"{facts.site_url}{address}"
    for name, question, answer in questions:  # type: ignore[attr-defined]
        if text in (question, f"{question} {answer}"):
            return Found(title=str(title), page=f"{page}#{name}", question=question, answer=answer)
    return Found(title=str(title), page=page, answer=str(lead))


def _in_list(facts: PublishedFacts, query: str, language: str) -> tuple[Found, ...]:
    pages = {page.address: page for page in facts.pages(language)}
    phrases = [
        phrase
        for page in pages.values()
        for phrase in (Phrase(page.address, page.title, 1.0), Phrase(page.address, page.about, 1.1))
    ]
    return tuple(
        Found(title=pages[address].title, page=page_of(address), answer=pages[address].about)
        for address, _, _ in Ranking(phrases).search(query)[:_MOST]
    )


def page_of(address: str) -> str:
    """The address of the page that a Markdown copy stands beside."""
    return f"{address.removesuffix('.md').removesuffix('index').rstrip('/')}/"
