"""The figures as Markdown."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.measure import Figures
from bench.pages import View
from bench.preview import Preview

BEGIN, END = "<!-- figures: written by python -m bench --write -->", "<!-- end of the figures -->"


def write(readme: Path, text: str) -> None:
    """Put the figures in the place of the last ones."""
    before, _, rest = readme.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    readme.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", "utf-8")


def machine() -> str:
    """The day and the machine; the load tells how much else it had to do."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[2]
    return (
        f"{datetime.now(UTC).date()}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}, Python "
        f"{platform.python_version()}; load over the last 15 minutes {load:.1f}. Ratios within a column count, not "
        "seconds."
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are numbers."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def builds(found: Mapping[tuple[str, int], Figures], sizes: Sequence[int], names: Sequence[str], rounds: int) -> str:
    """Wall and processor seconds, memory, the ratio to stock, and growth from 200 (or the smallest) to the largest."""
    first = next((size for size in sizes if size >= 200), sizes[0])
    last, stock = sizes[-1], names[1]
    head = ["wall s (CPU s), MB", *map(str, sizes), f"of stock's wall at {last}", f"exponent {first}–{last}"]
    rows = []
    for name in names:
        cells = [found[name, size] for size in sizes]
        ratio = found[name, last].wall / found[stock, last].wall
        grown = growth(found[name, first].cpu, found[name, last].cpu, last / first) if last > first else "–"
        shown = (f"{one.wall:.1f} ({one.cpu:.1f}), {one.memory:.0f}" for one in cells)
        rows.append([name, *shown, f"{ratio:.2f}", grown])
    times = f"median of {rounds} round{'s' * (rounds > 1)}, at 3,000 one"
    return f"### Builds\n\nArticles a language; {times}. The exponent is of CPU.\n\n{table(head, rows)}"


def growth(small: float, large: float, factor: float) -> str:
    """The exponent: 1 is in line with the articles, 2 their square."""
    return f"{math.log(large / small) / math.log(factor):.2f}"


def shares(found: Mapping[str, Mapping[str, float]]) -> str:
    """Processor seconds of our build by part, in one process."""
    names = list(next(iter(found.values())))
    rows = []
    for size, parts in found.items():
        whole = sum(parts.values())
        ours, rules = whole - parts["mkdocs"], parts["check"] + parts["hooks"]
        cells = (f"{parts[name]:.1f} ({100 * parts[name] / whole:.0f} %)" for name in names)
        rows.append([size, *cells, f"{100 * rules / whole:.0f} %", f"{100 * ours / whole:.0f} %"])
    head = ["articles", *names, "check and hooks", "all but MkDocs"]
    return f"### Where our build spends its CPU\n\n{table(head, rows)}"


def checks(found: Mapping[int, tuple[Figures, Figures]]) -> str:
    """`check`."""
    rows = [
        [f"{size}", f"{cold.wall:.1f} ({cold.cpu:.1f})", f"{warm.wall:.1f} ({warm.cpu:.1f})", f"{cold.memory:.0f}"]
        for size, (cold, warm) in found.items()
    ]
    head = ["articles", "cold, wall s (CPU s)", "one article changed", "MB, cold"]
    said = "On one core, where there is `taskset`; the median of three runs."
    return f"### `helpcenter check`\n\n{said}\n\n{table(head, rows)}"


def pages(found: Mapping[str, View], coding: str) -> str:
    """The first view of an article."""
    kinds = ["html", "css", "js", "img", "font", "index", "other"]
    rows = [
        [
            name, *(f"{view.bytes[kind] / 1000:.1f}" for kind in kinds), f"{view.bytes.total() / 1000:.1f}",
            f"{view.requests}", f"{view.failed}", f"{view.shift:.3f}",
        ]
        for name, view in found.items()
    ]  # fmt: skip
    head = ["tool, articles", *kinds, "KB in all", "requests", "failed", "layout shift"]
    title = f"### The first view of an article\n\nKB over the wire from nginx with {coding}, level 6."
    return f"{title}\n\n{table(head, rows)}"


def previews(found: Mapping[int, Preview]) -> str:
    """`serve`."""
    rows = [
        [
            f"{size}", f"{one.first:.1f}", f"{one.slowest(0.5):.2f}", f"{one.slowest():.2f}", f"{len(one.edits)}",
            f"{one.memory:.0f}",
        ]
        for size, one in found.items()
    ]  # fmt: skip
    head = ["articles", "first page, wall s", "edit to page in Chromium, median s", "p95 s", "edits", "MB"]
    return f"### `helpcenter serve`\n\n{table(head, rows)}"


def edits(found: Mapping[int, tuple[Figures, int, int]]) -> str:
    """A build after one edited sentence, and the files that it changed of all."""
    rows = [
        [f"{size}", f"{again.wall:.1f} ({again.cpu:.1f})", f"{changed}", f"{files}"]
        for size, (again, changed, files) in found.items()
    ]
    head = ["articles", "build after it, wall s (CPU s)", "files changed", "of"]
    return f"### One edited sentence\n\n{table(head, rows)}"


def lighthouse(found: Mapping[str, Mapping[str, tuple[int, list[str]]]] | None) -> str:
    """Scores, and what costs points."""
    if found is None:
        return "### Lighthouse\n\nNot run: npm or the package is missing."
    rows = [
        [name, *(f"{score}" for score, _ in page.values()), ", ".join(a for _, low in page.values() for a in low)]
        for name, page in found.items()
    ]
    head = ["page", *next(iter(found.values())), "audits below 0.9"]
    return f"### Lighthouse, mobile, production build\n\n{table(head, rows)}"
