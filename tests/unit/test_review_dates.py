"""The day that a page states as its review is one on which its own publisher read this text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checkout import TINY
from helpcenter.artifacts import sitemap
from helpcenter.content import moving
from helpcenter.content.project import Project, read_project
from helpcenter.content.review_dates import review_date
from helpcenter.source import product_record
from projects import valid_project

ARTICLE = "recovery/lost-phone"
FILES = {path.relative_to(TINY).as_posix(): path.read_bytes() for path in TINY.rglob("*") if path.is_file()}
READ = "confirmed: {{articles: {0}}}\n"


def production(tiny: Path, overlay: str) -> Project:
    file = tiny.parent / "operator.yml"
    file.write_text(overlay, "utf-8")
    return valid_project(tiny, file)


def stated(project: Project, slug: str = ARTICLE) -> str:
    return str(review_date(project, project.articles["en"][slug]))


def rewrite(tiny: Path, day: str, slug: str = ARTICLE) -> None:
    for locale in ("zh", "en"):
        file = tiny / f"docs/{locale}/{slug}.md"
        file.write_text(file.read_text("utf-8").replace("reviewed: 2026-11-20", f"reviewed: {day}"), "utf-8")


def in_repository(tiny: Path, **days: str) -> None:
    given = product_record.given_days(FILES) | {
        f"docs/{locale}/{ARTICLE}.md": date.fromisoformat(day) for locale, day in days.items()
    }
    product_record.write(tiny, "1.0.0", FILES, given)


def test_a_sample_states_its_authors_date(tiny: Path) -> None:
    assert stated(valid_project(tiny)) == "2026-11-20"


@pytest.mark.parametrize(
    ("overlay", "day"),
    [
        ("brand: {zone: Asia/Shanghai}\n", "None"),
        (READ.format("2026-11-19"), "None"),
        (READ.format("2026-11-21"), "2026-11-21"),
        (f"reviewed: {{{ARTICLE}: 2026-11-22}}\n", "2026-11-22"),
        (READ.format("2026-11-21") + f"reviewed: {{{ARTICLE}: 2026-11-22}}\n", "2026-11-22"),
        (READ.format("2026-11-22") + f"reviewed: {{{ARTICLE}: 2026-11-21}}\n", "2026-11-22"),
    ],
)
def test_an_operators_site_states_the_operators_reading(tiny: Path, overlay: str, day: str) -> None:
    project = production(tiny, overlay)
    assert stated(project) == day
    lines = sitemap.files(project)["sitemap.xml"].splitlines()
    addresses = [line for line in lines if line.startswith("<loc>") and ARTICLE in line]
    after = [lines[lines.index(line) + 1] for line in addresses]
    assert [line == f"<lastmod>{day}</lastmod>" for line in after] == [day != "None"] * 2
    assert "<lastmod>2026-11-20</lastmod>" not in lines


def test_a_date_written_into_an_article_of_ones_own_repository_is_ones_own(tiny: Path) -> None:
    in_repository(tiny)
    assert stated(production(tiny, "brand: {zone: Asia/Shanghai}\n")) == "None"
    rewrite(tiny, "2026-11-21")
    assert stated(production(tiny, "brand: {zone: Asia/Shanghai}\n")) == "2026-11-21"


def test_an_article_of_ones_own_has_its_own_date(tiny: Path) -> None:
    given = {path: content for path, content in FILES.items() if ARTICLE not in path}
    product_record.write(tiny, "1.0.0", given, product_record.given_days(given))
    assert stated(production(tiny, "brand: {zone: Asia/Shanghai}\n")) == "2026-11-20"


def test_what_an_upgrade_has_renewed_is_to_be_read_again(tiny: Path) -> None:
    in_repository(tiny, en="2026-11-22", zh="2026-11-22")
    assert stated(production(tiny, READ.format("2026-11-21"))) == "None"
    assert stated(production(tiny, READ.format("2026-11-21")), "index") == "2026-11-21"
    assert stated(production(tiny, READ.format("2026-11-22"))) == "2026-11-22"


def test_an_article_that_is_moved_does_not_become_ones_own(tiny: Path) -> None:
    in_repository(tiny)
    moving.move(tiny, read_project(tiny), ARTICLE, "recovery/phone-gone")
    assert stated(production(tiny, "brand: {zone: Asia/Shanghai}\n"), "recovery/phone-gone") == "None"


def test_a_record_that_cannot_be_read_lets_no_date_count(tiny: Path) -> None:
    (tiny / product_record.PATH).write_text("{}", "utf-8")
    assert stated(production(tiny, "brand: {zone: Asia/Shanghai}\n")) == "None"
