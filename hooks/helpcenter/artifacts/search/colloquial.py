"""How dialects, text messages and slang write common words, as overrides/assets/js/search/colloquial.js reads them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from helpcenter.artifacts.search.words import HAN

_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile("[a-z]")


def packed(words: Mapping[str, Sequence[str]]) -> str:
    """Each common word with its other spellings.

    >>> packed({"怎么": ["咋", "点样"], "please": ["pls"]})
    '怎么=咋|点样;please=pls'
    """
    return ";".join(f"{word}={'|'.join(spellings)}" for word, spellings in words.items() if spellings)


def plain(words: Mapping[str, Sequence[str]]) -> Callable[[str], str]:
    """A function that writes these spellings in a folded text as the common word.

    A word of the other script is another language, and is read so only where a text mixes the two.

    >>> write = plain({"怎么": ["咋"], "取消": ["cancel"]})
    >>> write("咋登录"), write("cancel"), write("cancel这笔")
    ('怎么登录', 'cancel', '取消这笔')
    """
    standard = {spelling: word for word, spellings in words.items() for spelling in spellings}
    own = _either(one for one, word in standard.items() if bool(_HAN.search(one)) == bool(_HAN.search(word)))
    mixed = _either(standard)

    def written(match: re.Match[str]) -> str:
        word = standard[match[0]]
        return f" {word} " if _HAN.search(match[0]) and not _HAN.search(word) else word

    def write(text: str) -> str:
        pattern = mixed if _HAN.search(text) and _LATIN.search(text) else own
        return pattern.sub(written, text).strip()

    return write


def _either(spellings: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(spellings, key=len, reverse=True)
    latin = "|".join(one for one in longest if not _HAN.search(one))
    han = "|".join(one for one in longest if _HAN.search(one))
    return re.compile("|".join(filter(None, [latin and rf"\b(?:{latin})\b", han])) or "(?!)", re.ASCII)
