"""A text in plain letters, with the way back: the form in which the words of demands.json are looked for.

The steps are those of tables/folding.json, in their order: what is written instead, and where. `link`, `letters` and
`joined` name what has no fixed text: LINK, the letters that digits stand for, a word without the signs in it.
overrides/assets/js/checker/folding.js does the same. Each step is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from helpcenter.recognizers import json_tables

LINK = "\ue000"
"""Stands for a link or an address: what is written in it is no sentence."""


@dataclass(frozen=True)
class Folded:
    """`text`, and where each of its characters stood in the original: `origin` has one entry more than `text`."""

    text: str
    origin: list[int]

    def rewritten(self, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Folded:
        """The text with each match replaced; every character of a replacement comes from its match's beginning."""
        parts: list[str] = []
        origin: list[int] = []
        at = 0
        for match in pattern.finditer(self.text):
            word = new(match)
            parts += (self.text[at : match.start()], word)
            origin += self.origin[at : match.start()] + [self.origin[match.start()]] * len(word)
            at = match.end()
        if not parts:
            return self
        return Folded("".join([*parts, self.text[at:]]), origin + self.origin[at:])


def fold(text: str, alike: Mapping[str, str]) -> Folded:
    """`text` in lower case, each character in its plain form, disguises inside words removed.

    `alike` maps a character to the one it stands for: other scripts' letters, traditional characters, CJK radicals.
    """
    known: dict[str, str] = {}
    parts, origin = [], []
    for at, char in enumerate(text):
        plain = known.get(char)
        if plain is None:
            plain = known[char] = _plain(char, alike)
        parts.append(plain)
        origin += [at] * len(plain)
    folded = Folded("".join(parts), [*origin, len(text)])
    for pattern, new in _steps():
        folded = folded.rewritten(pattern, new)
    return folded


@cache
def _steps() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    table = json_tables.table("folding")
    program = re.compile(table["program"])
    special: dict[str, Callable[[re.Match[str]], str]] = {
        "link": lambda match: f"{LINK} apk" if program.search(match[0]) else LINK,
        "letters": lambda match: "".join(table["letters"][sign] for sign in match[0]),
        "joined": lambda match: re.sub(r"[^a-z]", "", match[0]),
    }
    return tuple(
        (re.compile(pattern.replace("{han}", table["han"])), special.get(becomes) or _template(becomes))
        for becomes, pattern in table["steps"]
    )


def _template(text: str) -> Callable[[re.Match[str]], str]:
    before, placed, after = text.partition("$1")
    return lambda match: before + match[1] + after if placed else text


def _plain(char: str, alike: Mapping[str, str]) -> str:
    if " " <= char <= "~" or char == "\n":
        return char.lower()
    if char in alike:
        return alike[char]
    if unicodedata.category(char) in ("Cf", "Mn", "Me", "Cc", "Cs"):
        return " " if char == "\t" else ""
    plain = unicodedata.normalize("NFKC", char).lower()
    base = unicodedata.normalize("NFD", plain)[:1]
    if base.isascii() and base.isalpha() and len(plain) == 1:
        return base
    return "".join(" " if letter.isspace() else alike.get(letter, letter) for letter in plain)
