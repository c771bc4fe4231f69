"""A text's terms, cut as overrides/assets/js/search/words.js cuts them; a test holds the two together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from itertools import pairwise

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3005\u3007"
_RUN = re.compile(rf"[{HAN}]+|(?:(?![{HAN}])[^\W_])+")
_IS_HAN = re.compile(rf"[{HAN}]")
_QUOTES = re.compile(r"['’`]")
_ENDINGS = ("ation", "ingly", "edly", "ment", "ing", "ion", "ed", "ly", "al", "er")


def fold(text: str, traditional: Mapping[str, str] | None = None) -> str:
    """Full-width letters, capitals, traditional characters and variants all read the same."""
    plain = _QUOTES.sub("", unicodedata.normalize("NFKC", text).lower())
    return "".join(traditional.get(character, character) for character in plain) if traditional else plain


def stem(word: str) -> str:
    """A light English stem: plurals, -ing, -ed, -ly. It only has to be the same on both sides."""
    if len(word) < 4 or any(character.isdigit() for character in word):
        return word
    root = re.sub(r"sses$", "ss", word)
    root = re.sub(r"ies$", "y", root)
    root = re.sub(r"([^us])s$", r"\1", root)
    for ending in _ENDINGS:
        if root.endswith(ending) and len(root) - len(ending) >= 3:
            root = root[: -len(ending)]
            break
    root = re.sub(r"([bdfgmnprt])\1$", r"\1", root)
    return re.sub(r"i$", "y", re.sub(r"e$", "", root))


def terms(folded: str) -> set[str]:
    """Words by their stem, Chinese characters alone and in pairs."""
    found: set[str] = set()
    for run in _RUN.findall(folded):
        if not _IS_HAN.match(run):
            found |= {run, stem(run)}
            continue
        found.update(run)
        found.update(one + other for one, other in pairwise(run))
    return found
