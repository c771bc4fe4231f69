"""Characters that are read otherwise in a word than alone, as 行 is in 银行: readings by word, with pypinyin.

pypinyin (MIT, kept since 2013) is the library that knows words and not only characters: 47,000 phrases. It reads a few
of ours wrongly (还款 as "hai kuan"); `data/search.yml` has those. Others read characters only (Unihan) or need a model
of hundreds of megabytes (g2pW).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from helpcenter.artifacts.search.words import HAN

_RUN = re.compile(f"[{HAN}]{{2,}}")


def others(texts: Iterable[str], alone: Mapping[str, str], words: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The further readings, without tones, that characters have in these simplified texts.

    `alone` is the reading of each character by itself, `words` those of words by hand, syllables apart.

    >>> others(["银行"], {"银": "yin", "行": "xing"}, {})
    {'行': ('hang',)}
    """
    found: dict[str, dict[str, None]] = {}
    for run in _new_runs(texts):
        read = _read(run)
        for word, reading in words.items():
            for match in re.finditer(word, run):
                read[match.start() : match.end()] = reading.split()
        for character, syllable in zip(run, read, strict=True):
            if syllable != alone.get(character, syllable):
                found.setdefault(character, {})[syllable] = None
    return {character: tuple(sorted(syllables)) for character, syllables in sorted(found.items())}


def _new_runs(texts: Iterable[str]) -> Iterable[str]:
    """The stretches of Chinese with a pair of characters that none before had; a large site repeats itself."""
    seen: set[str] = set()
    for text in texts:
        for run in _RUN.findall(text):
            pairs = {run[at : at + 2] for at in range(len(run) - 1)}
            if not pairs <= seen:
                seen |= pairs
                yield run


def _read(run: str) -> list[str]:
    # 0.3 s of CPU to import, which only a build of Chinese pages needs.
    from pypinyin import Style, lazy_pinyin

    apart: Any = list  # a character that it does not know stands for itself; its types know no such function
    read: list[str] = lazy_pinyin(run, style=Style.NORMAL, v_to_u=False, errors=apart)
    return read
