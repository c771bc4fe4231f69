"""A content repository is begun with what the product gives, and an upgrade touches nothing that is its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checkout import TESTS
from helpcenter.build.repository import begin, changes, shipped, upgrade
from helpcenter.build.repository.changes import Changes
from helpcenter.content import translation_digests
from helpcenter.content.project import read_project
from helpcenter.source import product_record
from helpcenter.source.problem import CannotRun, ProblemsFound

TINY = {
    path.relative_to(TESTS / "tiny").as_posix(): path.read_bytes()
    for path in (TESTS / "tiny").rglob("*")
    if path.is_file()
}
ARTICLE = "recovery/lost-phone"
NOTHING = Changes()
Newer = Callable[..., None]


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content repository of a product that has no more than the tiny project."""
    monkeypatch.setattr(shipped, "files", lambda: dict(TINY))
    monkeypatch.setattr(shipped, "version", lambda: "1.0.0")
    begin.begin(tmp_path / "shop")
    return tmp_path / "shop"


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Newer:
    """Install version 2.0.0, with other files and with changes."""

    def install(files: dict[str, bytes], changed: Changes = NOTHING, gone: str = "") -> None:
        given = {path: content for path, content in (TINY | files).items() if path != gone}
        monkeypatch.setattr(shipped, "files", lambda: given)
        monkeypatch.setattr(shipped, "version", lambda: "2.0.0")
        monkeypatch.setattr(changes, "table", lambda: {"2.0.0": changed})

    return install


def test_a_new_repository_has_what_this_version_gives_and_inherits_the_rest(tmp_path: Path) -> None:
    begin.begin(tmp_path / "shop")
    configuration = (tmp_path / "shop/mkdocs.yml").read_text("utf-8")
    assert "INHERIT: .build/product.yml\n" in configuration
    assert "      - contact/phone.md\n" in configuration
    assert not (tmp_path / "shop/overrides").exists()
    assert not (tmp_path / "shop/data/interface.yml").exists()
    assert (tmp_path / "shop/.github/workflows/helpcenter.yml").is_file()
    assert product_record.read(tmp_path / "shop").version == shipped.version()


def test_an_overlay_that_is_none_and_a_folder_that_is_not_empty_are_refused(tmp_path: Path) -> None:
    (tmp_path / "overlay.yml").write_text("brnad: {}\n", "utf-8")
    with pytest.raises(ProblemsFound):
        begin.begin(tmp_path / "shop", tmp_path / "overlay.yml")
    with pytest.raises(CannotRun, match="not empty"):
        begin.begin(tmp_path)


def test_what_nobody_edited_becomes_the_new_versions(shop: Path, newer: Newer) -> None:
    newer({"data/terms.yml": b"terms: {}\n"}, gone="data/redirects.yml")
    plan = upgrade.plan(shop)
    assert (list(plan.write), plan.remove, plan.edited) == (["data/terms.yml"], ["data/redirects.yml"], [])


def test_what_both_edited_stays_and_is_told(shop: Path, newer: Newer) -> None:
    (shop / "data/terms.yml").write_text("# ours\n", "utf-8")
    newer({"data/terms.yml": b"terms: {}\n"})
    plan = upgrade.plan(shop)
    assert (plan.write, plan.edited) == ({}, ["data/terms.yml"])


def test_an_article_changes_in_all_languages_or_in_none(shop: Path, newer: Newer) -> None:
    (shop / f"docs/zh/{ARTICLE}.md").write_text("ours", "utf-8")
    newer({f"docs/zh/{ARTICLE}.md": b"theirs", f"docs/en/{ARTICLE}.md": b"theirs"})
    plan = upgrade.plan(shop)
    assert (plan.write, plan.edited) == ({}, [f"docs/zh/{ARTICLE}.md"])


def test_a_new_article_waits_for_a_navigation_that_is_ones_own(shop: Path, newer: Newer) -> None:
    (shop / "mkdocs.yml").write_text("# ours\n" + (shop / "mkdocs.yml").read_text("utf-8"), "utf-8")
    newer({"docs/en/new.md": b"new", "docs/zh/new.md": b"new"})
    plan = upgrade.plan(shop)
    assert sorted(plan.write) == ["docs/en/new.md", "docs/zh/new.md"]
    assert plan.by_hand == ["docs/en/new.md is new; add it to nav in mkdocs.yml"]


def test_a_renamed_token_leaves_a_translation_caught_up(shop: Path, newer: Newer) -> None:
    own = shop / f"docs/zh/{ARTICLE}.md"
    own.write_text(own.read_text("utf-8").replace("马上", "立刻"), "utf-8")
    translation_digests.renew(shop, read_project(shop), ARTICLE, "en")
    newer({}, Changes(tokens={"phone.urgent": "phone.first"}))
    done = upgrade.carry_out(shop, upgrade.plan(shop))
    assert done == [f"docs/en/{ARTICLE}.md"]
    assert "立刻" in own.read_text("utf-8")
    assert "{{ phone.first }}" in own.read_text("utf-8")
    assert product_record.read(shop).version == "2.0.0"


def test_the_record_keeps_whose_date_each_article_has(shop: Path, newer: Newer) -> None:
    theirs = TINY[f"docs/zh/{ARTICLE}.md"] + b"\nnew\n"
    for locale in ("zh", "en"):
        file = shop / f"docs/{locale}/index.md"
        file.write_text(file.read_text("utf-8").replace("reviewed: 2026-11-20", "reviewed: 2026-11-21"), "utf-8")
    newer({f"docs/zh/{ARTICLE}.md": theirs, f"docs/en/{ARTICLE}.md": theirs, "docs/en/index.md": b"theirs"})
    upgrade.carry_out(shop, upgrade.plan(shop))
    days = {path: str(day) for path, day in product_record.read(shop).days.items()}
    assert days[f"docs/en/{ARTICLE}.md"] == days[f"docs/zh/{ARTICLE}.md"] == "2026-11-22", "the day of the upgrade"
    assert days["docs/en/index.md"] == days["docs/zh/index.md"] == "2026-11-20", "edited here, and as it was given"


def test_an_article_of_ones_own_moves_with_its_address(shop: Path, newer: Newer) -> None:
    for locale in ("zh", "en"):
        file = shop / f"docs/{locale}/{ARTICLE}.md"
        file.write_text(file.read_text("utf-8") + "\nours\n", "utf-8")
    newer({}, Changes(addresses={ARTICLE: "recovery/phone"}))
    upgrade.carry_out(shop, upgrade.plan(shop))
    assert (shop / "docs/en/recovery/phone.md").read_text("utf-8").endswith("ours\n")
    assert not (shop / f"docs/en/{ARTICLE}.md").exists()
    assert "recovery/phone.md" in (shop / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"product": "1.0.0", "files": []}'])
def test_a_record_that_cannot_be_read_is_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / product_record.PATH).write_text(text, "utf-8")
    with pytest.raises(CannotRun, match="cannot be read"):
        product_record.read(tmp_path)
