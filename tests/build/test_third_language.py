"""A third language is a few new files and one entry of a list: its articles are checked, published and linked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checkout import helpcenter
from third_language import tiny_in_three_languages

ARTICLE = "docs/de/recovery/lost-phone.md"
NOTE = "mkdocs.yml:1:1: note: claims and amounts in German are not recognised: it has no vocabulary (typed-claim)"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_in_three_languages(tmp_path_factory.mktemp("three") / "project")


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    done = helpcenter(project, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def test_its_articles_pass_and_one_note_tells_that_claims_are_not_recognised(project: Path) -> None:
    done = helpcenter(project, "check")
    assert (done.returncode, done.stderr) == (0, "6 articles: no problems\n")
    assert [line for line in done.stdout.splitlines() if "note: " in line] == [NOTE]


BROKEN = {
    "parity": (None, None, "docs/zh/recovery/lost-phone.md:1:1: there is no docs/de/recovery/lost-phone.md"),
    "questions": ("{#lost-phone-first}", "{#first}", "has no heading {#lost-phone-first} (missing-translation)"),
    "tokens": ("{{ phone.urgent }}", "{{ phone.urgnt }}", "no fact is called 'phone.urgnt' (unknown-token)"),
    "the same facts": (", call {{ phone.urgent }}.", ", call us.", "this section lacks the token {{ phone.urgent }}"),
    "structure": ("2. If that fails", "3. X.\n4. If that fails", "this section has 3 steps, docs/zh"),
    "translation state": ("c00b8224", "00000000", "section 'top' has changed since it was translated"),
    "script": ("Freeze the account at once.", "先冻结。", "'先冻结' is Chinese on a German page (wrong-language)"),
}


@pytest.mark.parametrize(("old", "new", "message"), BROKEN.values(), ids=BROKEN)
def test_its_articles_are_held_to_the_source(project: Path, old: str | None, new: str | None, message: str) -> None:
    article = project / ARTICLE
    text = article.read_text("utf-8")
    try:
        if old is None or new is None:
            article.unlink()
        else:
            assert old in text
            article.write_text(text.replace(old, new), "utf-8")
        assert message in helpcenter(project, "check").stdout
    finally:
        article.write_text(text, "utf-8")


def test_a_text_that_lacks_it_is_a_problem_of_the_data(project: Path) -> None:
    file = project / "data/notices.yml"
    text = file.read_text("utf-8")
    both = "{zh: 公告, en: Notice}"
    notice = f"{{severity: info, start: 2026-11-01, end: 2026-11-30, title: {both}, text: {both}}}"
    try:
        file.write_text(f"notices: {{news: {notice}}}", "utf-8")
        assert "notices.news.title.de is missing (data)" in helpcenter(project, "check").stdout
    finally:
        file.write_text(text, "utf-8")


def test_facts_are_written_by_its_grammar(site: Path) -> None:
    assert "rund um die Uhr" in (site / "de/index.html").read_text("utf-8")
    card = (site / "de/contact.vcf").read_bytes().decode().replace("\r\n ", "")
    assert "Montag bis Freitag 09:00–18:00 (China time)" in card
    feed = (site / "de/announcements/feed.xml").read_text("utf-8")
    assert "1. Oktober 2026 bis 7. Oktober 2026" in feed
    assert "Samstag, 10. Oktober" in feed


def test_every_page_names_and_links_all_languages(site: Path) -> None:
    home = "https://help.okpay.example/"
    for locale, path in {"zh": "", "en": "en/", "de": "de/"}.items():
        page = (site / path / "index.html").read_text("utf-8")
        for tag, address in {"zh-Hans": "", "en": "en/", "de": "de/", "x-default": ""}.items():
            assert f'<link rel="alternate" hreflang="{tag}" href="{home}{address}">' in page
        for other in {"zh", "en", "de"} - {locale}:
            assert f'lang="{other}" hreflang="{other}" data-language-switch>' in page
        assert f'<html lang="{locale}"' in page


def test_every_published_file_has_its_part_in_it(site: Path) -> None:
    for name in ("contact.vcf", "hours.ics", "llms.txt", "manifest.webmanifest", "announcements/feed.xml", "index.md"):
        assert (site / "de" / name).is_file(), name
    contact = json.loads((site / "contact.json").read_text("utf-8"))
    assert all(channel["names"]["de"] for channel in contact["channels"])
    assert "https://help.okpay.example/de/recovery/lost-phone/" in (site / "sitemap.xml").read_text("utf-8")
    assert list((site / "search").glob("de.json"))


def test_a_new_article_begins_in_it_too(project: Path) -> None:
    try:
        done = helpcenter(project, "new", "payments/refund")
        assert "docs/de/payments/refund.md is written" in done.stdout
        assert "# Titel" in (project / "docs/de/payments/refund.md").read_text("utf-8")
    finally:
        for locale in ("zh", "en", "de"):
            (project / f"docs/{locale}/payments/refund.md").unlink(missing_ok=True)


def test_its_translations_are_marked_by_name(project: Path) -> None:
    article = project / ARTICLE
    text = article.read_text("utf-8")
    try:
        article.write_text(text.replace("c00b8224", "00000000"), "utf-8")
        done = helpcenter(project, "translated", "--language", "de", "recovery/lost-phone")
        assert done.stdout == f"{ARTICLE} is marked as translated\n"
        assert "c00b8224" in article.read_text("utf-8")
    finally:
        article.write_text(text, "utf-8")
