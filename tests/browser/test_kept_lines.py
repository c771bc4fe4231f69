"""The lines that real nginx and real Caddy keep: what pages send and nothing else, and nothing that others send."""

from __future__ import annotations

import contextlib
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import pytest

import caddy
import nginx
from helpcenter.output import caddy as caddy_configuration
from helpcenter.output import kept_lines
from helpcenter.output import nginx as nginx_configuration
from helpcenter.output.headers import Hosting, Kept

pytestmark = pytest.mark.everything

Serve = Callable[[Path, Path], AbstractContextManager[str]]
SERVERS: dict[str, Serve] = {"nginx": nginx.serve, "caddy": caddy.serve}
PATTERN = kept_lines.query_pattern(tuple(kept_lines.EVENTS))
LINE = {
    "nginx": rf"\d{{4}}-\d\d-\d\d (?P<query>{PATTERN[1:-1]})",
    "caddy": r'\{"level":"info","ts":"\d{4}-\d\d-\d\d","logger":"http\.log\.access\.log0","msg":"handled request",'
    rf'"request":\{{"method":"POST","uri":"/insights\?(?P<query>{PATTERN[1:-1]})"\}},"status":204\}}',
}
"""A whole line of each server: there is room for nothing else in it."""


class Server(NamedTuple):
    name: str
    address: str
    folder: Path

    def lines(self, at_least: int = 0) -> list[str]:
        """The queries of the lines that were kept, once there are so many; every line is checked whole."""
        until = time.monotonic() + 5
        while True:
            log = self.folder / kept_lines.LOG
            found = log.read_text("utf-8").splitlines() if log.is_file() else []
            if len(found) >= at_least or time.monotonic() > until:
                break
            time.sleep(0.05)
        matches = [re.fullmatch(LINE[self.name], line) for line in found]
        assert None not in matches, found
        return [match["query"] for match in matches]

    def post(self, query: str, method: str = "POST", path: str = "/insights") -> int:
        request = urllib.request.Request(f"{self.address}{path}?{query}", method=method, headers={"Cookie": "id=7"})
        with contextlib.suppress(urllib.error.HTTPError), urllib.request.urlopen(request, timeout=10) as answer:
            return int(answer.status)
        return 0


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """A server with a site of one page that keeps everything."""
    hosting = Hosting("help.okpay.example", {"X-Frame-Options": "DENY"}, {}, kept=Kept("/insights", PATTERN, 60))
    (tmp_path / "site/_hosting").mkdir(parents=True)
    (tmp_path / "site/404.html").write_text("no")
    (tmp_path / "site/index.html").write_text("yes")
    (tmp_path / "site/_hosting/nginx.conf").write_text(nginx_configuration.configuration(hosting), "utf-8")
    (tmp_path / "site/_hosting/Caddyfile").write_text(caddy_configuration.configuration(hosting), "utf-8")
    with SERVERS[request.param](tmp_path / "site", tmp_path) as address:
        yield Server(request.param, address, tmp_path)


GOOD = "e=nothing_found&l=zh&v=none&p=&q=%E8%B4%A6%E6%88%B7%20it's%20***"
BAD = [
    "",
    "e=nothing_found",
    GOOD + "&ip=192.0.2.7",
    GOOD.replace("nothing_found", "purchase"),
    GOOD.replace("l=zh", "l=ZH"),
    GOOD.replace("q=", "q=<b>"),
    GOOD.replace("q=", 'q="'),
    GOOD.replace("p=&", "p=../../x&"),
    GOOD + "a" * 1000,
]


def test_a_line_is_a_day_and_what_the_page_sent(server: Server) -> None:
    assert server.post(GOOD) == 204
    assert server.lines(1) == [GOOD]


def test_what_no_page_sends_leaves_no_line(server: Server) -> None:
    for query in BAD:
        server.post(query)
    for path in ("/", "/no/such/page", "/insights/"):
        server.post(GOOD, path=path)
    for method in ("GET", "PUT", "DELETE", "HEAD"):
        assert server.post(GOOD, method) != 204
    server.post(GOOD)
    assert server.lines(1) == [GOOD]


def test_no_other_log_holds_a_query(server: Server) -> None:
    server.post(GOOD)
    server.post(BAD[2])
    server.lines(1)
    logs = [
        path
        for path in server.folder.rglob("*")
        if path.is_file() and "log" in path.name and "insights" not in path.name
    ]
    assert [path.name for path in logs if "nothing_found" in path.read_text("utf-8", "replace")] == []
