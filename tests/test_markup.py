"""The last touch to a page's HTML."""

from __future__ import annotations

from pathlib import Path

from helpcenter import markup


def test_a_cell_names_its_column_and_keeps_its_role() -> None:
    head = "<thead>\n<tr>\n<th>渠道</th>\n<th>A &amp; <b>B</b></th>\n</tr>\n</thead>"
    html = f"<table>\n{head}\n<tbody>\n<tr>\n<td>x</td>\n<td>y</td>\n</tr>\n</tbody>\n</table>"
    done = markup.finish(html)
    assert '<td role="cell" data-label="渠道">x</td>' in done
    assert '<td role="cell" data-label="A &amp; B">y</td>' in done
    assert '<th role="columnheader">渠道</th>' in done
    assert done.count('role="row"') == 2
    assert done.count('role="rowgroup"') == 2


def test_nothing_of_materials_own_script_is_left_in_any_page(built: Path) -> None:
    for page in built.rglob("*.html"):
        html = page.read_text("utf-8")
        for leftover in ("md-toggle", "md-overlay", "md-skip", "md-dialog"):
            assert leftover not in html, f"{leftover} in {page.relative_to(built)}"
