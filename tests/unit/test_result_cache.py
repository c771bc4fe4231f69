"""The cached results of `check` never change what it reports."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from click.testing import CliRunner

from checkout import ROOT
from helpcenter import cli
from helpcenter.content import article
from helpcenter.content.project import read_project
from helpcenter.lint import engine, rules
from helpcenter.source.result_cache import PATH, ResultCache
from helpcenter.source.text_file import Source


def said(project: Path, ci: str = "") -> str:
    """What `check` prints in a project, in this very process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        patch.setenv("CI", ci)
        try:
            done = CliRunner().invoke(cli.check)
        finally:
            gc.enable()  # the command, which has a process of its own, turns it off
    assert done.exit_code in (0, 1), done.stderr
    return done.stdout


def test_each_text_is_read_once_by_the_rules_of_its_scope(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = ResultCache()
    first = engine.check(read_project(tiny, cache=cache))
    for rule in rules.RULES:
        for scope in ("article", "articles", "pair", "asset"):
            if hasattr(rule, f"check_{scope}"):
                monkeypatch.setattr(rule, f"check_{scope}", lambda *_: pytest.fail("checked twice"))
    assert engine.check(read_project(tiny, cache=cache)) == first


def test_an_article_that_was_kept_is_the_one_that_was_read() -> None:
    cache = ResultCache()
    first = read_project(ROOT, cache=cache)
    entries = dict(cache.used)
    assert read_project(ROOT, cache=cache).articles == first.articles
    assert cache.used == entries and len(entries) == len(list(first.all_articles()))


@pytest.mark.parametrize("spoiled", ["kind: nothing", "reviewed: 2026-13-01", "kind: [", "knd: answer"])
def test_front_matter_that_is_wrong_is_told_in_each_run(spoiled: str) -> None:
    text = f"---\ntitle: a\ndescription: b\n{spoiled}\n---\n\n# a\n"
    cache, source = ResultCache(), Source("docs/en/a.md", text)
    first, second = (article.parse(source, "en", "a", cache) for _ in range(2))
    assert first.problems == second.problems != ()
    assert first.matter is second.matter is None


def test_a_fact_that_changes_is_seen_at_once(tiny: Path) -> None:
    article = tiny / "docs/zh/index.md"
    article.write_text(article.read_text(encoding="utf-8") + "\n请打 +44 808 157 0999。\n", encoding="utf-8")
    assert "a new value goes into data/channels.yml first" in said(tiny)
    channels = tiny / "data/channels.yml"
    text = channels.read_text(encoding="utf-8")
    channels.write_text(text.replace("+448081570123", "+448081570999", 1), encoding="utf-8")
    assert "hint: write {{ phone.urgent" in said(tiny)


@pytest.mark.parametrize(
    "spoiled",
    [
        lambda cache: b"",
        lambda cache: b"\xff\x00",
        lambda cache: cache[: len(cache) // 2],
        lambda cache: cache.replace(b"phone", b"email"),
        lambda cache: cache.split(b"\n", 1)[0] + b"\n{}",
        lambda cache: b"0" * 64 + b"\n" + cache.split(b"\n", 1)[1],
    ],
    ids=["empty", "binary", "cut", "changed", "emptied", "sealed by other code"],
)
def test_what_is_not_as_it_was_written_counts_as_none(spoiled, tiny: Path) -> None:
    article = tiny / "docs/zh/index.md"
    article.write_text(article.read_text(encoding="utf-8") + "\n请打 400-000-0001。\n", encoding="utf-8")
    first, cache = said(tiny), tiny / PATH
    cache.write_bytes(spoiled(cache.read_bytes()))
    assert said(tiny) == first
    assert "phone" in first


def test_a_folder_that_cannot_be_written_is_no_problem(tiny: Path) -> None:
    (tiny / ".build").write_text("a file where the folder should be")
    assert said(tiny) == ""


def test_nothing_is_kept_in_ci(tiny: Path) -> None:
    said(tiny, ci="true")
    assert not (tiny / PATH).exists()
