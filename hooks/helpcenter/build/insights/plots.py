"""Two plots as SVG without scripts: columns by day, and bars. Colours are those of the page that shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

WIDTH = 760
"""Of a drawing, in its own units; the page scales it."""
_HEIGHT, _FOOT = 180, 22
_ROW = 26
_NAMES = 320


def columns(title: str, labels: Sequence[str], series: Sequence[tuple[str, Sequence[int]]]) -> str:
    """Columns from left to right, each with its series on top of each other. `series` are class names and values."""
    totals = [sum(values) for values in zip(*(values for _, values in series), strict=True)]
    top = max(totals, default=0) or 1
    step = WIDTH / max(len(labels), 1)
    parts = [f'<text x="0" y="12">{top:,}</text>', f'<path class="axis" d="M0 {_HEIGHT}.5h{WIDTH}"/>']
    for at in range(len(labels)):
        base = float(_HEIGHT)
        for name, values in series:
            height = values[at] / top * (_HEIGHT - 20)
            base -= height
            if values[at]:
                place = f'x="{(at + 0.1) * step:.1f}" y="{base:.1f}" width="{step * 0.8:.1f}" height="{height:.1f}"'
                parts.append(f'<rect class="{name}" {place}/>')
    if labels:
        parts.append(f'<text x="0" y="{_HEIGHT + 18}">{escape(labels[0])}</text>')
        parts.append(f'<text x="{WIDTH}" y="{_HEIGHT + 18}" text-anchor="end">{escape(labels[-1])}</text>')
    return _drawing(title, _HEIGHT + _FOOT, parts)


def bars(title: str, rows: Sequence[tuple[str, int, int]]) -> str:
    """A bar a row: its name, how long it is, and how much of it from the left is of the second kind."""
    longest = max((length for _, length, _ in rows), default=0) or 1
    return _drawing(title, len(rows) * _ROW or _ROW, list(_bars(rows, longest)))


def _bars(rows: Sequence[tuple[str, int, int]], longest: int) -> Iterator[str]:
    room = WIDTH - _NAMES - 70
    for at, (name, length, part) in enumerate(rows):
        y = at * _ROW
        shown = name if len(name) <= 44 else f"{name[:43]}…"
        yield f'<text x="{_NAMES - 8}" y="{y + 17}" text-anchor="end">{escape(shown)}</text>'
        for kind, size in (("first", length), ("second", part)):
            if size:
                yield f'<rect class="{kind}" x="{_NAMES}" y="{y + 4}" width="{size / longest * room:.1f}" height="18"/>'
        yield f'<text x="{_NAMES + length / longest * room + 6:.1f}" y="{y + 17}">{length:,}</text>'


def _drawing(title: str, height: int, parts: Sequence[str]) -> str:
    name = escape(title, quote=True)
    return f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{name}">{"".join(parts)}</svg>'
