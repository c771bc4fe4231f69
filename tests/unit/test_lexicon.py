"""Quick ways to look for words find what the plain way finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from helpcenter.l10n import tokens
from helpcenter.lint.rules.unknown_token import names
from helpcenter.recognizers.lexicon import lines_with, lines_with_one_of
from helpcenter.recognizers.multi_search import Words, any_of

WORDS = ("day", "days", "da", "半", "一半", " times")


@given(st.lists(st.sampled_from([*WORDS, "\n", "\n\n", "x", " "]), max_size=12).map("".join))
def test_lines_with_a_word_are_those_in_which_the_pattern_of_all_finds_one(text: str) -> None:
    assert list(lines_with_one_of(Words(WORDS), text)) == list(lines_with(any_of(WORDS), text))


def test_half_of_a_character_hides_no_word() -> None:
    words = Words(WORDS)
    assert words.within("\ud83d半") == {"半"}
    assert words.places("\ud83d半 days") == [(1, 2), (3, 5), (3, 6), (3, 7)]


BRACES = (
    *("{{ brand }}", "{{phone.urgent}}", "{{ nope }}", "{{ table.numbers }}", "{#id}", "{#id .x}"),
    *("{", "}", "{%", "#", "%", "\n", "a"),
)
VOCABULARY = dict.fromkeys(("brand", "phone.urgent", "table.numbers"))


@given(st.lists(st.sampled_from(BRACES), max_size=8).map("".join))
def test_a_text_whose_names_are_all_known_has_nothing_wrong_with_its_tokens(text: str) -> None:
    if names(text) <= VOCABULARY.keys():
        found = [one for line in text.split("\n") for one in tokens.scan(line)]
        assert all(isinstance(one, tokens.Token) and one.path in VOCABULARY for one in found)


def test_a_tree_of_words_finds_the_longest_and_takes_nothing_for_a_pattern() -> None:
    words = ["pay", "payment", "a.b", "热线", "紧急热线", "+44 20", ""]
    found = any_of(words).findall("payments a.b axb 紧急热线 热线 +44 20 7946")
    assert found == ["payment", "a.b", "紧急热线", "热线", "+44 20"]
    assert any_of([]).search("anything") is None
