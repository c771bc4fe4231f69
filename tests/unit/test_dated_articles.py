"""Articles that are published and withdrawn by themselves: what a build of each day holds, and what check says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checkout import ROOT
from helpcenter.artifacts import llms_txt, sitemap
from helpcenter.artifacts.search.documents import documents
from helpcenter.content import navigation, notice_text
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES
from helpcenter.lint import engine
from projects import valid_project

SLUG = "recovery/spring-offer"
BEFORE, FIRST, LAST, AFTER = "2026-12-19", "2026-12-20", "2027-01-09", "2027-01-10"


@pytest.fixture
def dated(tiny: Path) -> Path:
    """The tiny project with an article from 20 December until 10 January, to which another one and a notice lead."""
    for locale, words in (("zh", "春节安排"), ("en", "Spring plans")):
        there = tiny / f"docs/{locale}/{SLUG}.md"
        text = (tiny / f"docs/{locale}/recovery/lost-phone.md").read_text("utf-8")
        text = text.replace("lost-phone-first", "spring-first").replace("手机丢了先做什么", "春节手机丢了先做什么")
        text = text.replace("my phone is lost", "my phone is lost at Spring Festival")
        text = text.replace("手机丢了\n", f"{words}\n", 1).replace("Lost phone\n", f"{words}\n", 1)
        text = text.replace("# 手机丢了\n", f"# {words}\n").replace("# Lost phone\n", f"# {words}\n")
        there.write_text(text.replace("reviewed:", f"from: {FIRST}\nuntil: {AFTER}\nreviewed:", 1), "utf-8")
        home = tiny / f"docs/{locale}/index.md"
        home.write_text(home.read_text("utf-8") + f"\n[{words}]({SLUG}.md#spring-first)\n", "utf-8")
        phone = tiny / f"docs/{locale}/recovery/lost-phone.md"
        phone.write_text(phone.read_text("utf-8").replace("[index]", f"[index, {SLUG}]"), "utf-8")
    shutil.copy(ROOT / "data/interface.yml", tiny / "data/interface.yml")
    nav = tiny / "mkdocs.yml"
    nav.write_text(f"{nav.read_text('utf-8').rstrip()}\n      - {SLUG}.md\n", "utf-8")
    return tiny


def on(project: Path, day: str, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("HELPCENTER_TODAY", day)
    return valid_project(project)


@pytest.mark.parametrize(("day", "there"), [(BEFORE, False), (FIRST, True), (LAST, True), (AFTER, False)])
def test_pages_menus_links_search_and_files_follow_the_dates(
    dated: Path, day: str, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = on(dated, day, monkeypatch)
    for locale, words in (("zh", "春节安排"), ("en", "Spring plans")):
        assert (SLUG in known.articles[locale]) == there
        slugs = [slug for section in navigation.sections(known, locale) for slug in section.slugs]
        assert (SLUG in slugs) == there
        assert any(SLUG in document.address for document in documents(known, locale)) == there
        home = known.articles[locale]["index"].source.text
        assert (f"[{words}]({SLUG}.md#spring-first)" in home) == there
        assert f"\n{words}\n" in home or there, "the words stay"
        matter = known.articles[locale]["recovery/lost-phone"].matter
        assert matter and (SLUG in matter.related) == there
        shown = notice_text.reachable(f"[{words}]({SLUG}#spring-first)", known)
        assert shown == (f"[{words}]({SLUG}#spring-first)" if there else words)
    texts = "".join([*sitemap.files(known).values(), *llms_txt.files(known).values()])
    assert ("spring-offer" in texts) == there


def test_check_finds_the_same_on_every_day(dated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    english = dated / f"docs/en/{SLUG}.md"
    english.write_text(english.read_text("utf-8") + "\nCall +44 20 7946 0999.\n", "utf-8")
    found = [
        [problem for problem in engine.check(on(dated, day, monkeypatch)) if SLUG in problem.path]
        for day in (BEFORE, FIRST, AFTER)
    ]
    assert "contact-literal" in {problem.rule for problem in found[0]}
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("instant", ["2026-12-20T09:00", "2026-12-20T09:00+08:00"])
def test_an_instant_counts_in_the_brands_zone(dated: Path, instant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for locale in LOCALES:
        file = dated / f"docs/{locale}/{SLUG}.md"
        file.write_text(file.read_text("utf-8").replace(f"from: {FIRST}", f"from: {instant}"), "utf-8")
    assert SLUG not in on(dated, FIRST, monkeypatch).articles["zh"], "a day begins at midnight"
    assert SLUG in on(dated, "2026-12-21", monkeypatch).articles["zh"]


def problems(project: Path, old: str, new: str, path: str = f"docs/zh/{SLUG}.md") -> list[tuple[int, str]]:
    file = project / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    found = engine.check(valid_project(project))
    return [(one.line, one.message) for one in found if one.rule == "dated-article"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("from: 2026-12-20", "from: next Monday", "'next Monday' is no date and no instant"),
        ("from: 2026-12-20", "from: 2026-13-01", "'2026-13-01' is no date and no instant"),
        ("from: 2026-12-20", "from: 2027-02-01", "this article ends on 2027-01-10, and begins only on 2027-02-01"),
        ("kind: procedure", "kind: topic", "the site leads to this page from everywhere, so it has no dates"),
    ],
)
def test_bad_dates_get_a_sentence(dated: Path, old: str, new: str, message: str) -> None:
    (found,) = problems(dated, old, new)
    assert found[1] == message


def test_nothing_that_stays_may_lead_to_what_goes(dated: Path) -> None:
    found = problems(dated, "redirects: {}", f"redirects: {{old-page: {SLUG}}}", "data/redirects.yml")
    assert found == [(1, f"'old-page' leads to {SLUG!r}, which is published for a time only")]


def test_both_languages_have_the_same_dates(dated: Path) -> None:
    file = dated / f"docs/en/{SLUG}.md"
    file.write_text(file.read_text("utf-8").replace(f"until: {AFTER}\n", ""), "utf-8")
    found = [one.message for one in engine.check(valid_project(dated)) if one.rule == "translation-drift"]
    assert found == [f"until is not the same as in docs/zh/{SLUG}.md"]
