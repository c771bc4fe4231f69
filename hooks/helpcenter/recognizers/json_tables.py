"""The tables of tables/: what Python and JavaScript both recognise, read by both alike.

tests/cases/read-alike runs through both.

`look_alikes.json`: characters by the Latin letter that they are drawn like, after Unicode's confusables (UTS 39), as
far as names on the web need them. Those of `letters` are letters and read as such everywhere; `signs`, digits and
characters too, count only where two names are compared. Written as code points: they cannot be told apart by eye.

`digits.json`: Chinese characters, words (English, pinyin) and letters by the digit that they stand for; words that
repeat the next digit; words for two zeros.

`networks.json`: names of networks and messengers by their id, separated by "|"; `words` mean something else as well.

`demands.json`: words in classes and sequences of classes, see demands.py.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> Any:
    """Return the content of `tables/<name>.json`; it is shared, so it must not be changed."""
    return json.loads((Path(__file__).parent / "tables" / f"{name}.json").read_text("utf-8"))
