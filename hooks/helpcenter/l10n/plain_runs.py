"""Tokens as plain text that changes at its instants: runs for a drawing, which holds no HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from helpcenter.facts.base import Locale
from helpcenter.l10n import tokens
from helpcenter.l10n.value import Vocabulary


class Run(NamedTuple):
    """A text, the instants (ISO 8601, UTC; "" without) between which it is shown, and whether the build hides it."""

    text: str
    begins: str = ""
    ends: str = ""
    hidden: bool = False


def runs(text: str, vocabulary: Vocabulary, locale: Locale) -> list[Run]:
    """The runs of a text in order; values that follow stand behind the present one. Unknown tokens stay as they are."""
    found = [Run("")]
    for run in _runs(text, vocabulary, locale):
        if run[1:] == found[-1][1:] == ("", "", False):
            found[-1] = Run(found[-1].text + run.text)
        else:
            found.append(run)
    return found


def _runs(text: str, vocabulary: Vocabulary, locale: Locale) -> Iterator[Run]:
    at = 0
    text = tokens.closed_up(text, vocabulary, locale)
    for token in tokens.TOKEN.finditer(text):
        if value := vocabulary.get(token[1]):
            yield Run(text[at : token.start()])
            at = token.end()
            yield Run(value[locale], "", f"{value.ends:%Y-%m-%dT%H:%M:%SZ}" if value.ends else "")
            for one in value.dated:
                ends = f"{one.ends:%Y-%m-%dT%H:%M:%SZ}" if one.ends else ""
                yield Run(one.text[locale], f"{one.begins:%Y-%m-%dT%H:%M:%SZ}", ends, True)
    yield Run(text[at:])
