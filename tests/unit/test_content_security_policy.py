"""The content security policy of the built pages."""

from __future__ import annotations

from helpcenter.output import caddy, content_security_policy, headers, nginx
from helpcenter.output.headers import Hosting

PAGE = b'<!doctype html><meta charset="utf-8">\n<script></script>'


def test_nothing_unsafe_is_ever_allowed() -> None:
    assert "unsafe" not in content_security_policy.HEADER
    assert content_security_policy.HEADER.startswith("default-src 'none'; ")


def test_every_host_lets_the_worker_of_the_site_run_and_no_other() -> None:
    hosting = Hosting("help.okpay.example", headers.headers(content_security_policy.HEADER), {})
    for written in (nginx.configuration(hosting), caddy.configuration(hosting), headers.netlify(hosting)):
        assert "worker-src 'self';" in written
    page = content_security_policy.with_meta("index.html", PAGE).decode()
    assert "worker-src 'self';" in page


def test_a_page_without_a_character_set_is_a_problem() -> None:
    assert list(content_security_policy.problems("index.html", PAGE)) == []
    (found,) = content_security_policy.problems("index.html", b"<!doctype html>")
    assert (found.path, found.rule) == ("site/index.html", "blocked-by-policy")


def test_the_meta_stands_before_everything_that_loads() -> None:
    html = content_security_policy.with_meta("index.html", PAGE).decode()
    assert html.index("Content-Security-Policy") < html.index("<script")
    assert "frame-ancestors" not in html
    assert content_security_policy.with_meta("a.svg", PAGE) == PAGE
