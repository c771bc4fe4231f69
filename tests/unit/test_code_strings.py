"""What code puts together from constants is read in place: places never move, and no code takes long to read."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpcenter.lint import published_text
from helpcenter.lint.rules import decoded_text
from helpcenter.recognizers import code_strings
from helpcenter.recognizers.contacts import find
from helpcenter.source.text_file import Source

READERS = {"script": code_strings.in_script, "style": code_strings.in_style, "template": code_strings.in_template}
PARTS = [*"\"'`\\+~,()[]{}%#|/*$ \n", "400", "0x30", "\\x34", "\\34 ", "fromCharCode(", ".concat(", ".join(", "${"]
CODE = st.lists(st.sampled_from(PARTS) | st.text(max_size=3)).map("".join)
PATHOLOGICAL = [
    "/*x", "url(", "{{ x", "{% x", "{# x", "`x\\", "\\`\n", "<script", "<script>", "'x\n", "@import ", "fromCharCode(",
    "1, ", "[1, ", '"1"+', '"1",', '{{ "a" ~ ', "\\x34", "1_", '".split(', '".concat(', "`${", '"a" + (', " on", " on=",
]  # fmt: skip


def mathematical(char: str) -> str:
    """A digit as a bold one of mathematics (U+1D7CE and on), which JavaScript may write as two surrogates."""
    return rf"\ud835\u{0xDFCE + int(char):04x}" if char.isdigit() else char


WAYS: dict[str, Callable[[str], str]] = {
    "escapes": lambda text: '"' + "".join(rf"\x{ord(char):02x}" for char in text) + '"',
    "longer escapes": lambda text: '"' + "".join(rf"\u{ord(char):04x}" for char in text) + '"',
    "escapes of mathematical digits, as two halves": lambda text: '"' + "".join(map(mathematical, text)) + '"',
    "octal escapes": lambda text: '"' + "".join(rf"\{ord(char):03o}" for char in text) + '"',
    "codes": lambda text: f"String.fromCharCode({', '.join(str(ord(char)) for char in text)})",
    "a list of codes": lambda text: f"decode([{','.join(hex(ord(char)) for char in text)}])",
    "a sum": lambda text: " + ".join(f'"{char}"' for char in text),
    "a sum over lines": lambda text: " +\n  ".join(f"'{char}'" for char in text),
    "concat": lambda text: f'"{text[0]}"' + "".join(f'.concat("{char}")' for char in text[1:]),
    "a template": lambda text: f"`{''.join(f'${{{char}}}' if char.isdigit() else char for char in text)}`",
}
NUMBERS = ["4000000001", "13800000000", "+442079460999", "400-000-0001", "+1 202-555-0123"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_that_a_script_puts_together_is_found(number: str, way: str) -> None:
    script = f"const number = {WAYS[way](number)};"
    assert any(one.kind == "phone" for one in find(code_strings.in_script(script))), script


@given(CODE)
def test_places_never_move(code: str) -> None:
    for read in READERS.values():
        assert len(read(code)) == len(code)


@pytest.mark.parametrize("part", PATHOLOGICAL)
def test_nothing_takes_long(part: str) -> None:
    for path in ("overrides/a.js", "overrides/a.css", "overrides/a.html"):
        source = Source(path, part * 8_000)
        begun = time.process_time()
        published_text.of_asset(source)
        published_text.without_comments(source.text, path)
        list(decoded_text.check_asset(source))
        assert time.process_time() - begun < 0.4, path


READ = [
    ("script", "decode([52, 48, 48, 48])", ""),
    ("script", "decode([52, 48, 48, 48, 49])", '"40001"'),
    ("script", "decode([52, 48, 48, 48, 127])", ""),
    ("script", "decode([31, 48, 48, 48, 49])", ""),
    ("script", "decode([32, 126, 48, 48, 49])", '" ~001"'),
    ("script", '[400, 0, 1].join("")', '"40001" ""'),
    ("script", "const some = [400, 0, 1];", ""),
    ("script", "const some = [400, 1000000];", '"4001000000"'),
    ("script", "const n = 13800000000;", "13800000000"),
    ("script", "const n = 138_0000_0000;", "13800000000"),
    ("script", "const n = 86400000;", ""),
    ("script", "const n = x13800000000;", ""),
    ("script", 'call("138" + 0 + "0000000")', '"13800000000"'),
    ("script", 'call("138" + 00000000)', '"13800000000'),
    ("script", 'call(138 + "00000000")', '13800000000"'),
    ("script", 'call("138" /* a */ + "00000000")', '"13800000000"'),
    ("script", 'call("138", "00000000")', '"13800000000"'),
    ("script", 'f({a: "138", rest: "00000000"})', '"13800000000"'),
    ("script", 'f("1", "3", "8", "0", "0", "0", "0", "0", "0", "0", "0")', '"13800000000"'),
    ("script", 'f("86", "138", "0000", "0000")', '"8613800000000"'),
    ("script", 'f("861", "138", "0000", "0000")', '"861" "13800000000"'),
    ("script", 'f("138", "x", "00000000")', '"138" "x" "00000000"'),
    ("script", '"\\x41\\x22\\x5c\\x24"', '"A\\x22\\x5c\\x24"'),
    ("script", '"\\u0041\\u{42}\\103"', '"ABC"'),
    ("script", '"\\u{110000}"', '"\\u{110000}"'),
    ("script", '"\\ud835"', '"\\ud835"'),
    ("script", '"\\ud835\\u0041"', '"\\ud835A"'),
    ("script", '"\\ud83d\\ude00"', '"😀"'),
    ("script", '"a\\\nb"', '"ab"'),
    ("script", "`1${\"3\"}${'8'}${0}${x}`", "`1380${x}`"),
    ("script", '"a".concat("b", "c").concat(1)', '"abc1'),
    ("script", '"a".concat("b", "c", x, "d")', '"abc" "d"'),
    ("script", '"a".concat("b", x, "c")', '"ab" "c"'),
    ("script", 'f("a", "b")', '"a" "b"'),
    ("script", "String.fromCharCode(31, 65, 66)", '" AB"'),
    ("script", "String.fromCodePoint(...[65, 34, 66])", '"A B"'),
    ("style", 'content: "138" "0000" "0000"', '"13800000000"'),
    ("style", 'content: "138""0000"', '"138""0000"'),
    ("style", 'content: "\\31 38"', '"138"'),
    ("template", '{{ "138" ~ "0000" }}', "1380000"),
    ("template", "{{ 138 }} {{ x }}", "138"),
    ("template", '{{ ["138", 0, "000"] | join }}', "1380000"),
    ("template", '{# "138" #}a{% if "b" %}c{% endif %}d', 'a "b" cd'),
    ("template", '{{ f("138") }}', '"138"'),
    ("template", '{{ "a" ~ x ~ "b" ~ "c" }}', '"a" bc'),
]
"""What is read in code, without the blanks that keep everything in its place."""


@pytest.mark.parametrize(("kind", "code", "expected"), READ, ids=[row[1] for row in READ])
def test_constants_are_put_together_as_the_code_would(kind: str, code: str, expected: str) -> None:
    assert " ".join(READERS[kind](code).replace(code_strings.UNSEEN, "").split()) == expected


@pytest.mark.parametrize(("blanks", "together"), [(39, True), (40, False)])
def test_digits_of_a_number_belong_together_where_they_are_near(blanks: int, together: bool) -> None:
    read = code_strings.in_script(f'f("138",{" " * blanks}"00000000")').replace(code_strings.UNSEEN, "")
    assert ("13800000000" in read) == together
