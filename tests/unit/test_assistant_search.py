"""`search`: the article that answers is among the first, and what none answers is not published."""

from __future__ import annotations

import csv

import pytest

from assistant_tools import NOON, SITE, tools
from checkout import TESTS
from helpcenter.assistant.published_facts import read
from helpcenter.assistant.tools import Tools
from published_files import published


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nine_queries_of_ten_find_their_article_among_the_first_three(language: str) -> None:
    with (TESTS / f"search/open/{language}.tsv").open(encoding="utf-8", newline="") as rows:
        queries = [row for row in csv.DictReader(rows, delimiter="\t") if row["accept"]][::9]
    found = 0
    for row in queries:
        slugs = {accept.partition("#")[0].removesuffix("index").strip("/") for accept in row["accept"].split()}
        pages = [one.page.removeprefix(SITE.site_url) for one in tools().search(row["query"], language).results[:3]]
        found += any(page.removeprefix("en/").partition("#")[0].strip("/") in slugs for page in pages)
    assert found >= 0.9 * len(queries)


def test_a_result_names_the_question_and_its_place() -> None:
    best = tools().search("how do I reset my password").results[0]
    assert best.page.startswith("https://help.okpay.example/en/recovery/forgot-password/") and best.answer


def test_what_no_article_answers_is_said_to_be_not_published() -> None:
    answer = tools().search("xylophone quartz")
    assert (answer.status, answer.results) == ("not_published", ())


def test_a_site_whose_index_is_in_parts_is_searched_by_its_list_of_articles() -> None:
    files = {path: content for path, content in published().items() if not path.startswith("search/")}
    site = read("the site", files.get)
    results = Tools(lambda: site, lambda: NOON).search("close account").results
    assert results[0].page == "https://help.okpay.example/en/account/close/"
