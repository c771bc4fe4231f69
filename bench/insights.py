"""`helpcenter insights` over generated lines: seconds and memory.

    python -m bench.insights [LINES]      ten million unless you say

The lines are like real ones: the queries of the test suites, a tenth of all with words that no other line has,
articles, answers and reasons, ninety days.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from bench.measure import run

ROOT = Path(__file__).resolve().parents[1]
REASONS = ("other_question", "unclear", "did_not_work", "wrong", "person")
_AT_ONCE = 100_000


def lines(count: int, seed: int = 1) -> Iterator[str]:
    """Lines as nginx keeps them, the same for the same seed."""
    chance = random.Random(seed)
    searches = [
        (language, quote(query, safe="!*'()"), [slug.removesuffix("/index") for slug in slugs.split()])
        for language in ("zh", "en")
        for query, _, slugs in _suite(language)
    ]
    for number in range(count):
        day = f"2026-{9 + number * 3 // count:02d}-{1 + number % 30:02d}"
        language, query, pages = chance.choice(searches)
        page = ("" if language == "zh" else f"{language}/") + chance.choice(pages)
        kind = chance.random()
        if kind < 0.45:
            yield f"{day} e=result_chosen&l={language}&v={chance.randint(1, 8)}&p={page}&q={query}\n"
        elif kind < 0.7:
            own = f"%20{number:x}" if chance.random() < 0.4 else ""
            elsewhere = "other" if chance.random() < 0.3 else "none"
            yield f"{day} e=nothing_found&l={language}&v={elsewhere}&p=&q={query}{own}\n"
        elif kind < 0.9:
            yield f"{day} e=helped&l={language}&v={'yes' if chance.random() < 0.6 else 'no'}&p={page}&q=\n"
        else:
            yield f"{day} e=reason&l={language}&v={chance.choice(REASONS)}&p={page}&q=\n"


def _suite(language: str) -> list[list[str]]:
    text = (ROOT / f"tests/search/open/{language}.tsv").read_text("utf-8")
    return [row.split("\t")[:3] for row in text.splitlines()[1:]]


def main() -> None:
    """Write the lines, count them, and print what it took."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "insights.log"
        began = time.monotonic()
        with log.open("w", encoding="utf-8") as file:
            file.writelines(lines(count))
        print(f"{count:,} lines, {log.stat().st_size / 1e6:,.0f} MB, written in {time.monotonic() - began:.0f} s")
        command = [sys.executable, "-m", "helpcenter.cli", "insights", str(log), "--format", "json"]
        took = run([command], ROOT, {})
    print(f"insights: {took.wall:.1f} s, {took.cpu:.1f} s of processors, {took.memory:,.0f} MB")


if __name__ == "__main__":
    main()
