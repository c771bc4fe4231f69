"""What counts as a word of data/: a change of numbers, dates and times leaves the digest as it was."""

from __future__ import annotations

from typing import Any

import pytest

from helpcenter.lint.data_words import DataWords
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import YamlTree

FACTS: dict[str, Any] = {
    "limits": {"link": {"value": 30, "unit": "minutes"}},
    "channels": {"chat": {"names": {"en": "Live chat"}, "since": "2026-01-15", "number": "+442079460123"}},
    "hours": {"chat": {"always": False, "weekly": [{"open": "09:00", "days": ["mon", "tue"]}]}},
}


@pytest.mark.parametrize(
    ("path", "value", "same"),
    [
        (("limits", "link", "value"), 45, True),
        (("channels", "chat", "since"), "2027-01-01", True),
        (("channels", "chat", "number"), "+12025550123", True),
        (("hours", "chat", "weekly", 0, "open"), "10:30", True),
        (("limits", "link", "unit"), "hours", False),
        (("channels", "chat", "names", "en"), "Chat", False),
        (("channels", "chat", "names", "en"), "24 / 7", False),
        (("hours", "chat", "always"), True, False),
        (("hours", "chat", "weekly", 0, "days"), ["montue"], False),
    ],
)
def test_a_digest_changes_with_words_and_with_nothing_else(
    path: tuple[str | int, ...], value: object, same: bool
) -> None:
    words = DataWords()
    assert (digest(words, FACTS) == digest(words, with_value(FACTS, path, value))) is same


def digest(words: DataWords, data: object) -> str:
    return words.digest({"all": YamlTree(Source("data/all.yml", ""), data)}, ["all"])


def with_value(data: Any, path: tuple[str | int, ...], value: object) -> Any:
    """The data with one value changed, what does not change shared, as a timeline shares it."""
    if not path:
        return value
    copy = data.copy()
    copy[path[0]] = with_value(data[path[0]], path[1:], value)
    return copy
