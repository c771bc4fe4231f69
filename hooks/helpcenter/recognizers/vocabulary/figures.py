"""Times in figures, which mean the same in every language: 09:00–18:00, 24/7, 48h."""

from __future__ import annotations

from helpcenter.recognizers.lexicon import DIGITS, Within, one_by_one, phrases
from helpcenter.recognizers.vocabulary import TO

CLOCK = r"(?:[01]?\d|2[0-4]) ?: ?[0-5]\d"
"""9:00, 24:00"""
CLOCK_MARKS = one_by_one("0123456789", ("", " "), ":")
"""One of these is part of each."""

ALWAYS = phrases(
    # 7×24, 24/7
    (r"7 ?[x×*/] ?", ("24",)),
    (("24",), r" ?[x×*/] ?7"),
    (("24/365",),),
)
TIMES = phrases(
    (Within(CLOCK_MARKS), rf"{CLOCK}{TO}{CLOCK}"),
    # 0900-1800
    (Within(("00", "30")), r"\b[0-2]\d[03]0 ?- ?[0-2]\d[03]0\b"),
)  # fmt: skip
ONE_TIME = phrases((Within(CLOCK_MARKS), rf"(?<![\d:]){CLOCK}(?![\d:])"))
DURATION = phrases(
    (Within(f"{digit}{space}h" for digit in DIGITS for space in ("", " ")), r"\d+ ?h(?:rs?)?\b"),
    (DIGITS, ("t+", "t +"), r" ?\d"),
)  # fmt: skip
