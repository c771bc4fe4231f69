"""The built site behind real nginx, real Caddy and Python's plain http.server: type, caching and 404 of each address.

The first two run the configuration that the build wrote; the third is any host that takes none.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

import caddy
import nginx
from helpcenter.output import caddy as caddy_configuration
from helpcenter.output import nginx as nginx_configuration
from helpcenter.output.headers import IMMUTABLE, REVALIDATE, Hosting
from requests_as_sent import ask
from servers import free_port, wait_for

pytestmark = pytest.mark.everything


class Answer(NamedTuple):
    """What a server answers for an address: status, type as each kind of server names it, and caching."""

    address: str
    status: int
    type: str
    plain_types: tuple[str, ...]
    """Without a configuration the type comes from the machine's list, of which some are older than RFC 6350."""
    cache: str


UNKNOWN = "application/octet-stream"
XML = ("text/xml", "application/xml")
ANSWERS = (
    Answer("/", 200, "text/html; charset=utf-8", ("text/html",), REVALIDATE),
    Answer("/en/contact/", 200, "text/html; charset=utf-8", ("text/html",), REVALIDATE),
    Answer("/contact.json", 200, "application/json; charset=utf-8", ("application/json",), REVALIDATE),
    Answer("/contact.vcf", 200, "text/vcard; charset=utf-8", ("text/vcard", "text/x-vcard"), REVALIDATE),
    Answer("/hours.ics", 200, "text/calendar; charset=utf-8", ("text/calendar", UNKNOWN), REVALIDATE),
    Answer("/announcements/feed.xml", 200, "application/xml; charset=utf-8", XML, REVALIDATE),
    Answer("/llms.txt", 200, "text/plain; charset=utf-8", ("text/plain",), REVALIDATE),
    Answer("/recovery/lost-phone.md", 200, "text/markdown; charset=utf-8", ("text/markdown",), REVALIDATE),
    Answer("/search/zh.json", 200, "application/json; charset=utf-8", ("application/json",), REVALIDATE),
    Answer("/worker.js", 200, "text/javascript; charset=utf-8", ("text/javascript",), REVALIDATE),
    Answer("/offline.json", 200, "application/json; charset=utf-8", ("application/json",), REVALIDATE),
    Answer("/{style}", 200, "text/css; charset=utf-8", ("text/css",), IMMUTABLE),
    Answer("/assets/js/none.00000000.js", 404, "text/html; charset=utf-8", ("text/html;charset=utf-8",), REVALIDATE),
    Answer("/no/such/page/", 404, "text/html; charset=utf-8", ("text/html;charset=utf-8",), REVALIDATE),
)


@contextmanager
def plain(site: Path, _: Path) -> Iterator[str]:
    """`python3 -m http.server`, which knows nothing of the site."""
    port = free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(site)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as running:
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.terminate()


Serve = Callable[[Path, Path], AbstractContextManager[str]]
SERVERS: dict[str, Serve] = {"nginx": nginx.serve, "caddy": caddy.serve, "http.server": plain}


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of a server and its address, as `name address`."""
    with SERVERS[request.param](built, tmp_path_factory.mktemp(request.param)) as address:
        yield f"{request.param} {address}"


@pytest.mark.parametrize("wanted", ANSWERS, ids=lambda one: one.address)
def test_type_caching_and_status_of_an_address(server: str, built: Path, wanted: Answer) -> None:
    name, base = server.split()
    (style,) = (built / "assets/css").glob("site.*.css")
    status, headers, body = ask(base + wanted.address.format(style=style.relative_to(built).as_posix()))
    assert status == wanted.status
    if name == "http.server":
        assert headers["content-type"] in wanted.plain_types
        assert "cache-control" not in headers
        return
    assert (headers["content-type"], headers["cache-control"]) == (wanted.type, wanted.cache)
    assert "content-security-policy" in headers
    assert status == 200 or "没有这个页面".encode() in body


@pytest.mark.parametrize("name", ["nginx", "caddy"])
@pytest.mark.parametrize("old", ["/old/", "/old"])
@pytest.mark.parametrize("query", ["", "?x=1&y=%20"])
def test_a_redirect_keeps_the_query(name: str, old: str, query: str, tmp_path: Path) -> None:
    hosting = Hosting("help.okpay.example", {"X-Frame-Options": "DENY"}, {"/old/": "/new/", "/en/old/": "/en/new/"})
    (tmp_path / "site/_hosting").mkdir(parents=True)
    (tmp_path / "site/_hosting/nginx.conf").write_text(nginx_configuration.configuration(hosting), "utf-8")
    (tmp_path / "site/_hosting/Caddyfile").write_text(caddy_configuration.configuration(hosting), "utf-8")
    with SERVERS[name](tmp_path / "site", tmp_path) as address:
        status, headers, _ = ask(f"{address}{old}{query}")
    assert (status, headers["location"]) == (301, f"/new/{query}")


HTML, MARKDOWN = "text/html; charset=utf-8", "text/markdown; charset=utf-8"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def configured(request: pytest.FixtureRequest, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that runs the configuration of the build."""
    with SERVERS[request.param](built, tmp_path_factory.mktemp(request.param)) as address:
        yield address


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("text/markdown", MARKDOWN),
        ("text/markdown, text/html;q=0.9, */*;q=0.1", MARKDOWN),
        ("text/html;q=0.5, Text/Markdown;q=1.0", MARKDOWN),
        ("text/html, text/markdown;q=0.5", HTML),
        ("text/markdown;q=0", HTML),
        ("*/*", HTML),
        (BROWSER, HTML),
    ],
)
@pytest.mark.parametrize("path", ["/", "/en/", "/contact/", "/en/recovery/lost-phone/"])
def test_a_page_is_given_in_markdown_to_whom_wants_it(configured: str, path: str, accept: str, kind: str) -> None:
    status, headers, body = ask(configured + path, Accept=accept)
    assert (status, headers["content-type"], headers["cache-control"]) == (200, kind, REVALIDATE)
    assert "Accept" in [name.strip() for name in headers["vary"].split(",")]
    assert body.startswith(b"# ") == (kind == MARKDOWN)
    assert headers["link"] == f'<{"/en" if path.startswith("/en/") else ""}/llms.txt>; rel="describedby"'


@pytest.mark.parametrize("path", ["/contact.json", "/llms.txt", "/no/such/page/", "/_hosting/"])
def test_what_is_no_page_is_the_same_for_whom_wants_markdown(configured: str, path: str) -> None:
    as_markdown, plainly = ask(configured + path, Accept="text/markdown"), ask(configured + path)
    assert as_markdown[0] == plainly[0]
    assert as_markdown[1]["content-type"] == plainly[1]["content-type"]
    assert as_markdown[2] == plainly[2]
