"""The findings as plain text, for a terminal and for mail."""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.build.insights.findings import Failing, Findings


def as_text(found: Findings) -> str:
    """Every list with a heading; a list without entries says so."""
    return "\n".join(_lines(found)) + "\n"


def summary(found: Findings) -> str:
    """How many lines of which days there are, and what could not be used, in one sentence."""
    span = f" from {found.days[0].day} to {found.days[-1].day}" if found.days else ""
    left = [f"{found.unread:,} that no page of ours sends"] if found.unread else []
    left += [f"{found.unknown_pages:,} about pages that are not there"] if found.unknown_pages else []
    return f"{found.lines:,} lines{span}" + (f"; left out: {', '.join(left)}" if left else "")


def reasons(one: Failing) -> str:
    """The reasons that readers gave, the most frequent first."""
    return ", ".join(f"{name.replace('_', ' ')} {times:,}" for name, times in one.reasons.items())


def _lines(found: Findings) -> Iterator[str]:
    yield summary(found)
    if found.at_least > 1:
        yield f"Queries of fewer than {found.at_least} searches are counted and not shown: they may be one reader's."
    yield from _list(
        "Articles that did not help, by the share of no that few answers cannot explain",
        (
            f"{one.at_least:4.0%}  {one.no:,} of {one.answers:,}  {one.file}  {one.title}"
            + (f"\n      {reasons(one)}" if one.reasons else "")
            for one in found.failing
        ),
    )
    for locale, searches in found.unanswered.items():
        yield from _list(
            f"Searches without an answer, {locale}",
            (
                f"{one.times:>7,}  {one.query}"
                + (f"  ({one.in_other_language:,} found in another language)" if one.in_other_language else "")
                for one in searches
            ),
        )
    for locale, phrases in found.phrases.items():
        yield from _list(
            f"Phrases worth an asked_as, {locale}",
            (f"{one.times:>7,}  {one.phrase}  → {one.file} (stood in place {one.place})" for one in phrases),
        )


def _list(title: str, rows: Iterator[str]) -> Iterator[str]:
    yield f"\n{title}"
    empty = True
    for row in rows:
        empty = False
        yield f"  {row}"
    if empty:
        yield "  none"
