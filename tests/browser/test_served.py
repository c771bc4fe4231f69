"""The built site behind real nginx with the generated configuration, and in Chromium: headers, types, no violation."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import nginx
import observatory
from checkout import ROOT, helpcenter
from complaints import listen
from requests_as_sent import ask

# Needs nginx. Without it the policy is tested all the same: each page holds it, and test_accessibility.py reads what
# the console says.
pytestmark = pytest.mark.everything

ADDRESSES = (ROOT / "tests/published-addresses.txt").read_text("utf-8").split()


@pytest.fixture(scope="module")
def address(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx.serve(built, tmp_path_factory.mktemp("nginx")) as address:
        yield address


def test_every_address_answers_compressed_as_utf_8_html(address: str) -> None:
    for path in ADDRESSES:
        status, headers, body = ask(address + path, Accept_Encoding="gzip")
        assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8"), path
        assert headers["content-encoding"] == "gzip", path
        assert headers["cache-control"] == "public, max-age=0, must-revalidate", path
        assert gzip.decompress(body).strip().lower().startswith(b"<!doctype html>"), path


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
        ("/build-manifest.json", "application/json; charset=utf-8"),
    ],
)
def test_each_file_has_its_type(address: str, path: str, kind: str) -> None:
    status, headers, _ = ask(address + path)
    assert (status, headers["content-type"]) == (200, kind)


def test_assets_have_their_types_and_are_kept_for_a_year(address: str, built: Path) -> None:
    kinds = {
        ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
        ".svg": "image/svg+xml; charset=utf-8", ".png": "image/png", ".json": "application/json; charset=utf-8",
    }  # fmt: skip
    assets = [path for path in (built / "assets").rglob("*") if path.is_file()]
    for file in assets:
        _, headers, _ = ask(f"{address}/{file.relative_to(built).as_posix()}")
        assert headers["content-type"] == kinds[file.suffix], file
        assert headers["cache-control"] == "public, max-age=31536000, immutable", file


def test_an_unknown_address_is_a_404_with_all_headers(address: str) -> None:
    for path in ("/no/such/page/", "/en/no-such-page", "/assets/js/none.00000000.js", "/%e4%b8%ad/"):
        status, headers, body = ask(address + path)
        assert status == 404, path
        assert "content-security-policy" in headers, path
        assert "没有这个页面".encode() in body, path


def test_what_is_for_the_host_only_is_not_served(address: str) -> None:
    for path in ("/_headers", "/_redirects", "/_hosting/nginx.conf", "/_hosting/Caddyfile", "/.nojekyll", "/.git/x"):
        assert ask(address + path)[0] == 404, path


def test_a_folder_without_its_slash_redirects_within_the_site(address: str) -> None:
    status, headers, _ = ask(f"{address}/en/contact?x=1")
    assert (status, headers["location"]) == (301, "/en/contact/?x=1")


def test_the_headers_get_full_marks(address: str) -> None:
    _, headers, body = ask(f"{address}/")
    scores = observatory.points(headers, body.decode())
    assert 100 + sum(scores.values()) == 130, scores
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert (policy["base-uri"], policy["form-action"], policy["object-src"]) == ("'none'", "'self'", "'none'")
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["server"] == "nginx"


def test_verify_agrees_with_what_is_served(address: str, built: Path) -> None:
    done = helpcenter(built.parent, "verify", address)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout


# Chromium


@pytest.fixture
def view(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.add_init_script(
        "window.violations = []; addEventListener('securitypolicyviolation', "
        "(e) => window.violations.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`))"
    )
    yield context.new_page()
    context.close()


def complaints(view: Page, address: str, path: str) -> list[str]:
    """What goes wrong while a page is opened and everything on it that can be used without leaving it is used."""
    found = listen(view, address, ("error", "warning"))
    view.goto(address + path, wait_until="networkidle")
    use_everything(view)
    view.wait_for_timeout(50)
    return found + view.evaluate("window.violations")


def use_everything(view: Page) -> None:
    """Open each fold, press each button, choose each option, type into each field. Nothing may leave the page."""
    view.evaluate(
        """() => {
            addEventListener("submit", (event) => event.preventDefault(), true);
            window.print = () => {};
            for (const one of document.querySelectorAll("details")) one.open = true;
            for (const one of document.querySelectorAll("input[type=radio], input[type=checkbox]")) one.click();
            const fields = "input:not([type]), input[type=text], input[type=search], textarea";
            for (const one of document.querySelectorAll(fields)) {
                one.focus(); one.value = "okpay"; one.dispatchEvent(new InputEvent("input", {bubbles: true}));
            }
            for (const one of document.querySelectorAll("button:not([data-leave])")) one.click();
        }"""
    )


KINDS = ["/", "/help-now/", "/contact/", "/contact/verify/", "/contact/prepare/", "/contact/card/", "/hours/"]
KINDS += ["/hours/holidays/", "/recovery/forgot-password/", "/payments/cancel/", "/faq/", "/announcements/"]


@pytest.mark.parametrize("path", [*KINDS, *(f"/en{path}" for path in KINDS)])
def test_the_policy_holds_on_every_kind_of_page_and_widget(view: Page, address: str, path: str) -> None:
    assert complaints(view, address, path) == []


@pytest.mark.parametrize("path", [path for path in ADDRESSES if path not in KINDS])
def test_the_policy_holds_on_every_page(view: Page, address: str, path: str) -> None:
    assert complaints(view, address, path) == []


def test_the_policy_is_really_in_force(view: Page, address: str) -> None:
    view.goto(f"{address}/")
    view.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    view.evaluate("""document.body.insertAdjacentHTML("beforeend", "<i style='color:red'>x</i>")""")
    assert view.evaluate("window.ran") is None
    assert len(view.evaluate("window.violations")) >= 2
