"""The pure parts of publishing: names of assets, the policy, headers, redirects, the sitemap, the last look."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from checkout import ROOT, helpcenter
from helpcenter.build import atomic_swap as swapping
from helpcenter.build import verify
from helpcenter.output import content_security_policy, fingerprint

SITE_URL = "https://help.okpay.example/guide/"


def named(files: dict[str, str], site_url: str = SITE_URL) -> dict[str, str]:
    """The pages as they are finished, and the assets that they lead to by their new names."""
    held = {path: text.encode() for path, text in files.items() if path.startswith(fingerprint.FOLDER)}
    pages = {path: text for path, text in files.items() if path not in held}
    assets = fingerprint.Assets(held, site_url)
    led_to = [fingerprint.leads_to(path, text, held.keys(), site_url) for path, text in pages.items()]
    done = assets.finished(set().union(*led_to))
    done |= {path: assets.rewritten(path, text.encode()) for path, text in pages.items()}
    return {path: content.decode() for path, content in done.items()}


@pytest.mark.parametrize(
    ("page", "reference"),
    [
        ("index.html", 'src="assets/js/a.js"'),
        ("contact/phone/index.html", "src='../../assets/js/a.js'"),
        ("404.html", 'src="/guide/assets/js/a.js"'),
        ("index.html", 'content="https://help.okpay.example/guide/assets/js/a.js"'),
        ("index.html", '<script type="application/json">{"script": "assets/js/a.js?v=1"}</script>'),
        ("manifest.webmanifest", '{"src": "assets/js/a.js"}'),
    ],
)
def test_each_reference_to_an_asset_gets_its_new_name(page: str, reference: str) -> None:
    done = named({page: reference, "assets/js/a.js": "1"})
    (asset,) = (path for path in done if path.startswith("assets/"))
    assert re.fullmatch(r"assets/js/a\.[0-9a-f]{8}\.js", asset)
    assert done[page] == reference.replace("assets/js/a.js", asset)


def test_the_name_changes_with_the_content_and_with_what_it_leads_to() -> None:
    files = {"index.html": '"assets/a.css"', "assets/a.css": "@import './b.css'; x{mask:url(../assets/c.svg#i)}"}
    first = named({**files, "assets/b.css": "1", "assets/c.svg": "1"})
    other = named({**files, "assets/b.css": "2", "assets/c.svg": "1"})
    assert first["index.html"] != other["index.html"]
    (style,) = (text for path, text in first.items() if path.startswith("assets/a."))
    assert re.fullmatch(r"@import './b\.\w{8}\.css'; x{mask:url\(\.\./assets/c\.\w{8}\.svg#i\)}", style)


def test_scripts_that_import_each_other_get_names_that_match() -> None:
    files = {"index.html": '"assets/a.js"', "assets/a.js": 'import "./b.js"', "assets/b.js": 'import "./a.js"'}
    done = named(files)
    for path, text in done.items():
        for reference in re.findall(r'"(?:\./|assets/)([^"]+)"', text):
            assert f"assets/{reference}" in done, path


def test_what_no_page_leads_to_is_left_out_and_source_maps_are_forgotten() -> None:
    done = named({"index.html": '"assets/a.js"', "assets/a.js": "1\n//# sourceMappingURL=a.js.map", "assets/b.js": ""})
    assert sorted(done.values()) == ['"assets/a.6b86b273.js"', "1"]


def page(body: str) -> str:
    return f'<!doctype html><meta charset="utf-8">\n{body}'


def allowed(body: str) -> dict[str, tuple[str, ...]]:
    return content_security_policy.policy(content_security_policy.inline(page(body)), ["index.html"])


def test_an_inline_script_is_allowed_by_its_hash_and_data_needs_none() -> None:
    body = '<script>go()</script><script type="application/ld+json">{}</script><script src="a.js"></script>'
    # printf 'go()' | openssl dgst -sha256 -binary | base64
    expected = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"
    assert allowed(body)["script-src"] == ("'self'", expected)
    assert allowed("")["script-src"] == ("'self'",)


def test_nothing_unsafe_is_ever_allowed() -> None:
    text = content_security_policy.header(allowed("<script>1</script><style>a{}</style>"))
    assert "unsafe" not in text
    assert text.startswith("default-src 'none'; ")


def test_scripts_and_styles_are_found_however_they_are_written() -> None:
    body = "<SCRIPT>a()</Script><scripts><style>b{}</STYLE><script>c()\n</script><script>d()"
    assert content_security_policy.inline(page(body)) == content_security_policy.Inline(
        frozenset({"a()", "c()\n"}), frozenset({"b{}"})
    )


def test_a_page_without_a_character_set_is_a_problem() -> None:
    assert list(content_security_policy.problems("index.html", page(""))) == []
    (found,) = content_security_policy.problems("index.html", "<!doctype html>")
    assert (found.path, found.rule) == ("site/index.html", "blocked-by-policy")


def test_the_meta_stands_before_everything_that_loads() -> None:
    html = content_security_policy.with_meta("index.html", page("<script></script>").encode(), allowed("")).decode()
    assert html.index("Content-Security-Policy") < html.index("<script")
    assert "frame-ancestors" not in html


# The swap


def folder(path: Path, mark: str) -> Path:
    path.mkdir(parents=True)
    for name in ("a", "b"):
        (path / name).write_text(mark)
    return path


def test_a_reader_finds_the_old_site_or_the_new_one_at_every_moment(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "0")
    seen, stop = set(), threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                seen.add((site / "a").read_text())
            except OSError as error:
                seen.add(repr(error))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(1, 300):
        fresh = folder(tmp_path / f"w{number}" / "site", str(number))
        swapping.swap(fresh, site)
        shutil.rmtree(fresh.parent)
    stop.set()
    reader.join()
    assert all(mark.isdigit() for mark in seen), seen
    assert (site / "a").read_text() == "299"


KILLED = """
import os, sys
from pathlib import Path
from helpcenter.build import atomic_swap as swap
def dies(*_): os._exit(9)
def cannot(*_): raise OSError(38, "Function not implemented")
swap.exchange = cannot
real, calls = Path.rename, []
def rename(self, target):
    calls.append(target)
    if len(calls) == int(sys.argv[3]): dies()
    return real(self, target)
Path.rename = rename
swap.swap(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.mark.parametrize("step", [1, 2])
def test_without_the_exchange_a_death_between_two_steps_is_mended_by_the_next_build(tmp_path: Path, step: int) -> None:
    site, fresh = folder(tmp_path / "site", "old"), folder(tmp_path / ".build/site-x/site", "new")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run([sys.executable, "-c", KILLED, fresh, site, str(step)], env=environment)
    assert done.returncode == 9
    assert swapping.recover(tmp_path / ".build", site) is (step == 2)
    assert (site / "a").read_text() == "old"


# Verify


def test_verify_tells_what_differs(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "x")
    digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    manifest = tmp_path / "build-manifest.json"
    manifest.write_text(f'{{"files": {{"a": "{digest}", "b": "{digest}", "c": "{digest}"}}}}')
    shutil.copy(manifest, site)
    (site / "b").write_text("changed")
    (site / "d").write_text("new")
    count, found = verify.verify(str(site), manifest)
    assert count == 3
    assert [(one.path, one.what) for one in found] == [("b", "changed"), ("c", "missing"), ("d", "unknown")]


def test_verify_finds_out_a_host_that_changed_its_manifest_too(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "y")
    own = tmp_path / "build-manifest.json"
    own.write_text('{"files": {"a": "0"}}')
    (site / "build-manifest.json").write_text('{"files": {}}')
    _, found = verify.verify(str(site), own)
    assert ("build-manifest.json", "changed") in {(one.path, one.what) for one in found}


# The built site


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
