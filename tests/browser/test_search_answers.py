"""Search in Chromium, through its dialog: the answers that worried people find."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from checkout import ROOT
from search_quality import SETS, Query, ask, open_search, queries, success
from servers import serve

FLOOR = {1: 0.88, 3: 0.96}
"""The least share of queries whose answer is the first result, and among the first three."""


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    with serve(built) as address:
        yield address


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_suite_is_large_and_mixed_and_its_two_sets_share_nothing(locale: str) -> None:
    tuned, kept = ([row.text for row in queries(locale, chosen)] for chosen in SETS)
    assert len(set(tuned)) == len(tuned) >= {"zh": 130, "en": 120}[locale]
    assert len(set(kept)) == len(kept) >= 80
    assert set(tuned).isdisjoint(kept)
    kinds = {"keyword", "question", "colloquial", "typo", "mixed"} | ({"traditional"} if locale == "zh" else set())
    rows = [row for chosen in SETS for row in queries(locale, chosen)]
    assert {row.kind for row in rows} == kinds
    for slug in {accepted.partition("#")[0] for row in rows for accepted in row.accept}:
        assert (ROOT / f"docs/{locale}/{slug}.md").is_file(), slug


def test_pinyin_and_variant_spellings_find_their_answer_first(page: Page, address: str) -> None:
    rows = queries("zh", "pinyin")
    assert len(rows) >= 60
    answers = list(ask(page, address, "zh", rows))
    assert success(answers, 1) >= 0.95, [(a.query.text, a.results[:3]) for a in answers if a.rank != 0]


def test_answers_are_loaded_once_something_is_asked_and_fill_the_results(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(address)))
    open_search(page, f"{address}/en/")
    assert not [path for path in loaded if "/answers/" in path]
    for query in ("reset email not coming", "forgot password"):
        page.fill("#search-field", query)
        expect(page.locator("#search-results .search__first")).not_to_be_empty()
    assert len([path for path in loaded if "/answers/" in path]) == 1


def _sample(rows: tuple[Query, ...]) -> tuple[Query, ...]:
    return rows[::4]


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_a_sample_of_worried_queries_finds_its_answer(page: Page, address: str, locale: str) -> None:
    answers = list(ask(page, address, locale, _sample(queries(locale))))
    assert success(answers, 3) >= FLOOR[3] - 0.03, [(a.query.text, a.results[:3]) for a in answers if a.rank is None]


@pytest.mark.everything
@pytest.mark.parametrize("chosen", SETS)
@pytest.mark.parametrize("locale", ["zh", "en"])
def test_every_worried_query_finds_its_answer(page: Page, address: str, locale: str, chosen: str) -> None:
    answers = list(ask(page, address, locale, queries(locale, chosen)))
    for within, floor in FLOOR.items():
        assert success(answers, within) >= floor, f"at {within}: {success(answers, within):.1%}"
