"""The strings of the interface in one language, with their tokens resolved."""

from __future__ import annotations

from collections.abc import Mapping

from helpcenter.facts import Facts
from helpcenter.facts.base import Locale
from helpcenter.l10n import tokens
from helpcenter.l10n.token_values import Vocabulary


class Wording(Mapping[str, str]):
    """The interface strings of one language, tokens resolved when a string is asked for.

    A key that is not in data/interface.yml is an error, not a blank.
    """

    def __init__(self, facts: Facts, vocabulary: Vocabulary, locale: Locale) -> None:
        self._strings, self._vocabulary, self._locale = facts.interface, vocabulary, locale
        self._resolved: dict[str, str] = {}

    def __getitem__(self, key: str) -> str:
        if key not in self._resolved:
            if key not in self._strings:
                raise LookupError(f"the template asks for the string {key!r}; add it to data/interface.yml")
            self._resolved[key] = tokens.render_plain(self._strings[key][self._locale], self._vocabulary, self._locale)
        return self._resolved[key]

    __getattr__ = __getitem__

    def __iter__(self):
        return iter(self._strings)

    def __len__(self) -> int:
        return len(self._strings)
