"""Broken markup and unwelcome words, in single pieces of Markdown below a heading of an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

import yaml_file
from checkout import TESTS
from helpcenter.content import article
from helpcenter.content.article import Article
from helpcenter.lint.rules import broken_markup, unwelcome_word
from helpcenter.source.problem import Finding
from helpcenter.source.result_cache import ResultCache
from helpcenter.source.text_file import Source

RULES = {"broken-markup": broken_markup.check_article, "unwelcome-words": unwelcome_word.check_article}
TABLES = {name: yaml_file.read(TESTS / f"tables/{name}.yml") for name in RULES}


def cases(part: str) -> list[tuple[Callable[[Article], Iterator[Finding]], str]]:
    return [(rule, text) for name, rule in RULES.items() for text in TABLES[name][part]]


def read(text: str) -> Article:
    locale = "zh" if re.search("[\u4e00-\u9fff]", text) else "en"
    return article.parse(Source(f"docs/{locale}/a.md", f"---\n---\n\n{text}\n"), locale, "a", ResultCache())


@pytest.mark.parametrize(("rule", "text"), cases("found"))
def test_what_a_reader_would_see_broken_is_found(rule: Callable[[Article], Iterator[Finding]], text: str) -> None:
    assert list(rule(read(text)))


@pytest.mark.parametrize(("rule", "text"), cases("quiet"))
def test_what_is_whole_passes(rule: Callable[[Article], Iterator[Finding]], text: str) -> None:
    assert list(rule(read(text))) == []
