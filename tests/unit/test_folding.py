"""Characters as messages are read: without case, accents, disguise and what nobody sees."""

from __future__ import annotations

import pytest

from helpcenter.recognizers.demand_grammar import grammar
from helpcenter.recognizers.folding import fold


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Password", "password"),
        ("pâsswörd", "password"),
        ("ｐａｓｓｗｏｒｄ", "password"),
        ("pass\u200bword", "password"),
        ("pass\u0301word", "password"),
        ("pass\x00word", "password"),
        ("pass\ud800word", "password"),
        ("pass\tword", "pass word"),
        ("pass\u3000word", "pass word"),
        ("pass~word", "pass~word"),
        ("ﬁnd", "find"),
        ("Ⅳ", "iv"),
        ("①②", "12"),
        ("密码", "密码"),
    ],
)
def test_a_word_is_read_through_its_disguise(written: str, read: str) -> None:
    assert fold(written, grammar().alike).text == read


def test_each_character_and_the_end_know_where_they_were_written() -> None:
    folded = fold("a\u200bﬁz", grammar().alike)
    assert (folded.text, [*folded.origin]) == ("afiz", [0, 2, 2, 3, 4])
