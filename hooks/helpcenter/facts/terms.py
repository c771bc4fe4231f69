"""`data/terms.yml` and `data/interface.yml`: the term base, labels, and the strings of the interface."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from helpcenter.facts.base import LocalizedText, Model, Text
from helpcenter.facts.languages import SOURCE, TRANSLATIONS, Localized
from helpcenter.facts.placeholders import PLACEHOLDERS
from helpcenter.source.message import Message, joined


class TermWords(Model):
    """One thing's words in one language."""

    preferred: Text
    synonyms: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()
    meaning: Text | None = None
    """What it is, in a sentence or two that need no other term: an article explains the word where it first stands."""


class Term(Localized[TermWords]):
    """One thing, named in both languages."""

    of = TermWords


class EverydayWords(Localized[tuple[str, ...]]):
    """Ordinary words that mean much the same to a reader in trouble; search takes one for another."""

    of = tuple[Text, ...]


class TermsFile(Model):
    """The file `data/terms.yml`."""

    terms: dict[str, Term]
    everyday: dict[str, EverydayWords] = Field(default_factory=dict)
    labels: dict[str, LocalizedText]


_NAMED = re.compile(r"\{([a-z_]+)\}")
_PLACEHOLDER = re.compile(r"\{\{[^{}]*\}\}|\{[^{}]*\}")


def _same_placeholders(text: LocalizedText) -> LocalizedText:
    """Placeholders, such as {count}, and tokens are the same in every language; their order is free."""
    found = {locale: sorted(set(_PLACEHOLDER.findall(words))) for locale, words in text.items()}
    for locale in TRANSLATIONS:
        if found[locale] != found[SOURCE]:
            missing, extra = set(found[SOURCE]) - set(found[locale]), set(found[locale]) - set(found[SOURCE])
            what = [Message("{locale} lacks {missing}", locale=locale, missing=" ".join(sorted(missing)))] * bool(
                missing
            )
            what += [Message("{locale} adds {extra}", locale=locale, extra=" ".join(sorted(extra)))] * bool(extra)
            raise ValueError(
                Message("{what}; write the same placeholders as in {source}", what=joined(what), source=SOURCE)
            )
    return text


def _filled_in(strings: dict[str, LocalizedText]) -> dict[str, LocalizedText]:
    """Each string has the placeholders that it is filled in with."""
    for key, names in PLACEHOLDERS.items():
        if key in strings and (missing := set(names.split()) - set(_NAMED.findall(strings[key][SOURCE]))):
            raise ValueError(
                Message(
                    "{key} lacks {{{missing}}}, which it is filled in with; write it where the value goes",
                    key=key,
                    missing=sorted(missing)[0],
                )
            )
    return strings


class InterfaceFile(Model):
    """`data/interface.yml`: every string of the site's own templates and widgets."""

    interface: Annotated[
        dict[
            Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")],
            Annotated[LocalizedText, AfterValidator(_same_placeholders)],
        ],
        AfterValidator(_filled_in),
    ]
