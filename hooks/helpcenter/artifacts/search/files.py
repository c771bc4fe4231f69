"""The files that search loads: an index for each language on first use, its answers once something is asked.

Of a large language the index tells of parts, of which queries load the few that they need, with their answers.

Their names do not depend on their content, so that an edit changes no page that leads to them; browsers ask each time
whether they have changed. They therefore stand outside assets/, which is cached for a year.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from helpcenter.artifacts.search import characters, colloquial, readings, shards
from helpcenter.artifacts.search.documents import Document, documents
from helpcenter.artifacts.search.emergencies import best_answers, emergencies
from helpcenter.artifacts.search.words import fold
from helpcenter.content.over_time import over_time
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import channels
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording
from helpcenter.source import output_folder

FOLDER = "search/"
"""Where they stand, below the site's root."""
_WORDS = re.compile(r"[^\"|]+")
"""What a reading may be looked for in: texts of JSON, and the words of an idea."""


def files(project: Project, locales: Sequence[Locale] = LOCALES) -> dict[str, str]:
    """The content of each file of these languages by its path below the site's root."""
    found: dict[str, str] = {}
    for locale in locales:
        articles = documents(project, locale)
        plain = colloquial.plain(project.facts.colloquial[locale])
        found |= _files(locale, articles, _common(project, locale, articles), project.facts.readings, plain)
    return found


def write(project: Project, folder: Path, locales: Sequence[Locale] = LOCALES) -> None:
    """Write them into a built folder."""
    for path, content in files(project, locales).items():
        output_folder.write(folder, path, content.encode("utf-8"))


def _files(
    locale: Locale,
    found: Sequence[Document],
    common: dict[str, Any],
    read: Mapping[str, str],
    plain: Callable[[str], str],
) -> dict[str, str]:
    """The files of a language: one, or from shards.LARGE articles on, an index and its parts.

    `read` are readings of words, `plain` writes what is colloquial in the words that everybody writes.
    """
    large = len(found) >= shards.LARGE
    packed = [_packed(document, answers=large) for document in found]
    content, pairs = dict(common), ""
    alone: dict[str, str] = {}
    others: dict[str, tuple[str, ...]] = {}
    if language(locale).tag.startswith("zh"):
        texts = _json([packed, common])
        pairs, syllables = characters.traditional(texts), characters.pinyin()
        alone = shards.keys(syllables)
        others = readings.others(_WORDS.findall(texts), alone, read)
        listed = "".join(f"{one}{syllable}" for one, more in others.items() for syllable in more)
        content |= {"traditional": pairs, "pinyin": syllables, "readings": listed}
    folder = f"{FOLDER}{locale}"
    if not large:
        # Answers are shown and not searched. Their file names them by their number, as parts do documents, below.
        order = _digest([[document.address, *(one.id for one in document.questions)] for document in found])
        name = f"{locale}/answers/all.{order}.json"
        answers = [[question.answer for question in document.questions] for document in found]
        content |= {"documents": packed, "answers": name}
        return {f"{folder}.json": _json(content), f"{FOLDER}{name}": _json(answers)}
    simplified = dict(zip(pairs[::2], pairs[1::2], strict=True))
    texts_of = [tuple(map(plain, shards.folded(document, simplified))) for document in found]
    groups = [[plain(fold(word, simplified)) for word in group] for group in common["groups"]]
    terms = shards.term_parts(texts_of, alone, others)
    parts = {f"terms/{key}": _json(part) for key, part in terms.items()}
    parts |= {f"words/{letter}": _json(words) for letter, words in shards.word_parts(terms).items()}
    parts |= {f"documents/{number}": _json(document) for number, document in enumerate(packed)}
    # Parts name documents by their number; a new order therefore has new parts, and an old index finds none of them.
    order = _digest([document.address for document in found])
    content |= {
        "documents": [],
        "total": len(found),
        "things": shards.frequencies(groups, texts_of),
        "parts": f"{locale}/*.{order}.json",
        "keys": " ".join(sorted(terms)),
    }
    written = {f"{folder}/{name}.{order}.json": part for name, part in parts.items()}
    return written | {f"{folder}.json": _json(content)}


def _digest(content: object) -> str:
    return hashlib.sha256(_json(content).encode()).hexdigest()[:8]


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _common(project: Project, locale: Locale, articles: Sequence[Document]) -> dict[str, Any]:
    large = len(articles) >= shards.LARGE
    wording = Wording(project.facts, project.vocabulary, locale)
    words = [term[locale] for term in project.facts.terms.values()]
    return {
        "language": language(locale).tag,
        "groups": [
            *([term.preferred, *term.synonyms] for term in words),
            *(ordinary[locale] for ordinary in project.facts.everyday.values()),
        ],
        "terms_of_ours": len(words),
        "colloquial": colloquial.packed(project.facts.colloquial[locale]),
        "text": {key.removeprefix("search_"): text for key, text in wording.items() if key.startswith("search_")},
        "emergency": emergencies(project, locale, articles, large),
        "best": best_answers(project, locale, articles, large),
        "brand": project.facts.brand.name[locale],
        "channels": list(_channels(project, locale)),
    }


def _packed(document: Document, *, answers: bool) -> list[object]:
    """A document as a list, in the order that overrides/assets/js/search/ reads."""
    questions = [[one.id, one.text, *([one.answer] if answers else [])] for one in document.questions]
    asked = list(document.asked_as)
    packed: list[object] = [document.address, document.title, document.description, document.lead, asked, questions]
    return [*packed, 1] if document.entry else packed


def _channels(project: Project, locale: Locale) -> Iterator[list[str]]:
    """The first channels as they are today, and what each will be; those out of service are not offered."""
    spans = over_time(project, lambda one: channels.channels(one.facts, one.words, locale)[:4])
    for span in spans:
        dates = [f"{at:%Y-%m-%dT%H:%M:%SZ}" if at else "" for at in (span.begins, span.ends)]
        for one in span.value:
            if not one.suspended:
                packed = [one.id, one.kind, one.name, one.purpose, one.value, one.href]
                yield packed + (dates if any(dates) else [])
