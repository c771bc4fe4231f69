"""The plain form of a character, in which contacts and demands are looked for, and the way back to what was written."""

from __future__ import annotations

import pytest

from helpcenter.recognizers import folding, normalize
from helpcenter.recognizers.demand_grammar import grammar
from helpcenter.recognizers.lexicon import caseless, lowered

PLAIN = {
    "a": "a", "\t": " ", "\n": "\n", "\u200b": "", "\u0301": "", "\u20dd": "", "\x07": "", "\ud800": "", "\u00ad": "",
    "\u3000": " ", "\u00a0": " ", "\u2028": " ", "３": "3", "٣": "3", "③": "3", "–": "-", "−": "-", "・": "·", "•": "·",
    "’": "'", "ʼ": "'", "′": "'", "…": "…", "Ａ": "A", "é": "e", "а": "a", "ё": "e", "й": "й", "中": "中", "ﷺ": "ﷺ",
}  # fmt: skip
"""Character and plain form. U+FDFA becomes a sentence of 18 letters, which nobody would read as one."""


@pytest.mark.parametrize(("written", "plain"), PLAIN.items(), ids=ascii)
def test_a_character_has_its_plain_form(written: str, plain: str) -> None:
    assert normalize.fold(written) == plain


FOLDED = {
    "Tell ME": "tell me", "ａｂｃ": "abc", "tab\there": "tab here", "a\u200bb": "ab", "a\u0301b": "ab", "a\x07b": "ab",
    "é": "e", "a\x00b": "ab", "a\ud800b": "ab", "a\u3000b": "a b", "a~b": "a~b", "ﬁnd": "find", "Ⅳ": "iv", "①②": "12",
    "密码": "密码",
}  # fmt: skip


@pytest.mark.parametrize(("written", "plain"), FOLDED.items(), ids=ascii)
def test_a_message_is_read_in_plain_letters(written: str, plain: str) -> None:
    assert folding.fold(written, grammar().alike).text == plain


def test_lower_case_never_moves_a_place() -> None:
    assert lowered("İSTANBUL Ab") == "İstanbul ab"
    assert caseless("ſİıK") == "siik"


def test_each_character_of_a_message_and_its_end_know_where_they_were_written() -> None:
    folded = folding.fold("a\u200bﬁz", grammar().alike)
    assert (folded.text, [*folded.origin]) == ("afiz", [0, 2, 2, 3, 4])
