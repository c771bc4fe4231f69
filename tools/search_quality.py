"""The query suite, typed in Chromium into the search dialog.

As a script it prints a report:

    .venv/bin/python tools/search_quality.py [--set open|kept] [--misses]      (after `dev.py build`)

`tests/search/open/` is what content and ranking are improved with. `tests/search/kept/` was written by somebody who saw
neither the words that articles are found by nor the engine; only its totals are looked at, so that they stay honest.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from chromium import find_chromium
from servers import serve

ROOT = Path(__file__).resolve().parent.parent
HOME = {"zh": "/", "en": "/en/"}


SETS = ("open", "kept")


@dataclass(frozen=True)
class Query:
    """A row of tests/search/: `accept` are the articles that answer it, as `slug` or `slug#id`."""

    text: str
    kind: str
    accept: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """The results of a query, best first, as `slug#id`; `rank` is the first acceptable one's, from 0, or None."""

    query: Query
    results: tuple[str, ...]

    @property
    def rank(self) -> int | None:
        """Where the first acceptable result stands, from 0."""
        accepted = (at for at, found in enumerate(self.results) if _accepted(found, self.query.accept))
        return next(accepted, None)


def _accepted(found: str, accept: tuple[str, ...]) -> bool:
    return found in accept or found.partition("#")[0] in accept


def open_search(page: Page, url: str, query: str = "") -> None:
    """Open the dialog on a page by its key, and type."""
    page.goto(url)
    page.keyboard.press("/")
    page.locator("#search[data-ready]").wait_for()
    page.fill("#search-field", query)


def queries(locale: str, chosen: str = "open") -> tuple[Query, ...]:
    """The queries of a language and a set."""
    with (ROOT / f"tests/search/{chosen}/{locale}.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(Query(row["query"], row["kind"], tuple(row["accept"].split())) for row in rows)


def ask(page: Page, address: str, locale: str, asked: Iterable[Query], wait: bool = False) -> Iterator[Answer]:
    """Open the dialog once and type each query; `wait` for a site in parts, which loads some of them first."""
    open_search(page, address + HOME[locale])
    for query in asked:
        page.fill("#search-field", query.text)
        if wait:
            page.wait_for_timeout(1500)
        hrefs = page.eval_on_selector_all("#search-results a", "links => links.map((link) => link.href)")
        yield Answer(query, tuple(_slug(href.removeprefix(address), locale) for href in hrefs))


def _slug(path: str, locale: str) -> str:
    folder, _, name = path.removeprefix(HOME[locale]).partition("#")
    slug = folder.strip("/")
    if not slug or (ROOT / f"docs/{locale}/{slug}/index.md").is_file():
        slug = f"{slug}/index".lstrip("/")
    return f"{slug}#{name}" if name else slug


def success(answers: Iterable[Answer], within: int) -> float:
    """The share of queries with an acceptable article among the first `within` results."""
    ranks = [answer.rank for answer in answers]
    return sum(rank is not None and rank < within for rank in ranks) / len(ranks)


def main() -> None:
    """Type all queries and print how many were answered."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=SETS)
    parser.add_argument("--misses", action="store_true", help="list them (of the open set only)")
    options = parser.parse_args()
    with serve(ROOT / "site") as address, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"]).new_page()
        for locale, chosen in product(HOME, [options.set] if options.set else SETS):
            answers = list(ask(page, address, locale, queries(locale, chosen)))
            at1, at3 = (f"{success(answers, within):.1%}" for within in (1, 3))
            print(f"{locale} {chosen}: {len(answers)} queries, success at 1 {at1}, at 3 {at3}")
            for answer in answers if options.misses and chosen == "open" else ():
                if answer.rank != 0:
                    print(f"    {answer.query.text} → {', '.join(answer.results[:3])}")


if __name__ == "__main__":
    main()
