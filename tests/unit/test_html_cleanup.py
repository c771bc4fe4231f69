"""The last touch to a page's HTML."""

from __future__ import annotations

from helpcenter.pages import html_cleanup


def test_a_cell_names_its_column() -> None:
    head = "<thead>\n<tr>\n<th>渠道</th>\n<th>A &amp; <b>B</b></th>\n</tr>\n</thead>"
    html = f"<table>\n{head}\n<tbody>\n<tr>\n<td>x</td>\n<td>y</td>\n</tr>\n</tbody>\n</table>"
    done = html_cleanup.finish(html)
    assert '<td data-label="渠道">x</td>' in done
    assert '<td data-label="A &amp; B">y</td>' in done
    assert '<th scope="col">渠道</th>' in done
    assert "role=" not in done


def test_an_empty_corner_of_a_table_is_no_heading() -> None:
    html = "<table>\n<thead>\n<tr>\n<th></th>\n<th>A</th>\n</tr>\n</thead>\n</table>"
    assert '<td></td>\n<th scope="col">A</th>' in html_cleanup.finish(html)


def test_indentation_goes_but_where_it_is_shown_or_run() -> None:
    kept = "<pre>a\n  b</pre><textarea>\n  c</textarea><script>\n  d()</script>"
    assert html_cleanup.finish(f"<p>one  two\n\n   three</p>\n  {kept}\n") == f"<p>one  two\nthree</p>\n{kept}\n"
