"""Which script and language a text is in: Chinese characters, simplified ones, words of English."""

from __future__ import annotations

import re

HAN_CHARACTER = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_ALSO = "〇啰瞭镕珺喆璟祎囧"
"""Simplified characters that GB 2312 lacks."""


def simplified(text: str) -> bool:
    """Whether each Chinese character stands in GB 2312, which holds the simplified forms and no traditional ones."""
    try:
        text.encode("gb2312")  # fast path: most texts pass as a whole
    except UnicodeEncodeError:
        characters = "".join({*HAN_CHARACTER.findall(text)} - {*_ALSO})
        return len(characters.encode("gb2312", "ignore")) == 2 * len(characters)
    return True


def words(text: str) -> int:
    """How many words in Latin letters a text has."""
    return len(_WORD.findall(text))


def is_english(text: str, fewest: int = 4) -> bool:
    """Whether a text has so many English words or more, and few Chinese characters beside them."""
    count = words(text)
    return count >= fewest and len(HAN_CHARACTER.findall(text)) * 2 < count
