"""Clean-up of a rendered page: what only Material's script needs and indentation go, cells of tables get labels."""

from __future__ import annotations

import re
from html import escape, unescape

from helpcenter.recognizers.lexicon import matches_from
from helpcenter.recognizers.multi_search import Words

# Material 9.8.1 writes these outside any template block, for its own script, which is not loaded here.
_LEFTOVERS = re.compile(
    r"""
        <input\ class="md-toggle"[^>]*>
      | <label\ class="md-overlay"[^>]*></label>
      | <div\ data-md-component="(?:skip|announce)">(?:(?!</?div).)*</div>
      | <div\ class="md-dialog"[^>]*>\s*<div\ class="md-dialog__inner\ md-typeset"></div>\s*</div>
    """,
    re.VERBOSE | re.DOTALL,
)
_BEGINS = Words(
    (
        *('<input class="md-toggle"', '<label class="md-overlay"'),
        *('<div class="md-dialog"', '<div data-md-component="'),
    )
)
_INDENTED = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)|\s*\n\s*", re.DOTALL)
"""White space with the end of a line, which a browser shows as one space, and the elements where it counts."""
_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_HEAD = re.compile(r"<th>(.*?)</th>", re.DOTALL)
_EMPTY_CORNER = re.compile(r"<th>\s*</th>")
_CELL = re.compile(r"<td>")


def finish(html: str) -> str:
    """Return the page without Material's unused elements, without indentation, and with labelled tables."""
    pieces, at = [], 0
    for found in matches_from(_LEFTOVERS, _BEGINS, html):
        pieces.append(html[at : found.start()].rstrip())
        at = found.end()
    html = _INDENTED.sub(_line_end, "".join((*pieces, html[at:])))
    return labelled_tables(html)


def _line_end(found: re.Match[str]) -> str:
    return found[1] or "\n"


def labelled_tables(html: str) -> str:
    """Write each cell's column heading into `data-label`, for the CSS that stacks cells on a phone.

    No roles: HTML forbids them inside a table (ARIA in HTML), and browsers keep a table's own under any `display`
    (tested in Chromium by tests/browser/test_accessibility.py).
    """
    return _TABLE.sub(_labelled, html)


def _labelled(table: re.Match[str]) -> str:
    labels = [unescape(re.sub(r"<[^>]+>", "", head)).strip() for head in _HEAD.findall(table[1])]
    inner = _ROW.sub(lambda row: _labelled_row(row[1], labels), table[1])
    return f"<table>{inner}</table>"


def _labelled_row(row: str, labels: list[str]) -> str:
    column = iter(labels)
    row = _CELL.sub(lambda _: f'<td data-label="{escape(next(column, ""))}">', row)
    row = _EMPTY_CORNER.sub("<td></td>", row).replace("<th>", '<th scope="col">')
    return f"<tr>{row}</tr>"
