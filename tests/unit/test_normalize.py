"""The plain form of a character, in which contacts and demands are looked for, and the way back to what was written."""

from __future__ import annotations

import pytest

from helpcenter.recognizers import folding, json_tables, normalize
from helpcenter.recognizers.lexicon import caseless, lowered

PLAIN = {
    "a": "a", "\t": " ", "\n": "\n", "\u200b": "", "\u0301": "", "\u20dd": "", "\x07": "", "\ud800": "", "\u00ad": "",
    "\u3000": " ", "\u00a0": " ", "\u2028": " ", "３": "3", "٣": "3", "③": "3", "–": "-", "−": "-", "・": "·", "•": "·",
    "’": "'", "ʼ": "'", "′": "'", "…": "…", "Ａ": "A", "é": "e", "а": "a", "中": "中", "ﷺ": "ﷺ",
}  # fmt: skip
"""Character and plain form. U+FDFA becomes a sentence of 18 letters, which nobody would read as one."""


@pytest.mark.parametrize(("written", "plain"), PLAIN.items(), ids=ascii)
def test_a_character_has_its_plain_form(written: str, plain: str) -> None:
    assert normalize.fold(written) == plain


FOLDED = {
    "Tell ME": "tell me", "ａｂｃ": "abc", "tab\there": "tab here", "a\u200bb": "ab", "a\u0301b": "ab", "a\x07b": "ab",
    "é": "e",
}  # fmt: skip


@pytest.mark.parametrize(("written", "plain"), FOLDED.items(), ids=ascii)
def test_a_message_is_read_in_plain_letters(written: str, plain: str) -> None:
    assert folding.fold(written, json_tables.table("look_alikes")["letters"]).text == plain


def test_lower_case_never_moves_a_place() -> None:
    assert lowered("İSTANBUL Ab") == "İstanbul ab"
    assert caseless("ſİıK") == "siik"
