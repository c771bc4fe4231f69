"""What of a message would still be English for a reader of Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpcenter.source import catalogue
from helpcenter.source.message import Message
from helpcenter.source.problem import Problem


def untranslated(problems: Iterable[Problem]) -> set[str]:
    """The patterns of messages and hints, and of the messages in them, that the Chinese catalogue lacks."""
    texts = {text for problem in problems for text in (problem.message, problem.hint) if text}
    return {pattern for text in texts for pattern in _patterns(text)} - catalogue.entries("zh").keys()


def _patterns(text: str) -> Iterator[str]:
    yield text.pattern if isinstance(text, Message) else text
    for value in text.values.values() if isinstance(text, Message) else ():
        if isinstance(value, Message):
            yield from _patterns(value)
