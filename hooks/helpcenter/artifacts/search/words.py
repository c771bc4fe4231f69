"""The terms of a text, as overrides/assets/js/search/words.js has them; a test compares the two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from operator import add

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3005\u3007"
_CHINESE = re.compile(rf"([{HAN}]+)")
_WORD = re.compile(r"[^\W_]+")
_QUOTES = re.compile(r"['’`]")
_ACCENTED = re.compile("[\u00df-\u024f]")
_ACCENT = re.compile("[\u0300-\u036f]")
_ENDINGS = ("ation", "ingly", "edly", "ment", "ing", "ion", "ed", "ly", "al", "er")


_PAST = {
    "bought": "buy", "broke": "break", "broken": "break", "chose": "choose", "chosen": "choose", "forgot": "forget",
    "forgotten": "forget", "froze": "freeze", "frozen": "freeze", "unfroze": "unfreeze", "unfrozen": "unfreeze",
    "gave": "give", "given": "give", "hid": "hide",
    "hidden": "hide", "hung": "hang", "kept": "keep", "knew": "know", "known": "know", "left": "leave", "lost": "lose",
    "paid": "pay", "rang": "ring", "said": "say", "sent": "send", "shown": "show", "sold": "sell", "spelt": "spell",
    "misspelt": "misspell", "misspelled": "misspell", "spent": "spend", "spoke": "speak", "spoken": "speak",
    "stole": "steal", "stolen": "steal", "stuck": "stick", "took": "take", "taken": "take", "thought": "think",
    "told": "tell", "typed": "type", "withdrew": "withdraw", "withdrawn": "withdraw", "went": "go", "gone": "go",
    "wrote": "write", "written": "write",
}  # fmt: skip


def fold(text: str, traditional: Mapping[str, str] | None = None) -> str:
    """One form for full-width letters, letters with tones, capitals, traditional characters and variants."""
    plain = _QUOTES.sub("", unicodedata.normalize("NFKC", text).lower())
    if not plain.isascii():
        plain = _ACCENTED.sub(_bare, plain)
    if not traditional or traditional.keys().isdisjoint(plain):
        return plain
    return "".join(traditional.get(character, character) for character in plain)


def _bare(letter: re.Match[str]) -> str:
    """ō is o, as in pinyin with its tones; ü is v, as it is typed."""
    return _ACCENT.sub("", unicodedata.normalize("NFD", letter[0]).replace("u\u0308", "v"))


@cache
def stem(word: str) -> str:
    """A light English stem: plurals, -ing, -ed, -ly, past forms. It only has to be the same in queries and texts."""
    if len(word) < 4 or any(character.isdigit() for character in word):
        return word
    root = re.sub(r"sses$", "ss", _PAST.get(word, word))
    root = re.sub(r"ies$", "y", root)
    root = re.sub(r"([^us])s$", r"\1", root)
    for ending in _ENDINGS:
        if root.endswith(ending) and len(root) - len(ending) >= 3:
            root = root[: -len(ending)]
            break
    root = re.sub(r"([bdfgmnprt])\1$", r"\1", root)
    return re.sub(r"i$", "y", re.sub(r"e$", "", root))


def terms(folded: str) -> set[str]:
    """Words and their stems, Chinese characters alone and in pairs."""
    found: set[str] = set()
    for at, piece in enumerate(_CHINESE.split(folded)):
        if at % 2:
            found.update(piece)
            found.update(map(add, piece, piece[1:]))
        else:
            words = _WORD.findall(piece)
            found.update(words)
            found.update(map(stem, words))
    return found
