"""`data/terms.yml` and `data/interface.yml`: the term base, labels, and the strings of the interface."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from helpcenter.facts.base import LocalizedText, Model, Text
from helpcenter.facts.languages import Localized


class TermWords(Model):
    """One thing's words in one language."""

    preferred: Text
    synonyms: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()


class Term(Localized[TermWords]):
    """One thing, named in both languages."""

    of = TermWords


class EverydayWords(Localized[tuple[str, ...]]):
    """Ordinary words that mean much the same to a reader in trouble; search takes one for another."""

    of = tuple[Text, ...]


class TermsFile(Model):
    """`data/terms.yml`"""

    terms: dict[str, Term]
    everyday: dict[str, EverydayWords] = Field(default_factory=dict)
    labels: dict[str, LocalizedText]


class InterfaceFile(Model):
    """`data/interface.yml`: every string of the site's own templates and widgets."""

    interface: dict[Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")], LocalizedText]
