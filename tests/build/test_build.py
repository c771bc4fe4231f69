"""The whole site, built by the command that writers and CI use, and looked at as a reader would receive it."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checkout import ROOT, copy_project, helpcenter
from servers import serve

SLUGS = sorted(
    path.relative_to(ROOT / "docs/zh").with_suffix("").as_posix() for path in (ROOT / "docs/zh").rglob("*.md")
)


def page(site: Path, slug: str, locale: str) -> str:
    folder = slug.removesuffix("index").rstrip("/")
    return (site / ("en" if locale == "en" else "") / folder / "index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def editable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project that tests of failing builds share; each puts back what it changed."""
    return copy_project(tmp_path_factory.mktemp("editable") / "project")


@contextmanager
def changed(path: Path, change: Callable[[str], str]) -> Iterator[None]:
    """Change a file of a project for the length of a `with` block."""
    before = path.read_bytes()
    path.write_text(change(before.decode()), "utf-8")
    try:
        yield
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize("locale", ["zh", "en"])
@pytest.mark.parametrize("slug", SLUGS)
def test_each_article_is_published_in_its_language(built: Path, slug: str, locale: str) -> None:
    html = page(built, slug, locale)
    assert f'<html lang="{locale}"' in html
    assert "{{" not in html
    assert html.count("<h1") == 1


@pytest.mark.parametrize("slug", SLUGS)
def test_each_page_says_that_its_contacts_are_samples_and_is_not_indexed(built: Path, slug: str) -> None:
    assert "示例站点" in page(built, slug, "zh")
    assert "sample" in page(built, slug, "en")
    assert '<meta name="robots" content="noindex">' in page(built, slug, "zh")


@pytest.mark.parametrize("slug", SLUGS)
def test_alternates_are_absolute_and_name_both_languages_and_a_default(built: Path, slug: str) -> None:
    for locale in ("zh", "en"):
        links = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page(built, slug, locale)))
        assert set(links) == {"zh-Hans", "en", "x-default"}
        assert all(address.startswith("https://help.okpay.example/") for address in links.values())


def test_nothing_is_loaded_from_elsewhere(built: Path) -> None:
    loaded = re.compile(r"""<(?:script|img|link rel="stylesheet"|iframe)[^>]*?(?:src|href)="((?:https?:)?//[^"]*)""")
    for file in built.rglob("*.html"):
        assert loaded.findall(file.read_text("utf-8")) == [], file.relative_to(built)


def test_bold_beside_chinese_punctuation_is_bold(built: Path) -> None:
    # pymdownx.betterem shows the asterisks of **重要：**请; it stays off (PLATFORM).
    for slug in SLUGS:
        text = re.sub(r"<(script|style|code)\b.*?</\1>", "", page(built, slug, "zh"), flags=re.DOTALL)
        assert "**" not in re.sub(r"<[^>]+>", "", text), slug


def test_a_typed_phone_number_stops_the_build_with_its_line_and_keeps_the_last_good_site(editable: Path) -> None:
    (editable / "site").mkdir(exist_ok=True)
    (editable / "site/index.html").write_text("the last good site", "utf-8")
    article = editable / "docs/zh/recovery/forgot-password.md"
    line = article.read_text("utf-8").count("\n") + 1
    with changed(article, lambda text: text + "请拨打 400-000-0001\n"):
        done = helpcenter(editable, "build")
    assert done.returncode == 1
    place = f"docs/zh/recovery/forgot-password.md:{line}:5: the phone number '400-000-0001'"
    assert done.stderr.count(place) == 1, "the checks run once a build"
    assert "Traceback" not in done.stderr
    assert (editable / "site/index.html").read_text("utf-8") == "the last good site"
    assert not list(editable.glob(".build/site-*"))


def test_mkdocs_itself_refuses_too_without_our_command(editable: Path, tmp_path: Path) -> None:
    article = editable / "docs/en/recovery/forgot-password.md"
    with changed(article, lambda text: text + "Call 400-000-0001\n"):
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--no-strict", "--site-dir", str(tmp_path / "site")],
            cwd=editable, capture_output=True, text=True,
        )  # fmt: skip
    assert done.returncode != 0
    assert done.stderr.count("the phone number '400-000-0001'") == 1


@pytest.mark.parametrize(
    ("path", "addition", "told"),
    [
        ("data/hours.yml", b"hours: [\n", "data/hours.yml"),
        ("mkdocs.yml", b"nav: [\n", "mkdocs.yml"),
        ("mkdocs.yml", b"\xff", "byte 0xff is not UTF-8"),
        ("mkdocs.yml", b"dev_addr: !place 1\n", "the tag '!place' is not used here"),
        ("docs/en/recovery/forgot-password.md", b"\xff", "byte 0xff is not UTF-8"),
    ],
)
def test_what_cannot_be_read_stops_the_build_with_one_clear_problem(
    editable: Path, path: str, addition: bytes, told: str
) -> None:
    before = (editable / path).read_bytes()
    try:
        (editable / path).write_bytes(before + addition)
        done = helpcenter(editable, "build")
    finally:
        (editable / path).write_bytes(before)
    assert done.returncode == 1
    assert done.stderr.count(told) == 1
    assert "Traceback" not in done.stderr and "Error" not in done.stderr


def test_a_day_that_is_none_is_told_once(editable: Path) -> None:
    done = helpcenter(editable, "build", HELPCENTER_TODAY="yesterday")
    assert done.returncode == 2
    told = "helpcenter: HELPCENTER_TODAY is 'yesterday', not a date\n    hint: write it like 2026-10-10\n"
    assert done.stderr == told


def test_an_unwritable_output_folder_is_one_sentence(editable: Path) -> None:
    shutil.rmtree(editable / ".build", ignore_errors=True)
    (editable / ".build").write_text("a file where a folder should be", "utf-8")
    try:
        done = helpcenter(editable, "build")
    finally:
        (editable / ".build").unlink()
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "    hint: " in done.stderr
    assert "Traceback" not in done.stderr


def test_a_changed_phone_line_changes_every_page_that_shows_it_in_both_languages(built: Path, editable: Path) -> None:
    old, new = "+44 20 7946 0123", "+44 20 7946 0987"
    with changed(editable / "data/channels.yml", lambda text: text.replace("+442079460123", "+442079460987")):
        done = helpcenter(editable, "build")
    assert done.returncode == 0, done.stderr
    showing = {file.relative_to(built) for file in built.rglob("*.html") if old in file.read_text("utf-8")}
    after = {
        file.relative_to(editable / "site")
        for file in (editable / "site").rglob("*.html")
        if new in file.read_text("utf-8")
    }
    assert showing == after
    assert len({path for path in showing if path.parts[0] == "en"}) >= 10
    assert not any(old in file.read_text("utf-8") for file in (editable / "site").rglob("*.html"))


def test_links_of_the_built_site_lead_somewhere(built: Path, tmp_path: Path) -> None:
    settings = configparser.ConfigParser()
    settings["checking"] = {"maxrequestspersecond": "1000", "threads": "8", "sslverify": "0"}
    settings["filtering"] = {"checkextern": "0", "ignorewarnings": "http-redirected,url-content-too-large"}
    file = tmp_path / "linkchecker.ini"
    with file.open("w") as handle:
        settings.write(handle)
    linkchecker = Path(sys.executable).with_name("linkchecker")
    with serve(built) as address:
        starts = [f"{address}/", f"{address}/en/"]
        done = subprocess.run(
            [linkchecker, "--config", file, "--no-status", *starts], capture_output=True, text=True, timeout=200
        )
    assert done.returncode == 0, done.stdout[-4000:]
    checked = int(re.search(r"(\d+) links? in", done.stdout)[1])
    assert checked > 2 * len(SLUGS)
