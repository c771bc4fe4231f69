"""The contact firewall in one line: what it finds in any disguise, what it lets pass, and that places never move."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import yaml_file
from checkout import TESTS
from helpcenter.recognizers import normalize
from helpcenter.recognizers.contacts import find

TABLE = yaml_file.read_texts(TESTS / "tables/literals.yml")
FOUND = [(kind, line) for kind, lines in TABLE["found"].items() for line in lines]

DISGUISES = {
    "as it is": lambda digit: digit,
    "full width": lambda digit: chr(ord(digit) + 0xFEE0),
    "Chinese": lambda digit: "零一二三四五六七八九"[int(digit)],
    "formal": lambda digit: "零壹贰叁肆伍陆柒捌玖"[int(digit)],
    "mathematical": lambda digit: chr(0x1D7CE + int(digit)),
    "Arabic": lambda digit: chr(0x660 + int(digit)),
    "entity": lambda digit: f"&#{ord(digit)};",
    "hexadecimal entity": lambda digit: f"&#x{ord(digit):x};",
    "zero-width": lambda digit: f"\u200b{digit}",
    "soft hyphen": lambda digit: f"{digit}\u00ad",
    "emphasis": lambda digit: f"*{digit}*",
    "strong": lambda digit: f"**{digit}**",
    "code": lambda digit: f"`{digit}`",
    "comment": lambda digit: f"{digit}<!-- a -->",
    "element": lambda digit: f"<span>{digit}</span>",
}
NUMBERS = [
    "4000000001", "13800000000", "+442079460999", "+12025550123", "01055500143", "+493023125123", "+61255500123",
    "+8613800000000", "08081570000", "02079460999",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "line"), FOUND, ids=[line for _, line in FOUND])
def test_one_literal_is_found(kind: str, line: str) -> None:
    assert [literal.kind for literal in find(line)] == [kind]


@pytest.mark.parametrize("line", TABLE["passes"])
def test_what_is_no_contact_passes(line: str) -> None:
    assert [(literal.kind, literal.text) for literal in find(line)] == []


@given(
    st.sampled_from(NUMBERS),
    st.lists(st.sampled_from(sorted(DISGUISES)), min_size=15, max_size=15),
    st.lists(st.sampled_from(["", "", "", " ", "-", "\u00a0", "\u2011", "·"]), min_size=15, max_size=15),
    st.sampled_from([("请拨打 ", "。"), ("", ""), ("客服：", "，谢谢"), ("Please call ", " now."), ("| ", " |")]),
)
def test_a_number_is_found_in_any_disguise(
    number: str, disguises: list[str], separators: list[str], around: tuple[str, str]
) -> None:
    before, after = around
    typed = "".join(
        separator * (at > 1) + (DISGUISES[disguise](digit) if digit.isdigit() else digit)
        for at, (digit, disguise, separator) in enumerate(zip(number, disguises, separators, strict=False))
    )
    found = find(before + typed + after)
    assert "phone" in {literal.kind for literal in found}
    first = min(literal.start for literal in found)
    assert len(before) <= first < len(before) + len(typed)


@given(st.text(max_size=200))
def test_normalising_never_moves_a_position(text: str) -> None:
    for normal in normalize.readings(text):
        origins = [normal.origin(at) for at in range(len(normal.text) + 1)]
        assert origins == sorted(origins)
        assert all(0 <= origin <= len(text) for origin in origins)
        for at, char in enumerate(normal.text):
            if char == text[origins[at]] and at + 1 < len(normal.text):
                first, last = normal.span(at, at + 1)
                assert first == origins[at] and last > first


@given(st.text(alphabet="0123456789+-() .\n[]<>!*_`#{}@:/|〇零一二三aoen&;点", max_size=4000))
def test_no_text_takes_longer_than_a_second(text: str) -> None:
    began = time.process_time()
    list(find(text))
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    "piece", ["(", "[", "<a ", "&#", "1 ", "1-", "@", "a.", "一", "one ", "{{", "*", "`", "<!--", "微信", ": "]
)
def test_a_long_repetition_takes_less_than_a_second(piece: str) -> None:
    began = time.process_time()
    list(find(piece * 20_000))
    assert time.process_time() - began < 1


@pytest.mark.parametrize("end", [" a.b", ".b", ".中国", ".中国b"])
def test_a_long_word_takes_less_than_a_second(end: str) -> None:
    began = time.process_time()
    list(find("一" * 50_000 + end))  # as in a script whose tables stand in one string
    assert time.process_time() - began < 1
