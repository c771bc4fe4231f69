"""Words that explain themselves: where an article first uses a term with a meaning, the word opens it.

A button with a popover (HTML, 6.12): it needs no script and no hover, closes with Escape, and is described by its note,
so that a screen reader says it without opening anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from helpcenter.content.front_matter import Kind
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n.languages import language

MOST = 5
"""Words of an article that explain themselves; more would make the text hard to read."""
_KINDS: tuple[Kind, ...] = ("procedure", "answer", "reference")
_TAG = re.compile(r"(<[^>]+>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_LEFT_OUT = frozenset(["a", "button", "code", "figure", "h1", "h2", "h3", "strong", "summary", "svg", "table", "title"])
"""Elements in which a word stays as it is: what can be pressed, what is looked at first, labels of the interface."""


@dataclass(frozen=True)
class TermNote:
    """A term: its key in data/terms.yml, the pattern of its word, and what it means."""

    key: str
    word: re.Pattern[str]
    meaning: str


@lru_cache(maxsize=len(LOCALES))
def notes(project: Project, locale: Locale) -> tuple[TermNote, ...]:
    """The terms with a meaning, longer words first: a word inside another is not the term."""
    found = []
    for key, term in project.facts.terms.items():
        words = term[locale]
        if words.meaning:
            plain = re.escape(words.preferred)
            pattern = plain if language(locale).ideographic else rf"\b{plain}s?\b"
            found.append((words.preferred, TermNote(key, re.compile(pattern, re.IGNORECASE), words.meaning)))
    return tuple(note for _, note in sorted(found, key=lambda one: (-len(one[0]), one[0])))


def explained(html: str, kind: Kind, project: Project, locale: Locale) -> str:
    """The HTML of an article with the first use of each term made to explain itself."""
    if kind not in _KINDS:
        return html
    promises = tuple(value[locale] for name, value in project.vocabulary.items() if name.startswith("promise."))
    return with_notes(html, notes(project, locale), promises)


def with_notes(html: str, terms: Sequence[TermNote], whole: Sequence[str] = ()) -> str:
    """The HTML with at most MOST words explained, each where it first stands in running text.

    Sentences of `whole` stay in one piece: a promise is read, copied and checked word by word.
    """
    left, pieces, inside = {term.key: term for term in terms}, _TAG.split(html), 0
    for number, piece in enumerate(pieces):
        if number % 2:
            name = _NAME.match(piece)
            if name and name[1] in _LEFT_OUT:
                inside += -1 if piece.startswith("</") else 1
        elif not inside and len(left) > len(terms) - MOST and not piece.isspace():
            pieces[number] = "".join(_marked(piece, left, len(terms) - MOST, whole))
    return "".join(pieces)


def _marked(text: str, left: dict[str, TermNote], enough: int, whole: Sequence[str]) -> Iterator[str]:
    """The text with the earliest of each term that is left; those terms are taken out of `left`."""
    while len(left) > max(enough, 0):
        kept = [(at, at + len(one)) for one in whole if (at := text.find(one)) >= 0]
        hits = [
            (found.start(), -found.end(), key, found)
            for key, one in left.items()
            for found in one.word.finditer(text)
            if not any(start <= found.start() < end for start, end in kept)
        ]
        if not hits:
            break
        _, _, key, found = min(hits)
        term = left.pop(key)
        yield text[: found.start()]
        yield (
            f'<button class="term" type="button" popovertarget="term-{key}" aria-describedby="term-{key}">{found[0]}'
            f'</button><span class="term__note" id="term-{key}" popover>{escape(term.meaning, quote=False)}</span>'
        )
        text = text[found.end() :]
    yield text
