"""Text as a reader would take it in, with the way back to the text as it was written.

A number may hide in full-width digits, in HTML entities, behind zero-width characters, in emphasis between two
digits or in words. Each step here rewrites the text and remembers what it replaced; `Normal.origin` leads back, so
that a problem is told where the writer typed it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from helpcenter.recognizers.json_tables import table
from helpcenter.recognizers.spelled_out import SPOKEN

TOKEN = "\ufffc"
"""What stands for a token: an object that is no letter and no digit."""

BRAND = "okpay"
"""The brand, in small letters, in words that recognisers and search know; a build puts the operator's there (l10n.brand_words)."""
TOKEN_PATTERN = re.compile(r"\{\{ *([a-z0-9_]+(?:\.[a-z0-9_]+)*) *\}\}")
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PERCENT = re.compile(r"(?<!\d)(?:%[2-7][0-9A-Fa-f])+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MARKUP = re.compile(
    # The characters in front are what the engine skips to; each way looks back at its own.
    r"[<(\[\]*_`~{](?:(?<=<)/?[a-zA-Z][^<>]{0,2000}>"
    r"|(?<=\]\()[^()\n]{0,2000}\)|(?<=\]\[)[^\[\]\n]{0,300}\]"  # where a link leads
    r"|(?<=[*_`\[\]])(?<!\\.)|(?<=~)(?<!\\~)(?!(?<=\d~)\d)"  # 9~18 is a range
    r"|(?<=\{):?[ ]*[#.][^{}\n]{0,300}\})",
    re.DOTALL,
)
_PARTING = re.compile(r"</?(?:br|hr|p|div|td|th|tr|li|dd|dt|h[1-6]|option)\b", re.IGNORECASE)
_GAP = re.compile(" {5,}")
_ODD = re.compile(r"[^\n -~\u4e00-\u9fff]")
"""What may have a plainer form: not printable ASCII, nor a common Chinese character."""
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5\u00ad")
_LOOKALIKE = {ord(char): latin for latin, chars in table("look_alikes")["letters"].items() for char in chars}
"""Letters of other scripts by the Latin one that they are drawn like."""


@dataclass(frozen=True)
class _Step:
    """One rewriting: where each replacement begins and ends in the new text, and what it replaced in the old one."""

    begins: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    old: list[tuple[int, int]] = field(default_factory=list)

    def back(self, offset: int) -> int:
        at = bisect_right(self.begins, offset) - 1
        if at < 0:
            return offset
        if offset < self.ends[at]:
            return self.old[at][0]
        return offset - self.ends[at] + self.old[at][1]

    def back_end(self, offset: int) -> int:
        """The same for the end of a span: where the last character before `offset` ended."""
        at = bisect_right(self.begins, offset - 1) - 1
        inside = at >= 0 and offset - 1 < self.ends[at]
        return self.old[at][1] if inside else self.back(offset - 1) + 1


@dataclass(frozen=True)
class Normal:
    """A normalised text. `origin` and `span` lead back to the original."""

    text: str
    original: str
    steps: tuple[_Step, ...] = ()

    def origin(self, offset: int) -> int:
        """Where the character at `offset` of the normalised text began in the original, 0-based."""
        for step in reversed(self.steps):
            offset = step.back(offset)
        return offset

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that a non-empty span of the normalised text came from."""
        for step in reversed(self.steps):
            end = step.back_end(end)
        return self.origin(start), end

    def rewritten(
        self, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str], stop: int | None = None
    ) -> Normal:
        """The text with each match before `stop` replaced; a replacement equal to its match is no replacement."""
        step, at, length = _Step(), 0, 0
        parts: list[str] = []
        for match in pattern.finditer(self.text, 0, len(self.text) if stop is None else stop):
            word = new(match)
            if word == match[0]:
                continue
            start, end = match.span()
            parts += (self.text[at:start], word)
            length += start - at
            step.begins.append(length)
            length += len(word)
            step.ends.append(length)
            step.old.append((start, end))
            at = end
        if not parts:
            return self
        parts.append(self.text[at:])
        return Normal("".join(parts), self.original, (*self.steps, step))


def readings(text: str) -> tuple[Normal, ...]:
    """The text as it is read on the page, and where that is another one, as it stands in the file.

    The first is without markup, link targets, attributes and comments. Digits and signs that are written as words stand
    there as themselves.
    """
    plain = _plain(text)
    as_seen, as_written = _seen(plain), _decoded(plain)
    both = (as_seen,) if as_seen.text == as_written.text else (as_seen, as_written)
    return tuple(map(_spelled_out, both))


def shown(text: str) -> Normal:
    """The text as it is read on the page, with digits and signs as they were written."""
    return _seen(_plain(text))


def _plain(text: str) -> Normal:
    return _folded(_tokens(_narrow(Normal(text, text))))


def _seen(normal: Normal) -> Normal:
    # A comment between two digits is not seen. Up to the last end only, so that each search for an end finds one.
    normal = normal.rewritten(_COMMENT, lambda _: "", normal.text.rfind("-->") + 3) if "-->" in normal.text else normal
    normal = normal.rewritten(_MARKUP, gap)
    if "\\" in normal.text:
        normal = normal.rewritten(_ESCAPE, lambda escaped: escaped[1])
    return _decoded(normal)


def _narrow(normal: Normal) -> Normal:
    """Long gaps, as blanked code leaves them, in the width that is still one."""
    return normal.rewritten(_GAP, lambda _: "    ") if "     " in normal.text else normal


def _tokens(normal: Normal) -> Normal:
    if "{{" not in normal.text:
        return normal
    return normal.rewritten(TOKEN_PATTERN, lambda token: "OKPay" if token[1] == "brand" else TOKEN)


def gap(markup: re.Match[str]) -> str:
    """Elements that break a line or a cell part words; everything else joins them, as a browser shows it."""
    return " " if _PARTING.match(markup[0]) else ""


def _decoded(normal: Normal) -> Normal:
    text = normal.text
    if "&" in text:
        normal = normal.rewritten(_ENTITY, lambda entity: html.unescape(entity[0]))
    if "%" in text:
        normal = normal.rewritten(_PERCENT, lambda codes: bytes.fromhex(codes[0].replace("%", "")).decode("ascii"))
    return _folded(normal) if normal.text is not text else normal


def folded(text: str) -> str:
    """The text with each character in its plain form."""
    return _folded(Normal(text, text)).text


def _folded(normal: Normal) -> Normal:
    """Each character in its plain form; what is not seen, or combines with another, goes."""
    changed = {char: plain for char in set(_ODD.findall(normal.text)) if (plain := fold(char)) != char}
    if not changed:
        return normal
    text = normal.text
    for char, plain in changed.items():
        if len(plain) == 1:
            text = text.replace(char, plain)  # few characters change; str.translate asks for each one
    odd = "".join(char for char, plain in changed.items() if len(plain) != 1)
    normal = Normal(text, normal.original, normal.steps)
    return normal.rewritten(_any_of(odd), lambda chars: changed.get(chars[0], "")) if odd else normal


@cache
def _any_of(odd: str) -> re.Pattern[str]:
    """One of these characters; of those that are not seen, a whole run."""
    unseen = "".join(char for char in odd if not fold(char))
    runs = f"[{re.escape(unseen)}]+" if unseen else ""
    others = "".join(char for char in odd if fold(char))
    return re.compile("|".join(filter(None, (runs, f"[{re.escape(others)}]" if others else ""))))


@cache
def fold(char: str) -> str:
    """A character's plain form.

    A digit of any script as ASCII, a look-alike as the letter it imitates, nothing for what is invisible (Unicode
    categories Cf, Mn, Me).
    """
    if " " <= char <= "~" or char == "\n":
        return char
    if char == "\t":
        return " "
    category = unicodedata.category(char)
    if char in _BLANK or category in ("Cf", "Mn", "Me", "Cc", "Cs"):
        return ""
    if category[0] == "Z":
        return " "
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    if category == "Pd" or char == "\u2212":
        return "-"
    if char in "・•‧∙⋅":
        return "·"
    if char in "’‘ʼ′":
        return "'"  # we’re
    plain = unicodedata.normalize("NFKC", char)
    if plain == "..." or len(plain) > 8:
        return char
    if len(plain) == 1 and plain.isalpha():
        base = unicodedata.normalize("NFD", plain)[0]
        plain = base if base.isascii() or ord(base) in _LOOKALIKE else plain
        plain = plain.translate(_LOOKALIKE)
    return "".join(letter for letter in plain if letter.isprintable())


def _spelled_out(normal: Normal) -> Normal:
    """Digits and signs that are written as words."""
    for needed, pattern, new in SPOKEN:
        if needed is None or needed.search(normal.text):
            normal = normal.rewritten(pattern, new)
    return normal
