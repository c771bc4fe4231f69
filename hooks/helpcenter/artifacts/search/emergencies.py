"""What the browser needs to recognise an emergency in a query, and the answers that stand first in any case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial
from importlib.resources import files
from typing import Any

from helpcenter.artifacts.search.alternatives import packed
from helpcenter.artifacts.search.documents import Document, shortened
from helpcenter.artifacts.search.words import HAN, fold, stem
from helpcenter.content import addresses
from helpcenter.content.over_time import Dated, over_time
from helpcenter.content.project import Project
from helpcenter.content.special_pages import HELP_NOW
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.search import Words
from helpcenter.l10n import channels
from helpcenter.l10n.brand_words import with_brand
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording

Answer = list[int] | list[str]
"""The numbers of a document and, from 1, its question, 0 for the article itself.

In a site of many parts the address, the text, the answer, and the article's title where it is a question.
"""
_BEGUN = 80
"""How much of an answer the index of a large site has, in characters."""
_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile("[a-z0-9]+")
_NO_LETTER = re.compile(r"[\W_]+")


def emergencies(project: Project, locale: Locale, found: Sequence[Document], large: bool) -> dict[str, Any]:
    """The words of each idea, and the kinds with their signs, as numbers of ideas.

    overrides/assets/js/search/emergency.js reads it, and the other language's words when a query seems to need them.
    `large` is a site whose documents lie in parts.
    """
    facts = project.facts
    number = {idea: at for at, idea in enumerate(facts.emergency_words)}
    return {
        "ideas": [packed(forms(tuple(with_brand(words[locale], facts)))) for words in facts.emergency_words.values()],
        "fillers": " ".join(facts.fillers[locale]),
        **({"slips": facts.slips, "no_slips": facts.no_slips} if _is_english(locale) else {}),
        "acts": acts(project, locale) if facts.emergencies else {},
        "kinds": [
            [
                kind.title[locale],
                addresses.address(f"{HELP_NOW.slug}#{kind.go}", locale),
                _answer(kind.article, locale, found, large),
                [[[number[idea] for idea in ideas] for ideas in way] for way in kind.ways()],
                [number[idea] for idea in kind.own_answer],
            ]
            for kind in facts.emergencies.values()
        ],
    }


def acts(project: Project, locale: Locale) -> dict[str, Any]:
    """What the card offers; what the facts lack is left out.

    `freeze` has its words, the way there and its address; `numbers` those of the urgent line, each with the time zones
    in which it is the reader's, the one for all others last.
    """
    facts, wording = project.facts, Wording(project.facts, project.vocabulary, locale)
    found: dict[str, Any] = {}
    if site := facts.domains.get("domain.web"):
        where = wording["flow_freeze_where"].format(
            center=facts.labels["security_center"][locale],
            freeze=facts.labels["freeze_account"][locale],
            host=site.host,
        )
        found["freeze"] = [wording["flow_freeze"], where, f"https://{site.host}/"]
    numbers = [row for span in over_time(project, partial(_calls, locale=locale, call=wording["flow_call"]))
               for row in _dated(span)]  # fmt: skip
    if numbers:
        found["numbers"] = numbers
    return found


def _calls(project: Project, locale: Locale, call: str) -> list[list[str]]:
    """The numbers of the urgent line, each with the time zones in which it is the reader's; none while it is down."""
    shown = channels.channels(project.facts, project.words, locale)
    line = next((one for one in shown if one.id == "phone.urgent" and not one.suspended), None)
    if line is None:
        return []
    zones = _zones()
    local = [
        [" ".join(zones[number.region]), call.format(number=number.text), number.href]
        for number in line.numbers
        if number.href and number.region in zones
    ]
    return [*local, ["", call.format(number=line.value), line.href]]


def _dated(span: Dated[list[list[str]]]) -> list[list[str]]:
    """The rows with the instants between which they hold, where that is not always."""
    dates = [f"{at:%Y-%m-%dT%H:%M:%SZ}" if at else "" for at in (span.begins, span.ends)]
    return [row + dates if any(dates) else row for row in span.value]


@cache
def _zones() -> dict[str, list[str]]:
    """The IANA time zones of each country, by its ISO 3166 code in small letters."""
    zones: dict[str, list[str]] = {}
    for row in (files("tzdata") / "zoneinfo/zone.tab").read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            country, _, zone = row.split("\t")[:3]
            zones.setdefault(country.lower(), []).append(zone)
    return zones


def best_answers(project: Project, locale: Locale, found: Sequence[Document], large: bool) -> list[list[object]]:
    """The words of each answer, and the answer.

    The words are those of all languages; in a large site, whose index is loaded before anything is typed, of its own.
    """
    return [
        ["|".join(dict.fromkeys(words[locale]) if large else all_words(words)), answer]
        for article, words in project.facts.best_answers.items()
        if (answer := _answer(article, locale, found, large))
    ]


def all_words(words: Words) -> list[str]:
    """The words of every language, each once."""
    return list(dict.fromkeys(word for locale in LOCALES for word in words[locale]))


def forms(words: Sequence[str]) -> list[str]:
    """The words of an idea as queries are compared with them, without those that hold another.

    Chinese without spaces; English as stems, or after "=" as it is written.

    >>> forms(("被盗", "被盗用", "hacked", "been hacked", "=left"))
    ['被盗', 'hack', '=left']
    """
    folded = [fold(word) for word in words]
    han = sorted({_NO_LETTER.sub("", word) for word in folded if _HAN.search(word)}, key=lambda form: (len(form), form))
    latin = sorted({_latin(word) for word in folded if not _HAN.search(word)}, key=lambda form: (len(form), form))
    shortest: list[str] = []
    for form in (*han, *latin):
        if not any(other in form for other in shortest):
            shortest.append(form)
    return [f"={form[1:-1].replace('=', ' ')}" if form.startswith("=") else form.strip() for form in shortest]


def _is_english(locale: Locale) -> bool:
    return language(locale).tag.startswith("en")


def _latin(word: str) -> str:
    if word.startswith("="):
        return f"={'='.join(_WORD.findall(word))}="
    return f" {' '.join(map(stem, _WORD.findall(word)))} "


def _answer(article: str, locale: Locale, found: Sequence[Document], large: bool) -> Answer | None:
    slug, _, name = article.partition("#")
    at = next((at for at, one in enumerate(found) if one.address == addresses.address(slug, locale)), None)
    if at is None:
        return None
    document = found[at]
    asked = next((number for number, one in enumerate(document.questions, 1) if one.id == name), 0)
    if not large:
        return [at, asked]
    # They stand in the index itself, which every reader of a large site loads: the first sentence is enough.
    begun = partial(shortened, length=_BEGUN if not language(locale).ideographic else _BEGUN // 2)
    if not asked:
        return [document.address, document.title, begun(document.lead)]
    question = document.questions[asked - 1]
    return [f"{document.address}#{name}", question.text, begun(question.answer), document.title]
