"""The lines that real nginx and real Caddy keep: what pages send and nothing else, and nothing that others send."""

from __future__ import annotations

import contextlib
import json
import re
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, Page, expect

import caddy
import composer_cases
import nginx
from checkout import helpcenter
from helpcenter.output import caddy as caddy_configuration
from helpcenter.output import insights_log
from helpcenter.output import nginx as nginx_configuration
from helpcenter.output.headers import Hosting, InsightsLog
from yaml_file import read_texts

pytestmark = pytest.mark.everything

Serve = Callable[[Path, Path], AbstractContextManager[str]]
NONSENSE = "qwxzv"
SERVERS: dict[str, Serve] = {"nginx": nginx.serve, "caddy": caddy.serve}
PATTERN = insights_log.query_pattern(tuple(insights_log.EVENTS))
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
            log = self.folder / insights_log.LOG
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
    hosting = Hosting(
        "help.okpay.example", {"X-Frame-Options": "DENY"}, {}, insights_log=InsightsLog("/insights", PATTERN, 60)
    )
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


STAYS = "\n".join(case.expected for file in composer_cases.FILES for case in composer_cases.cases(file))
"""What is no secret there may be one's secret in another text: a name, a word."""
SECRETS = [
    (typed, secret)
    for file in composer_cases.FILES
    for texts in read_texts(file).values()
    for text in texts
    for typed, secret in composer_cases.secrets(text)
    if len(typed) < 120 and len(secret) > 3 and "\n" not in typed and secret not in STAYS
    if typed != secret  # of a list of words nothing may be left, and no line
]
ARTICLES = ["recovery/account-frozen", "en/payments/withdrawal-delay", "security/passwords", "en/contact/email"]
QUERIES = ["forgot password", "withdrawal fee", "live chat", "opening hours"]
REASONS = ["other_question", "unclear", "did_not_work", "wrong", "person"]


@pytest.fixture
def view(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_thousand_lines_of_readers_are_counted_right_and_name_nobody(
    view: Page, keeping: Path, tmp_path: Path
) -> None:
    """What is done is counted here, and compared with what `helpcenter insights` counts in the log."""
    done: Counter[str] = Counter()
    said: Counter[tuple[str, str]] = Counter()
    with nginx.serve(keeping, tmp_path) as address:
        for turn in range(100):
            page, value = ARTICLES[turn % len(ARTICLES)], ("no", "no", "yes")[turn % 3]
            view.goto(f"{address}/{page}/")
            view.locator(f"[data-answers] button[value={value}]").click()
            done["helped"] += 1
            said[page, value] += 1
            if value == "no":
                view.locator(f"[data-reasons] button[value={REASONS[turn % 5]}]").click()
                done["reason"] += 1
            expect(view.locator("[data-answers]")).to_be_hidden()
            expect(view.locator("[data-reasons]")).to_be_hidden()
        for turn in range(100):
            open_search(view, f"{address}/en/contact/choose/")
            view.locator("#search-field").fill(QUERIES[turn % len(QUERIES)])
            results = view.locator("#search-results a")
            results.first.wait_for()
            results.nth(turn % min(3, results.count())).click()
            view.wait_for_url(lambda url: "/contact/choose/" not in url)
            done["result_chosen"] += 1
        open_search(view, f"{address}/contact/choose/")
        number = 0
        while sum(done.values()) < 1000:
            typed, _ = SECRETS[number % len(SECRETS)]
            number += 1
            done["nothing_found"] += look_in_vain(view, f"{NONSENSE}{in_letters(number)}. {typed}")
            assert number < 3000, done
        lines = Server("nginx", address, tmp_path).lines(1000)
    fields = [dict(parse_qsl(line, keep_blank_values=True)) for line in lines]
    assert Counter(line["e"] for line in fields) == done
    text = "\n".join(line["q"] for line in fields)
    assert [secret for _, secret in SECRETS if secret in text] == []
    assert not re.search(r"\d{5}|[^\s@]@[^\s@]|127\.0\.0\.1|Mozilla|Chrome", text)
    log = str(tmp_path / insights_log.LOG)
    report = helpcenter(keeping.parent, "insights", log, "--format", "json", "--at-least", "1")
    found = json.loads(report.stdout)
    assert (found["lines"], found["unread"], found["unknown_pages"]) == (1000, 0, 0)
    assert found["events"] == done
    answers = {(one["file"], one["no"], one["answers"]) for one in found["failing"]}
    assert answers == {
        (f"docs/{path(page)}.md", said[page, "no"], said[page, "no"] + said[page, "yes"]) for page in ARTICLES
    }


def in_letters(number: int) -> str:
    """A number as consonants: a word with three digits would be masked as a reference, and with it all of the query."""
    return "".join("bcdfghjkmn"[int(digit)] for digit in str(number))


def path(page: str) -> str:
    return page if page.startswith("en/") else f"zh/{page}"


def open_search(view: Page, address: str) -> None:
    view.goto(address)
    with view.expect_response("**/insights.*.js"):
        view.keyboard.press("/")
    view.wait_for_selector("dialog#search[data-ready]")


def look_in_vain(view: Page, query: str) -> bool:
    """Type a query and close the search at once; whether nothing was found."""
    if not view.locator("dialog#search").evaluate("dialog => dialog.open"):
        view.keyboard.press("/")
    view.locator("#search-field").fill(query)
    nothing = view.locator("dialog#search").evaluate(
        """async (dialog) => {
            const wanted = dialog.querySelector("#search-field").value.trim();
            const share = document.querySelector("#search-share"); // follows what is shown
            const drawn = () => new URL(share.href).searchParams.get("q") === wanted;
            for (let turn = 0; turn < 200 && !drawn(); turn++) await new Promise((done) => setTimeout(done, 10));
            const examples = document.querySelector("#search-examples").hidden;
            const closed = new Promise((done) => dialog.addEventListener("close", done, { once: true }));
            dialog.close();
            await closed; // else the next key, which has precedence in Chromium, empties the field before
            return examples;
        }"""
    )
    return bool(nothing)
