"""The strings of data/interface.yml in one language: with their tokens resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from helpcenter.facts import Facts
from helpcenter.facts.base import Locale
from helpcenter.l10n import tokens
from helpcenter.l10n.sentences import string
from helpcenter.l10n.token_values import Vocabulary


class Wording(Mapping[str, str]):
    """The interface strings of one language. Tokens are resolved on first use.

    Raises LookupError for a key that is not in data/interface.yml.
    """

    def __init__(self, facts: Facts, vocabulary: Vocabulary, locale: Locale) -> None:
        self._facts, self._vocabulary, self._locale = facts, vocabulary, locale
        self._resolved: dict[str, str] = {}

    def __getitem__(self, key: str) -> str:
        if key not in self._resolved:
            text = string(self._facts, key)[self._locale]
            self._resolved[key] = tokens.render_plain(text, self._vocabulary, self._locale)
        return self._resolved[key]

    __getattr__ = __getitem__

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts.interface)

    def __len__(self) -> int:
        return len(self._facts.interface)
