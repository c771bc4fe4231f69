"""The lines that a web server keeps of readers' searches and answers: their one shape, for those who write and read it.

A line is a day and the query of an address: `2026-11-30 e=nothing_found&l=zh&v=none&p=&q=%E8…`. Its five fields stand
in this order: event, language, value (what was found elsewhere, the place in the list, yes or no, the reason), page
(its address below the site's root), query (percent-encoded, masked in the browser: overrides/assets/js/insights/).
The server admits nothing else, so that a line cannot hold an address, a device, an hour or what a stranger made up.
"""

from __future__ import annotations

EVENTS = {
    "nothing_found": ("nothing_found",),
    "result_chosen": ("result_chosen",),
    "helpful": ("helped", "reason"),
}
"""The events of each kind that data/brand.yml may name."""
LOG = "insights.log"
"""The name of the log file."""


def query_pattern(kinds: tuple[str, ...]) -> str:
    """A regular expression of the query of an address that may be kept.

    For PCRE (nginx), RE2 (Go, DuckDB) and Python alike, so without repetitions above 1,000. A query is 80 characters,
    of which each takes up to twelve.
    """
    events = "|".join(event for kind in kinds for event in EVENTS[kind])
    query = r"[A-Za-z0-9._~!*'()%-]{0,960}"  # PCRE refuses to count so many of anything longer than a character
    return rf"^e=(?:{events})&l=[a-z-]{{2,12}}&v=[a-z0-9_]{{1,20}}&p=[a-z0-9/_-]{{0,120}}&q={query}$"
