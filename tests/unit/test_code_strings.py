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
