"""Chinese characters for search: simplified forms of traditional ones, and pinyin.

`characters.json` is made by tools/make_characters.py of OpenCC's TSCharacters (Apache-2.0) and pypinyin 0.55.0 (MIT):
one reading for each of the 2,600 commonest characters of GB 2312, and the traditional forms of all its 6,763.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

VARIANTS = {"帐": "账", "纪": "记", "偸": "偷"}
"""Simplified characters that readers confuse; the second is the one in the articles."""

RADICALS = (
    "⺁厂⺅亻⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺖忄⺗心⺘扌⺙攵⺜日⺝月⺟母⺠民⺡氵⺢水⺣灬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺷羊⺹耂"
    "⺼月⺾艹⻁虎⻂衤⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟"
    "⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
)
"""Radicals that PDF readers hand over for characters and NFKC leaves (Unicode's EquivalentUnifiedIdeograph.txt)."""


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
    return table


def traditional(texts: str) -> str:
    """Pairs of a traditional and a simplified character, for the simplified ones that occur in `texts`."""
    occurring = set(texts)
    pairs: str = _table()["traditional"] + RADICALS
    found = []
    for at in range(0, len(pairs), 2):
        simplified = VARIANTS.get(pairs[at + 1], pairs[at + 1])
        if simplified in occurring:
            found.append(pairs[at] + simplified)
    return "".join(found + [one + other for one, other in VARIANTS.items()])


def pinyin() -> dict[str, str]:
    """The common characters by their syllable, without tones."""
    syllables: dict[str, str] = _table()["pinyin"]
    return syllables
