"""Messages that can be written in another language: an English pattern and the values that fill it in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any, Literal, TypeAlias

Packed: TypeAlias = "str | list[Any]"
"""A message as JSON: its text where it is no more than that, else its pattern and its values."""


class Message(str):
    """An English sentence that remembers how it was made. Everywhere else it is the text that it is.

    `pattern` has named fields, as `str.format` reads them; a catalogue of translations has it as its key. A value
    that is a message is translated with it; any other is quoted as it is. Without values, the pattern is the text.
    """

    pattern: str
    values: Mapping[str, str | int]

    def __new__(cls, pattern: str, /, **values: object) -> Message:
        """A message of this pattern; values other than text and whole numbers are turned into text."""
        known = {name: value if isinstance(value, str | int) else str(value) for name, value in values.items()}
        message = super().__new__(cls, pattern.format_map(known) if known else pattern)
        message.pattern, message.values = pattern, known
        return message

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, str | int]]:
        return (self.pattern,), dict(self.values)


def pack(text: str) -> Packed:
    """A message as a JSON value, for a cache."""
    if not isinstance(text, Message):
        return text
    return [
        text.pattern,
        {name: pack(value) if isinstance(value, str) else value for name, value in text.values.items()},
    ]


def unpack(packed: Packed) -> str:
    """A message from its JSON value."""
    if isinstance(packed, str):
        return packed
    pattern, values = packed
    return Message(
        pattern, **{name: value if isinstance(value, int) else unpack(value) for name, value in values.items()}
    )


def joined(parts: Sequence[str], word: Literal["and", "or"] = "and") -> str:
    """One part, or several with a word between each."""
    return reduce(lambda before, one: Message(f"{{before}} {word} {{one}}", before=before, one=one), parts)


def message_and_hint(error: str) -> tuple[str, str]:
    """Message and hint of an error that has both in one sentence, with a semicolon between."""
    if not isinstance(error, Message):
        message, _, hint = error.partition("; ")
        return Message(message), Message(hint)
    message, _, hint = error.pattern.partition("; ")
    return Message(message, **error.values), Message(hint, **error.values)
