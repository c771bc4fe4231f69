"""The table of readers from their results: `table.py ROWS` prints docs-dev/interop.md.

Fails if a cell is wrong that KNOWN_WRONG does not list.
"""

from __future__ import annotations

import json
import sys
from itertools import groupby
from pathlib import Path

RIGHT_MEANS = {
    "contact.vcf": "ten numbers of ten, the two international ones first (vCard 4.0)",
    "contact-3.vcf": "the same (vCard 3.0)",
    "hours.ics": "every opening and closing of the general line, to the second",
    "feed.xml": "every announcement to its last word",
    "JSON-LD": "ten numbers of ten on the contact page",
    "robots.txt": "the contact page may be read",
    "sitemap.xml": "every page",
    "security.txt": "no error",
    "date of a page": "the day of the review, on every page",
    "text of a page": "the urgent number on contact, phone and card in both languages",
    "Markdown copies": "no mark of Markdown shown, in every copy",
}
KNOWN_WRONG = {
    ("text of a page", "boilerpy3"): "its ArticleExtractor keeps blocks of many words and few links, and counts words "
    "by the spaces between them: a Chinese paragraph has hardly any, and a short one that holds a link is dropped",
    ("text of a page", "goose3"): "open: with jieba it keeps the number on the other pages",
}
"""Wrong cells that have been looked at, and what is known of them."""


def table(rows: list[dict[str, str]]) -> str:
    """Readers by what they read, in the order of RIGHT_MEANS."""
    order = list(RIGHT_MEANS)
    rows = sorted(rows, key=lambda row: order.index(row["kind"]))
    right = sum(not row["wrong"] for row in rows)
    lines = [
        "# What other software reads",
        "",
        "Written by `tools/interop.sh`, which reads a built site with each; versions are pinned there. Readers",
        "that are dependencies of the tests run in `test --all` as well (`tests/interop/`). Servers stand in",
        "`tests/browser/test_servers.py`.",
        "",
        f"{right} of {len(rows)} cells are right.",
        "",
    ]
    for kind, group in groupby(rows, key=lambda row: row["kind"]):
        lines += [
            f"## {kind}",
            "",
            f"Right: {RIGHT_MEANS[kind]}.",
            "",
            "| reader | version | result |",
            "|---|---|---|",
        ]
        for row in group:
            reason = KNOWN_WRONG.get((kind, row["reader"]))
            result = "right" if not row["wrong"] else row["wrong"] + (f"; {reason}" if reason else "")
            lines.append(f"| {row['reader']} | {row['version']} | {result.replace('|', '/')} |")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    found = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    print(table(found), end="")
    new = [row for row in found if row["wrong"] and (row["kind"], row["reader"]) not in KNOWN_WRONG]
    sys.exit("\n".join(f"{row['kind']}: {row['reader']}: {row['wrong']}" for row in new) or None)
