"""Sentences of data/interface.yml that are filled with facts."""

from __future__ import annotations

from helpcenter.facts import Facts
from helpcenter.facts.base import Locale, LocalizedText
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun


class MissingString(CannotRun, LookupError):
    """A string of data/interface.yml that something prints and that is not there."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.args = (f"{message}; {hint}",)


def string(facts: Facts, key: str) -> LocalizedText:
    """A string of the interface. Raises LookupError for an unknown key, so that nothing prints a blank."""
    if key not in facts.interface:
        raise MissingString(Message("there is no string {key!r}", key=key), "add it to data/interface.yml")
    return facts.interface[key]


def sentence(facts: Facts, key: str, locale: Locale, **values: object) -> str:
    """A string with each `{placeholder}` replaced by the value of that name. Raises LookupError."""
    text = string(facts, key)[locale]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text
