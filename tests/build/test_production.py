"""A production build for another organisation: nothing of the sample, nothing of the old brand, in any file."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from playwright.sync_api import Browser

import invented_bank
import nginx
from checkout import ROOT, copy_project, helpcenter
from servers import serve

OLD = re.compile(r"okpay", re.IGNORECASE)


@pytest.fixture(scope="module")
def project(bank_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the bank's project, to be built anew."""
    folder = tmp_path_factory.mktemp("production")
    shutil.copy(bank_project.parent / "bank.yml", folder)
    return Path(shutil.copytree(bank_project, folder / "project", symlinks=True))


@pytest.fixture(scope="module")
def overlay(project: Path) -> Path:
    return project.parent / "bank.yml"


@pytest.fixture(scope="module")
def bank(bank_project: Path) -> Path:
    """The site of the invented bank."""
    return bank_project / "site"


def texts(site: Path) -> dict[str, str]:
    binary = (".png", ".ico", ".woff2", ".wasm", ".pagefind")
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in site.rglob("*")
        if path.is_file() and path.suffix not in binary and "pagefind" not in path.suffix
    }


def test_no_file_holds_a_trace_of_the_old_brand(bank: Path) -> None:
    assert [path for path in texts(bank) if OLD.search(path)] == []
    assert [(path, OLD.search(text)[0]) for path, text in texts(bank).items() if OLD.search(text)] == []


def test_no_colour_of_the_old_brand_is_left(bank: Path) -> None:
    old = re.compile(r"#(?:0e6a5b|63cdb6|0a5549|85dcc8|0c4a40)\b", re.IGNORECASE)
    assert [(path, old.findall(text)) for path, text in texts(bank).items() if old.search(text)] == []
    assert any("#7a1f5c" in text for path, text in texts(bank).items() if path.startswith("assets/css/"))


def test_each_page_is_the_banks_may_be_indexed_and_has_its_host(bank: Path) -> None:
    pages = {
        path: text
        for path, text in texts(bank).items()
        if path.endswith("index.html") and 'http-equiv="refresh"' not in text
    }
    assert len(pages) >= 86
    for path, html in pages.items():
        assert "noindex" not in html, path
        assert 'class="sample"' not in html, path
        assert f'<link rel="canonical" href="https://help.{invented_bank.DOMAIN}/' in html, path
        assert ("Anlan Bank" if path.startswith("en/") else "安澜银行") in html, path


def test_no_page_states_a_review_that_the_bank_did_not_make(bank: Path) -> None:
    read, stated = invented_bank.newest_article(), set()
    for path, text in texts(bank).items():
        stated |= {(path, day) for day in re.findall(r'class="reviewed">.*?datetime="([^"]+)"', text)}
        stated |= {(path, day) for day in re.findall(r"^- (?:Checked on|内容核对于)[:：] ?(\S+)$", text, re.M)}
        stated |= {(path, day) for day in re.findall(r"<lastmod>(.+?)</lastmod>", text)}
        stated |= {(path, day) for day in re.findall(r'article:modified_time" content="([^"]+)"', text)}
    assert len(stated) > 170
    assert {day for _, day in stated} == {read}


def test_each_page_shows_the_banks_own_number(bank: Path) -> None:
    number = f"tel:{invented_bank.number('gb')}"
    assert number in (bank / "contact/index.html").read_text("utf-8")
    assert number in (bank / "en/help-now/index.html").read_text("utf-8")


def test_the_manifest_says_that_it_is_no_sample(bank: Path) -> None:
    manifest = json.loads((bank / "build-manifest.json").read_text())
    assert manifest["sample"] is False
    assert len(manifest["data"]["overlay"]) == 64


def test_the_repository_alone_is_refused_with_the_line_of_each_value(project: Path, tmp_path: Path) -> None:
    empty = tmp_path / "overlay.yml"
    empty.write_text("freshness: {confirm_every_days: 180}\n", "utf-8")
    done = helpcenter(project, "check", "--production", str(empty))
    assert done.returncode == 1
    for line in (
        "data/brand.yml:5:14: brand.name.zh is the sample's (sample-value)",
        "the number '+442079460123' is reserved for fiction; nobody answers it (sample-value)",
        "the overlay does not confirm phone.urgent (unconfirmed-fact)",
        "has no number in the region 'cn' (missing-region)",
        "the overlay names nobody to tell of a security hole (expired-security-contact)",
        "nobody has confirmed the hours (unconfirmed-fact)",
    ):
        assert line in done.stdout, line


def test_from_december_on_a_year_that_is_not_announced_is_refused(project: Path, overlay: Path) -> None:
    done = helpcenter(project, "check", "--production", str(overlay), HELPCENTER_TODAY="2026-12-01")
    assert done.returncode == 1
    assert re.search(r"^data/holidays.yml:\d+:\d+: the public holidays of 2027 are not announced", done.stdout, re.M)


def test_an_overlay_that_is_not_there_is_one_sentence(project: Path) -> None:
    for command in ("build", "check"):
        done = helpcenter(project, command, "--production", "nowhere.yml")
        assert done.returncode == 2
        assert done.stderr.startswith("helpcenter: there is no overlay nowhere.yml\n    hint: ")


def test_a_sample_banner_that_is_left_over_is_refused_and_the_last_site_stays(
    bank: Path, project: Path, overlay: Path
) -> None:
    header = project / "overrides/partials/header.html"
    before = header.read_text("utf-8")
    last = (project / "site/build-manifest.json").read_bytes()
    assert "{% if center.sample %}" in before
    header.write_text(before.replace("{% if center.sample %}", "{% if true %}", 1), "utf-8")
    try:
        done = helpcenter(project, "build", "--production", str(overlay))
    finally:
        header.write_text(before, "utf-8")
    assert done.returncode == 1
    assert "the sample banner is left over (production-gate)" in done.stderr
    assert (project / "site/build-manifest.json").read_bytes() == last


@pytest.mark.everything
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_an_old_address_leads_on_in_its_language(bank: Path, tmp_path: Path, prefix: str) -> None:
    new = f"{prefix}/recovery/forgot-password/"
    stub = (bank / f".{prefix}/recovery/password/index.html").read_text("utf-8")
    assert f'content="0; url=https://help.{invented_bank.DOMAIN}{new}"' in stub
    assert f'<html lang="{prefix[1:] or "zh"}">' in stub
    assert f"{prefix}/recovery/password/ {new} 301" in (bank / "_redirects").read_text().splitlines()
    assert "recovery/password/" not in (bank / "sitemap.xml").read_text()
    with nginx.serve(bank, tmp_path) as address:
        for old in ("recovery/password/", "recovery/password"):
            with urllib.request.urlopen(f"{address}{prefix}/{old}") as answer:
                assert answer.url == address + new


@pytest.mark.everything
def test_the_site_behind_nginx_is_quiet_at_home_and_warns_on_a_foreign_host(
    bank: Path, tmp_path: Path, browser: Browser
) -> None:
    home, foreign = f"https://help.{invented_bank.DOMAIN}", "https://help-anlan-bank.test"
    with nginx.serve(bank, tmp_path) as address:
        context = browser.new_context()
        context.route("**/*", lambda route: route.fulfill(response=route.fetch(url=address + below(route.request.url))))
        view = context.new_page()
        complaints: list[str] = []
        view.on("console", lambda message: complaints.extend([message.text] * (message.type == "error")))
        for path in ("/", "/en/help-now/", "/contact/verify/", "/en/no/such/page"):
            view.goto(home + path, wait_until="networkidle")
            assert view.locator(".foreign-host").count() == 0, path
            view.goto(foreign + path, wait_until="networkidle")
            if "no/such" not in path:
                assert "help-anlan-bank.test" in view.locator(".foreign-host").inner_text(), path
        context.close()
    assert [text for text in complaints if "404" not in text] == []


def below(url: str) -> str:
    return urlsplit(url)._replace(scheme="", netloc="").geturl()


def test_a_signed_site_is_verified_end_to_end(project: Path, overlay: Path, tmp_path: Path) -> None:
    keys = [Ed25519PrivateKey.generate() for _ in range(2)]
    private, public, other = (tmp_path / f"{name}.pem" for name in ("private", "public", "other"))
    private.write_bytes(keys[0].private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    for file, key in ((public, keys[0]), (other, keys[1])):
        file.write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    now = {"SOURCE_DATE_EPOCH": str(int(time.time()))}
    done = helpcenter(project, "build", "--production", str(overlay), "--key", str(private), **now)
    assert done.returncode == 0 and "signed; the public key is" in done.stdout, done.stdout + done.stderr
    site = Path(shutil.copytree(project / "site", tmp_path / "site"))
    assert (site / ".well-known/help-center-key.pem").read_bytes() == public.read_bytes()
    assert private.read_bytes().splitlines()[1] not in b"".join(f.read_bytes() for f in site.rglob("*") if f.is_file())

    def said(place: object, key: Path = public) -> tuple[int, list[str]]:
        found = helpcenter(project, "verify", str(place), "--key", str(key))
        return found.returncode, found.stdout.splitlines()

    with serve(site) as address:
        assert said(site) == said(address) == (0, ["unchanged"])
        assert said(address, other)[1][0] == "changed", "another key signed this"
        page = site / "contact/index.html"
        page.write_text(page.read_text("utf-8").replace("tel:+", "tel:+1"), "utf-8")
        assert said(address) == (1, ["changed", "contact/index.html: changed"])
        manifest = site / "build-manifest.json"
        whole = json.loads(manifest.read_text())
        whole["files"]["contact/index.html"] = hashlib.sha256(page.read_bytes()).hexdigest()
        manifest.write_text(json.dumps(whole))
        assert said(address)[1][0] == "changed", "the manifest was signed too"
        (site / "build-manifest.json.sig").unlink()
        assert said(address)[1][0] == "unsigned"
    signature = (project / "site/contact.json.sig").read_bytes()
    keys[0].public_key().verify(base64.b64decode(signature), (project / "site/contact.json").read_bytes())


def test_a_correction_goes_out_although_the_next_year_is_not_announced(project: Path, overlay: Path) -> None:
    late = {"HELPCENTER_TODAY": "2026-12-02", "SOURCE_DATE_EPOCH": "1796169600"}
    refused = helpcenter(project, "build", "--production", str(overlay), **late)
    assert refused.returncode == 1 and "the public holidays of 2027 are not announced" in refused.stderr
    assert '--correction "reason"' in refused.stderr, "the hint names the way"
    reason = "the urgent line has moved"
    done = helpcenter(project, "build", "--production", str(overlay), "--correction", reason, **late)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "a correction, valid for 72 hours" in done.stdout
    manifest = json.loads((project / "site/build-manifest.json").read_text())
    contact = json.loads((project / "site/contact.json").read_text())
    assert manifest["correction"]["reason"] == reason
    assert any("2027" in line for line in manifest["correction"]["overdue"])
    assert contact["expires"] == manifest["expires"] == "2026-12-05T00:00:00Z", "72 hours after it was made"


def test_a_correction_never_publishes_what_is_wrong(project: Path, overlay: Path) -> None:
    wrong = project.parent / "wrong.yml"
    wrong.write_text(overlay.read_text("utf-8").replace("expires: 2027-05-01", "expires: 2025-05-01"), "utf-8")
    done = helpcenter(project, "build", "--production", str(wrong), "--correction", "a reason")
    assert done.returncode == 1 and "the security contact expired on 2025-05-01" in done.stderr


CAIRO = ROOT / "tests/overlays/cairo.yml"
ELSEWHERE = re.compile(
    r"mainland|\bChin(?:a|ese)\b|Beijing|Shanghai|Hong Kong|Taiwan|make-up workday|live chat"
    r"|中国|内地|大陆|北京|上海|香港|台湾|调休|在线客服",
    re.IGNORECASE,
)
IN_CHINESE = re.compile(r"\bChinese\b|中文")
"""The languages that support speaks."""


@pytest.fixture(scope="module")
def cairo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a bank in Cairo: no chat, one region, a week from Sunday to Thursday, its own police."""
    project = copy_project(tmp_path_factory.mktemp("cairo") / "project")
    overlay = invented_bank.fill(Path(shutil.copy(CAIRO, project.parent / "cairo.yml")))
    for command in ("check", "build"):
        done = helpcenter(project, command, "--production", str(overlay))
        assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def test_a_bank_in_cairo_speaks_of_no_other_country_and_of_no_chat(cairo: Path) -> None:
    shown = {path: seen_by_readers(text) for path, text in texts(cairo).items() if path.endswith(("index.html", ".md"))}
    assert len(shown) > 80
    assert [(path, found[0]) for path, text in shown.items() if (found := ELSEWHERE.search(text))] == []
    assert not (cairo / "en/contact/live-chat").exists()
    assert "live-chat" not in (cairo / "sitemap.xml").read_text("utf-8")


def test_a_bank_in_cairo_sends_readers_to_its_own_line_and_its_own_police(cairo: Path) -> None:
    page = (cairo / "en/recovery/forgot-password/index.html").read_text("utf-8")
    assert f"tel:{invented_bank.number('eg')}" in page
    stolen = seen_by_readers((cairo / "en/recovery/account-stolen/index.html").read_text("utf-8"))
    assert "In Egypt, call 122 if money is being taken now." in stolen
    assert "Sunday to Thursday" in (cairo / "en/hours/index.html").read_text("utf-8")


def seen_by_readers(html: str) -> str:
    """The text of a page without its scripts and data, and without the names of the languages that support speaks."""
    html = re.sub(r"<script\b.*?</script>|<!--.*?-->", "", html, flags=re.DOTALL)
    return IN_CHINESE.sub("", re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)))
