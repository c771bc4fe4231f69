"""A text in plain letters, with the way back: the form in which phrases of demands.json are looked for.

Written twice, here and in overrides/assets/js/checker/folding.js, by the same table; tests/cases/messages and
tests/test_demands.py hold the two together. Each step is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

LINK = "\ue000"
"""Stands for a link or an address: what is written in it is no sentence."""
_HAN = r"\u3007\u4e00-\u9fff"
_LINK = re.compile(
    r"(?:h(?:tt|xx)ps?[\[(]?:|www\.)[!-~]{2,200}|[a-z0-9_.+-]{1,60}@[a-z0-9-]{1,60}\.[a-z0-9.-]{2,80}"
    r"|(?<![a-z0-9.-])[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,40}){1,4}(?![a-z0-9])(?:/[!-~]{0,200})?"
    rf"|(?<![a-z0-9.-])[a-z0-9-]{{2,30}}[{_HAN}]{{1,8}}\.(?:com|cn|net|org|top|xyz|vip|cc|app|example|test)(?![a-z])"
)
_PROGRAM = re.compile(r"\.(?:apk|exe|msi|zip|rar|dmg|jar|bat|ipa|mobileconfig)[\])]?$")
_JOINED = re.compile(
    rf"(?<=[{_HAN}])[·\-_*~|/+'\"“”‘’「」『』〖〗^#=\u2600-\u27bf\U0001f000-\U0001faff]{{1,3}}(?=[{_HAN}])"
)
_SPACED_HAN = re.compile(
    rf"(?<=[{_HAN}]) {{1,2}}(?=[{_HAN}](?![{_HAN}]))|(?<=(?<![{_HAN}])[{_HAN}])"
    rf"(?: {{1,2}}(?=[{_HAN}])|[.,、] ?(?=[{_HAN}](?![{_HAN}])))"
)
_MIXED = re.compile(rf"(?<=[{_HAN}]) (?=[a-z0-9])|(?<=[a-z0-9]) (?=[{_HAN}])")
"""The space that good Chinese has beside Latin letters and digits, and half of it has not."""
_APOSTROPHE = re.compile("['`´’‘ʼ′]")
_DIGIT_FOR_LETTER = re.compile(
    r"(?<=[a-z])[013457@$!|]{1,2}(?=[a-z])|(?<=[a-z][a-z])3(?![a-z0-9])|(?<![a-z0-9])0(?=[a-z]{2})"
)
_LETTERS = dict(zip("013457@$!|", "oieastasil", strict=True))
_SPACED_LETTERS = re.compile(r"(?<![a-z0-9])[a-z](?:[ .\-_*·][a-z]){2,12}(?![a-z0-9])")
_NOT = re.compile(r"(?<![a-z])(?:(will) ?not|(can) ?not|(do|does|did|is|are|should|would|must) not)(?![a-z])")
_YOU = re.compile(r"(?<![a-z0-9])[uy](r?)(?= [a-z])")
_SPACE = re.compile(r"[ \t]{2,}")


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


def _letters_for_digits(match: re.Match[str]) -> str:
    return "".join(_LETTERS[sign] for sign in match[0])


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
    folded = folded.rewritten(_LINK, lambda match: f"{LINK} apk" if _PROGRAM.search(match[0]) else LINK)
    folded = folded.rewritten(_JOINED, lambda _: "")
    folded = folded.rewritten(_SPACED_HAN, lambda _: "")
    folded = folded.rewritten(_MIXED, lambda _: "")
    folded = folded.rewritten(_APOSTROPHE, lambda _: "")
    folded = folded.rewritten(_DIGIT_FOR_LETTER, _letters_for_digits)
    folded = folded.rewritten(_SPACED_LETTERS, lambda match: re.sub(r"[^a-z]", "", match[0]))
    folded = folded.rewritten(_NOT, lambda match: "wont" if match[1] else "cant" if match[2] else f"{match[3]}nt")
    folded = folded.rewritten(_YOU, lambda match: "you" + match[1])
    return folded.rewritten(_SPACE, lambda _: " ")


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
