"""The emergency pack as it is made from a built folder, and the worker that keeps it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from helpcenter.content import addresses, special_pages
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES
from helpcenter.output import offline_pack
from helpcenter.output.extracted_text import segments
from projects import real_project

HELD = dict.fromkeys(offline_pack.WORKERS, b"")
PAGE = """<html>
<head><link rel="stylesheet" href="{up}assets/css/site.01234567.css"></head>
<body>
{body}</body></html>
"""


def project() -> Project:
    read = real_project()
    assert isinstance(read, Project)
    return read


def write_pages(folder: Path, body: str = "<header></header><p>words</p>") -> dict[str, str]:
    """A page for each that is kept, by its path."""
    written = {}
    for locale in LOCALES:
        for slug in special_pages.KEPT_OFFLINE:
            path = addresses.address(slug, locale)
            written[f"/{path}"] = PAGE.format(up="../" * path.count("/"), body=f"{body}<h1>{path}</h1>")
            (folder / path).mkdir(parents=True, exist_ok=True)
            (folder / path / "index.html").write_text(written[f"/{path}"], "utf-8")
    return written


def made(folder: Path, of: Project) -> dict[str, bytes]:
    return offline_pack.files(of, folder, HELD, lambda path: path.replace(".css", ".01234567.css"))


def test_a_page_of_the_pack_is_the_published_one(tmp_path: Path) -> None:
    written = write_pages(tmp_path)
    files = made(tmp_path, project())
    index = json.loads(files[offline_pack.INDEX])
    for locale in LOCALES:
        pack = files[index["packs"][locale].lstrip("/").partition("?")[0]].decode()
        assert [*offline_pack.pages(pack)] == [written[path] for path in json.loads(pack)["pages"]]
        assert json.loads(pack)["assets"] == ["/assets/css/offline.01234567.css", "/assets/css/site.01234567.css"]
        assert len(json.loads(pack)["titles"]) == len(special_pages.KEPT_OFFLINE)


def test_structured_data_is_left_out(tmp_path: Path) -> None:
    write_pages(tmp_path, '<script type="application/ld+json">{"a": "b"}</script><p>words</p>')
    files = made(tmp_path, project())
    packs = [content.decode() for path, content in files.items() if offline_pack.is_pack(path)]
    assert len(packs) == len(LOCALES)
    assert not any("ld+json" in page for pack in packs for page in offline_pack.pages(pack))


def test_what_would_be_too_much_is_left_out_from_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pages(tmp_path)
    monkeypatch.setattr(offline_pack, "_MOST", 2000)
    files = made(tmp_path, project())
    pack = json.loads(next(content for path, content in files.items() if offline_pack.is_pack(path)))
    paths = [f"/{addresses.address(slug, LOCALES[0])}" for slug in special_pages.KEPT_OFFLINE]
    assert 0 < len(pack["pages"]) < len(paths)
    assert [*pack["pages"]] == paths[: len(pack["pages"])]


def test_the_texts_of_a_pack_are_audited(tmp_path: Path) -> None:
    write_pages(tmp_path, "<p>ring +44 20 7946 0999</p>")
    path, content = next(one for one in made(tmp_path, project()).items() if offline_pack.is_pack(one[0]))
    assert any("+44 20 7946 0999" in segment.text for segment in segments(path, content))


def test_switched_off_the_worker_is_the_one_that_removes_everything(tmp_path: Path) -> None:
    read = project()
    off = replace(read, facts=replace(read.facts, offline=False))
    held = {offline_pack.WORKERS[0]: b"keeps", offline_pack.WORKERS[1]: b"removes"}
    files = offline_pack.files(off, tmp_path, held, str)
    assert files == {offline_pack.WORKER: b"removes", offline_pack.OFF_SWITCH: b"removes"}
    assert offline_pack.loaded(off) == frozenset()
