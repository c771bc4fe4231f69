"""The report of a comparison as a folder of static pages, which needs no server: an artifact of a pull request.

Blocks are marked here. Words are marked by report.js in the browser, whose Intl.Segmenter knows Chinese words.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from helpcenter.build.comparison.changed_facts import ChangedFact
from helpcenter.build.comparison.changed_pages import ChangedPage, Row
from helpcenter.facts.base import LOCALES
from helpcenter.output.html_page import Block
from helpcenter.source.problem import CannotRun

_HERE = Path(__file__).parent
_ASSETS = ("report.css", "report.js")
_NAMES = {"zh": "中文", "en": "English"}
_AROUND = 1
"""How many unchanged blocks stay in view before and after a changed one."""


def make_room(folder: Path) -> None:
    """Remove an earlier report. Raises CannotRun where the folder holds something that is none."""
    if folder.is_dir() and any(folder.iterdir()) and not all((folder / name).is_file() for name in _ASSETS):
        raise CannotRun(f"{folder} holds something that is no report", "name a new folder, or an empty one")
    shutil.rmtree(folder, ignore_errors=True)


def write(folder: Path, base: str, facts: Sequence[ChangedFact], pages: Sequence[ChangedPage]) -> None:
    """Write index.html, a page for each changed page, and what they are shown with."""
    folder.mkdir(parents=True)
    for name in _ASSETS:
        shutil.copyfile(_HERE / name, folder / name)
    _write(folder / "index.html", f"Changes since {base}", _index(facts, pages))
    for page in pages:
        _write(folder / file_name(page), page.title, _page(page))


def file_name(page: ChangedPage) -> str:
    """The file of a page's comparison."""
    return f"page-{page.path.removesuffix('.html').strip('/').replace('/', '-') or 'home'}.html"


def _write(file: Path, title: str, body: Iterable[str]) -> None:
    head = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{escape(title)}</title>"
        '<link rel="stylesheet" href="report.css"><script src="report.js" defer></script></head><body><main>'
    )
    file.write_text(f"{head}<h1>{escape(title)}</h1>\n" + "\n".join(body) + "\n</main></body></html>\n", "utf-8")


def _index(facts: Sequence[ChangedFact], pages: Sequence[ChangedPage]) -> Iterator[str]:
    yield f"<h2>Facts: {len(facts)}</h2>"
    if facts:
        yield '<table><tr><th scope="col">Fact<th scope="col">Before<th scope="col">After'
        for one in facts:
            yield (
                f'<tr data-pair><th scope="row"><code>{escape(one.place)}</code>'
                f"<td data-before>{escape(one.before) or '—'}</td><td data-after>{escape(one.after) or '—'}</td>"
            )
        yield "</table>"
    yield f"<h2>Pages: {len(pages)}</h2>"
    if pages:
        yield '<table><tr><th scope="col">Page' + "".join(f'<th scope="col">{_NAMES[locale]}' for locale in LOCALES)
        for page in pages:
            state = "" if page.kind == "changed" else f" ({page.kind})"
            counts = "".join(f"<td>{page.changes(locale) or '—'}" for locale in LOCALES)
            yield f'<tr><th scope="row"><a href="{file_name(page)}">{escape(page.title)}</a>{state}{counts}'
        yield "</table>"


def _page(page: ChangedPage) -> Iterator[str]:
    yield f'<p><a href="index.html">All changes</a> · <code>{escape(page.path or "/")}</code></p>'
    yield '<div class="languages">'
    for locale in LOCALES:
        yield f'<section lang="{locale}"><h2>{_NAMES[locale]}</h2>'
        rows = page.rows.get(locale, ())
        if rows:
            yield '<table class="sides"><tr><th scope="col">Before<th scope="col">After'
            yield from _rows(rows)
            yield "</table>"
        else:
            yield "<p>No change.</p>"
        yield "</section>"
    yield "</div>"


def _rows(rows: Sequence[Row]) -> Iterator[str]:
    changed = [number for number, row in enumerate(rows) if row.changed]
    shown = {near for number in changed for near in range(number - _AROUND, number + _AROUND + 1)}
    for is_shown, group in groupby(enumerate(rows), lambda pair: pair[0] in shown):
        some = [row for _, row in group]
        if is_shown:
            yield from (_row(row) for row in some)
        else:
            yield f'<tr class="same"><td colspan="2">{len(some)} unchanged</td>'


def _row(row: Row) -> str:
    if not row.changed:
        return f'<tr class="same">{_cell(row.before, "")}{_cell(row.after, "")}'
    pair = " data-pair" if row.before and row.after else ""
    return f"<tr{pair}>{_cell(row.before, 'before')}{_cell(row.after, 'after')}"


def _cell(block: Block | None, side: str) -> str:
    if block is None:
        return "<td></td>"
    mark = f" data-{side}" if side else ""
    return f'<td{mark} class="{escape(block.kind)}">{escape(block.text)}</td>'
