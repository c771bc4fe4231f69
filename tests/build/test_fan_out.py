"""One edited sentence changes a few files of the site, however large it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkout import copy_project, helpcenter
from helpcenter.build.changes import changes, digests

MOST = 12
ARTICLE, SENTENCE = "recovery/forgot-password", "You do all of it yourself; support"
EDITED = "You do the whole thing alone; support"
DATED = {"/assistant-questions.json", "/contact.json", "/offline.json", "/hours.ics", "/en/hours.ics"}
"""What says when it was made."""


def changed(project: Path, before: dict[str, str], slug: str) -> set[str]:
    """The addresses that an edit of an article's first paragraph changes, which search shows and finds."""
    article = project / f"docs/en/{slug}.md"
    text = article.read_text("utf-8")
    assert SENTENCE in text
    article.write_text(text.replace(SENTENCE, EDITED), "utf-8")
    done = helpcenter(project, "build", SOURCE_DATE_EPOCH="1700009000")
    assert done.returncode == 0, done.stderr
    return {one.address for one in changes(before, digests(str(project / "site")))}


def test_one_sentence_changes_its_page_its_copy_and_search(built: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    found = changed(project, digests(str(built)), ARTICLE)
    own = {f"/en/{ARTICLE}/", f"/en/{ARTICLE}.md", "/search/en.json", "/build-manifest.json"}
    assert found - {"/offline/en.json"} == own | DATED  # kept offline as well, where there is room
    assert len(found) <= MOST


@pytest.mark.everything
def test_it_changes_no_more_where_search_comes_in_parts(tmp_path: Path) -> None:
    from bench.articles import grown

    project = grown(tmp_path / "project", 410)
    assert helpcenter(project, "build").returncode == 0
    before = digests(str(project / "site"))
    slug = next((project / "docs/en/recovery").glob("forgot-password-*.md")).stem
    found = changed(project, before, f"recovery/{slug}")
    assert any("/search/en/documents/" in address for address in found), found
    assert len(found) <= MOST, found
