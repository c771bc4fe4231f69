"""Make artifacts/search/characters.json anew.

python tools/make_characters.py TSCharacters.txt > characters.json

TSCharacters.txt is OpenCC's table of traditional characters and their simplified forms (Apache-2.0; as packaged in
`opencc-python-reimplemented`); the readings are those of `pypinyin` 0.55.0 (MIT), and which characters are common is
counted by `wordfreq[jieba]` 3.1.1. A build needs none of them for this table.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

READ = 2600
"""How many characters get a reading: rarer ones are no slip for a word of a help centre, and each costs two bytes."""
FIRST, COMMON_END, LAST = 16, 55, 87
"""Rows of GB 2312 that hold characters; those up to 55 are the 3,755 common ones, in the order of their sound."""


def rows(first: int, last: int) -> list[str]:
    """The characters of some rows of GB 2312, in its order."""
    cells = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(first, last + 1) for cell in range(1, 95))
    return [character for code in cells if (character := code.decode("gb2312", "ignore"))]


def traditional(table: Path, simplified: set[str]) -> str:
    """Each traditional character with its simplified form, where that is in `simplified` and another.

    Rare characters beyond the basic plane are left out: the pairs are read two code units at a time.
    """
    pairs = (line.split()[:2] for line in table.read_text("utf-8").splitlines() if line.strip())
    return "".join(one + other for one, other in pairs if one != other and other in simplified and ord(one) < 0x10000)


def commonest(characters: list[str]) -> list[str]:
    """The READ that are written most, in the order in which they were given."""
    from wordfreq import top_n_list, word_frequency

    counts: dict[str, float] = dict.fromkeys(characters, 0)
    for word in top_n_list("zh", 60_000):
        frequency = word_frequency(word, "zh")
        for character in word:
            if character in counts:
                counts[character] += frequency
    kept = set(sorted(characters, key=lambda character: -counts[character])[:READ])
    return [character for character in characters if character in kept]


def readings(characters: list[str]) -> dict[str, str]:
    """The characters of each syllable, without tones."""
    from pypinyin import Style, lazy_pinyin

    found: dict[str, str] = {}
    for character in characters:
        (syllable,) = lazy_pinyin(character, style=Style.NORMAL, v_to_u=False)
        found[syllable] = found.get(syllable, "") + character
    return dict(sorted(found.items()))


def main() -> None:
    """Print the table, with what the present one says of itself."""
    made = Path(__file__).parent.parent / "hooks/helpcenter/artifacts/search/characters.json"
    content = {
        "_": json.loads(made.read_text("utf-8"))["_"],
        "traditional": traditional(Path(sys.argv[1]), set(rows(FIRST, LAST))),
        "pinyin": readings(commonest(rows(FIRST, COMMON_END))),
    }
    print(json.dumps(content, ensure_ascii=False, indent=0))


if __name__ == "__main__":
    main()
