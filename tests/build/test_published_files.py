"""The files of the real site, as it was built."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from checkout import ROOT, helpcenter


def test_the_manifest_holds_every_file_and_verify_agrees(built: Path) -> None:
    done = helpcenter(built.parent, "verify", str(built))
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
    (built / "robots.txt").rename(built / "moved.txt")
    try:
        done = helpcenter(built.parent, "verify", str(built))
    finally:
        (built / "moved.txt").rename(built / "robots.txt")
    assert (done.returncode, done.stdout) == (1, "moved.txt: unknown\nrobots.txt: missing\n")


def test_the_sitemap_names_every_page_in_both_languages_and_a_default(built: Path) -> None:
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = ElementTree.parse(built / "sitemap.xml").findall("s:url", spaces)
    addresses = [url.findtext("s:loc", namespaces=spaces) for url in urls]
    pages = {path.parent.relative_to(built).as_posix().removeprefix(".") for path in built.rglob("index.html")}
    assert {address.removeprefix("https://help.okpay.example/").rstrip("/") for address in addresses} == pages
    for url in urls:
        links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", spaces)}
        assert set(links) == {"zh-Hans", "en", "x-default"}
        assert links["x-default"] == links["zh-Hans"]
        html = page_at(built, url.findtext("s:loc", namespaces=spaces))
        for language, address in links.items():
            assert f'hreflang="{language}" href="{address}"' in html
        assert f'<link rel="canonical" href="{url.findtext("s:loc", namespaces=spaces)}">' in html


def page_at(built: Path, address: str) -> str:
    return (built / address.removeprefix("https://help.okpay.example/") / "index.html").read_text("utf-8")


def test_security_txt_has_what_the_standard_requires(built: Path) -> None:
    fields = dict(line.split(": ", 1) for line in (built / ".well-known/security.txt").read_text().splitlines())
    assert fields["Contact"].startswith("mailto:")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", fields["Expires"])
    assert fields["Canonical"] == "https://help.okpay.example/.well-known/security.txt"


def test_no_address_vanishes_without_a_redirect(built: Path) -> None:
    """tests/published-addresses.txt lists every address that was ever published; a new one is added by hand."""
    listed = (ROOT / "tests/published-addresses.txt").read_text("utf-8").split()
    there = {path.parent.relative_to(built).as_posix().removeprefix(".") for path in built.rglob("index.html")}
    assert [address for address in listed if address.strip("/") not in there] == []
    assert sorted({f"/{path}/".replace("//", "/") for path in there} - set(listed)) == []


def test_nothing_of_materials_own_script_is_left_in_any_page(built: Path) -> None:
    for page in built.rglob("*.html"):
        html = page.read_text("utf-8")
        for leftover in ("md-toggle", "md-overlay", "md-skip", "md-dialog"):
            assert leftover not in html, f"{leftover} in {page.relative_to(built)}"


def test_a_page_says_when_it_was_reviewed_so_that_no_date_in_its_text_is_taken_for_that(built: Path) -> None:
    for locale, folder in (("zh", built), ("en", built / "en")):
        for article in (ROOT / "docs" / locale).rglob("*.md"):
            (reviewed,) = re.findall(r"^reviewed: (\S+)$", article.read_text("utf-8"), re.MULTILINE)
            slug = article.relative_to(ROOT / "docs" / locale).with_suffix("").as_posix()
            page = folder / slug.removesuffix("index") / "index.html"
            tag = f'<meta property="article:modified_time" content="{reviewed}">'
            assert page.read_text("utf-8").count(tag) == 1, article
