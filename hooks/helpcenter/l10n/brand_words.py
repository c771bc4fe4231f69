"""The brand in lists of what people say, where a stand-in holds its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from helpcenter.facts import Facts
from helpcenter.recognizers.normalize import BRAND

_HAN = re.compile("[\u4e00-\u9fff]")


def with_brand(phrases: Iterable[str], facts: Facts) -> Iterator[str]:
    """The phrases, in order; one that names the brand once for each of its names that fits, in small letters.

    An English phrase takes names in Latin letters, a Chinese one those without a space, since Chinese is read without.
    """
    for phrase in phrases:
        if BRAND not in phrase:
            yield phrase
            continue
        chinese = _HAN.search(phrase)
        for name in dict.fromkeys(name.lower() for name in facts.brand.name.values()):
            if " " not in name if chinese else not _HAN.search(name):
                yield phrase.replace(BRAND, name)


def latin_words(facts: Facts) -> list[str]:
    """The words of the brand's names in Latin letters and digits, in small letters, each once."""
    names = " ".join(facts.brand.name.values()).lower()
    return list(dict.fromkeys(re.findall("[a-z0-9]+", names)))
