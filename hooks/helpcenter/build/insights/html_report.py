"""The findings as one HTML file that needs nothing else: styles and plots stand in it, and it has no script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from helpcenter.build.insights import plots
from helpcenter.build.insights.findings import Day, Findings
from helpcenter.build.insights.text_report import reasons, summary

_PLOTTED = 12
"""How many rows of a list are drawn; the table below has them all."""
_COLUMNS = 92
"""Up to as many days are drawn a column each; more than that are drawn by week."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = Path(__file__).with_name("report.css").read_text("utf-8")


def as_html(found: Findings) -> str:
    """The report. Whatever readers typed is escaped, and the file's own policy allows neither scripts nor requests."""
    body = "\n".join(_body(found))
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f"<title>What readers could not find</title>\n<style>{_STYLE}</style>\n{body}\n</html>\n"
    )


def _body(found: Findings) -> Iterator[str]:
    yield f"<h1>What readers could not find</h1>\n<p>{escape(summary(found))}.</p>"
    if found.at_least > 1:
        yield (
            f"<p>Queries of fewer than {found.at_least} searches are counted and not shown: they may be one"
            " reader’s.</p>"
        )
    yield from _days(found.days)
    yield "<h2>Articles that did not help</h2>"
    yield "<p>The first are those of which most readers say no, with a margin for articles that few have judged.</p>"
    if found.failing:
        rows = [(one.title, one.answers, one.no) for one in found.failing[:_PLOTTED]]
        yield _key(("first", "yes"), ("second", "no"))
        yield plots.bars("Answers to “Did this help?” by article, and how many were no", rows)
    yield _table(
        ("Article", "File", "No", "Answers", "At least", "Reasons"),
        (
            (one.title, one.file, f"{one.no:,}", f"{one.answers:,}", f"{one.at_least:.0%}", reasons(one))
            for one in found.failing
        ),
        numbers=(2, 3, 4),
    )
    for locale, searches in found.unanswered.items():
        yield f"<h2>Searches without an answer, {escape(locale)}</h2>"
        if searches:
            yield _key(("first", "nowhere"), ("second", "found in another language"))
            rows = [(one.query, one.times, one.in_other_language) for one in searches[:_PLOTTED]]
            yield plots.bars(f"Searches without an answer, {locale}, by how often they came", rows)
        cells = ((one.query, f"{one.times:,}", f"{one.in_other_language:,}") for one in searches)
        yield _table(("Query", "Times", "In another language"), cells, numbers=(1, 2))
    for locale, phrases in found.phrases.items():
        yield f"<h2>Phrases worth an <code>asked_as</code>, {escape(locale)}</h2>"
        found_by = ((one.phrase, one.file, f"{one.times:,}", f"{one.place}") for one in phrases)
        yield _table(("Phrase", "Article", "Times", "Its place"), found_by, numbers=(2, 3))


def _days(days: Sequence[Day]) -> Iterator[str]:
    if not days:
        return
    step = 1 if len(days) <= _COLUMNS else 7
    groups = [days[at : at + step] for at in range(0, len(days), step)]
    yield f"<h2>By {'day' if step == 1 else 'week'}</h2>"
    yield _key(("found", "results opened"), ("nothing", "nothing found"), ("no", "did not help"))
    yield plots.columns(
        f"Lines by {'day' if step == 1 else 'week'}",
        [str(group[0].day) for group in groups],
        [
            ("found", [sum(day.result_chosen for day in group) for group in groups]),
            ("nothing", [sum(day.nothing_found for day in group) for group in groups]),
            ("no", [sum(day.no for day in group) for group in groups]),
        ],
    )


def _key(*names: tuple[str, str]) -> str:
    return f'<p class="key">{"".join(_named(*name) for name in names)}</p>'


def _named(kind: str, words: str) -> str:
    mark = f'<svg viewBox="0 0 10 10" aria-hidden="true"><rect class="{kind}" width="10" height="10"/></svg>'
    return f"<span>{mark}{words}</span>"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: Sequence[int]) -> str:
    def cell(tag: str, at: int, text: str) -> str:
        kind = ' class="n"' if at in numbers else ""
        scope = ' scope="col"' if tag == "th" else ""
        return f"<{tag}{scope}{kind}>{escape(text)}</{tag}>"

    body = ["".join(cell("td", at, text) for at, text in enumerate(row)) for row in rows]
    if not body:
        return "<p>None.</p>"
    head = "".join(cell("th", at, text) for at, text in enumerate(heads))
    filled = "".join(f"<tr>{row}</tr>" for row in body)
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{filled}</tbody></table></div>'
