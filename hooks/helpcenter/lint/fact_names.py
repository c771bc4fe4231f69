"""Words by which facts are told apart: names that are known as another's, words that stand twice, labels exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any

from helpcenter.facts import Facts
from helpcenter.facts.base import LocalizedText
from helpcenter.facts.languages import LOCALES, Locale
from helpcenter.recognizers import vocabulary
from helpcenter.recognizers.lexicon import lowered
from helpcenter.source.identity_memo import by_identity
from helpcenter.source.message import Message

At = tuple[str | int, ...]
Wrong = Iterator[tuple[At, str, str]]
"""File and path of a value of data/, what is wrong with it, and what to do."""
_WORDS = re.compile(r"[a-z]+")
_SMALL = frozenset(["a", "an", "the", "to", "of", "your", "my", "by", "all", "for", "is", "on", "in"])
_NAMED = (
    ("channels", "names"),
    ("public_services", "names"),
    ("apps", "names"),
    ("accounts", "network"),
    ("domains", "use"),
)
"""Groups of data/channels.yml, and what their records are called."""
_TOLD_APART = (
    ("channels", "channels", "purpose"),
    ("channels", "regions", "names"),
    ("channels", "apps", "names"),
    ("channels", "accounts", "network"),
    ("channels", "domains", "use"),
    ("channels", "public_services", "names"),
    ("channels", "public_services", "purpose"),
    ("terms", "labels", ""),
    ("hours", "cities", ""),
    ("promises", "promises", "sentence"),
    ("promises", "promises", "item"),
)
"""Files and groups, and the words of a record, "" for all of it, that no other one may have."""


def wrong_names(facts: Facts) -> Wrong:
    """Every label, name and text of data/ that says what another one is."""
    yield from chain(
        _labels(facts.labels),
        *(_names(group, part, getattr(facts, group)) for group, part in _NAMED),
        *(_twice(file, group, part, getattr(facts, group)) for file, group, part in _TOLD_APART),
    )


@by_identity
def _labels(labels: Mapping[str, LocalizedText]) -> Wrong:
    """Two labels whose words fit each other's keys better than their own have changed places."""
    words = (
        {key: frozenset(_WORDS.findall(lowered(label["en"]))) - _SMALL for key, label in labels.items()}
        if "en" in LOCALES
        else {}
    )
    keys = {key: frozenset(key.split("_")) - _SMALL for key in words}
    for key, own in words.items():
        for other, theirs in words.items():
            if key < other and own & keys[other] > own & keys[key] and theirs & keys[key] > theirs & keys[other]:
                message = Message("this label and {other} seem to have changed places", other=other)
                yield (
                    ("terms", "labels", key),
                    message,
                    Message("write the words of {key!r} here", key=key.replace("_", " ")),
                )
    for locale in LOCALES:
        vocabulary_words = vocabulary.module(locale, "places")
        for key, pattern in (vocabulary_words.LABELS if vocabulary_words else {}).items():
            if key in labels and not re.search(pattern, lowered(labels[key][locale])):
                message = Message("{label!r} is not what {key} does", label=labels[key][locale], key=key)
                yield ("terms", "labels", key, locale), message, "write the words on that button"


@cache
def _small_names(locale: Locale) -> Mapping[str, Sequence[str]]:
    """The vocabulary's names of each thing, in lower case; nothing where the language has no vocabulary."""
    words = vocabulary.module(locale, "roles")
    return {key: tuple(map(lowered, names)) for key, names in words.NAMES.items()} if words else {}


def _names(group: str, part: str, records: Mapping[str, Any]) -> Wrong:
    for key, record in records.items():
        yield from _name(group, part, key, record)


@by_identity
def _name(group: str, part: str, key: str, record: Any) -> Wrong:
    """A name, a use or a network that is known as another's."""
    for locale in LOCALES:
        known = _small_names(locale)
        text = lowered(getattr(record, part)[locale])
        mine = any(name in text for name in known.get(key, ()))
        owner = next((o for o, names in known.items() if o != key and any(name in text for name in names)), None)
        if owner and not mine and owner.partition(".")[0] == key.partition(".")[0]:
            message = Message(
                "{value!r} is the name of {owner}, not of {key}",
                value=getattr(record, part)[locale],
                owner=owner,
                key=key,
            )
            yield ("channels", group, key, part, locale), message, "name what this is"


@by_identity
def _twice(file: str, group: str, part: str, records: Mapping[str, Any]) -> Wrong:
    """Words that tell things apart and are the same for two of them."""
    for locale in LOCALES:
        seen: dict[str, str] = {}
        for key, record in records.items():
            text = (getattr(record, part) if part else record)[locale]
            if (first := seen.setdefault(lowered(text), key)) != key:
                at = (file, group, key, *([part] if part else []), locale)
                yield (
                    at,
                    Message("{text!r} stands for {first} already", text=text, first=first),
                    "word each so that a reader can tell them apart",
                )
