"""The files that search loads on first use: one a language."""

from __future__ import annotations

import json

from helpcenter import views
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.search import characters
from helpcenter.search.documents import Document, documents
from helpcenter.site import Site


def files(site: Site) -> dict[str, str]:
    """The content of each file by its path below the site's root."""
    return {f"assets/search/{locale}.json": _json(_content(site, locale)) for locale in LOCALES}


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _content(site: Site, locale: Locale) -> dict[str, object]:
    terms = site.facts.terms.terms.values()
    wording = views.wording(site.facts, site.vocabulary, locale)
    content: dict[str, object] = {
        "documents": [_packed(document) for document in documents(site, locale)],
        "groups": [[words.preferred, *words.synonyms] for words in (getattr(term, locale) for term in terms)],
        "text": {key.removeprefix("search_"): text for key, text in wording.items() if key.startswith("search_")},
        "brand": site.facts.brand.brand.name[locale],
        "channels": [_channel(channel) for channel in views.channels(site.facts, site.vocabulary, locale)[:4]],
    }
    if locale == "zh":
        content["traditional"] = characters.traditional(_json(content))
        content["pinyin"] = characters.pinyin()
    return content


def _packed(document: Document) -> list[object]:
    """A document without names, in the order that overrides/assets/js/search/ranking.js reads."""
    questions = [[question.id, question.text, question.answer] for question in document.questions]
    asked = list(document.asked_as)
    packed = [document.address, document.title, document.description, document.lead, asked, questions]
    return [*packed, 1] if document.entry else packed


def _channel(channel: views.ChannelView) -> list[str]:
    return [channel.id, channel.kind, channel.name, channel.purpose, channel.value, channel.href]
