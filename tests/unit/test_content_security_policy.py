"""The content security policy of the built pages."""

from __future__ import annotations

from helpcenter.output import content_security_policy
from helpcenter.output.html_page import HtmlPage


def page(body: str) -> str:
    return f'<!doctype html><meta charset="utf-8">\n{body}'


def allowed(body: str) -> dict[str, tuple[str, ...]]:
    parsed = HtmlPage(page(body))
    scripts = {script.content for script in parsed.scripts() if script.is_executed}
    return content_security_policy.policy(scripts, {*parsed.styles()}, ["index.html"])


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
    body = "<SCRIPT>a()</Script><!--<script>b()</script>--><scripts><style>b{}</STYLE><script>c()\n</script>"
    parsed = HtmlPage(page(body))
    assert [script.content for script in parsed.scripts()] == ["a()", "c()\n"]
    assert parsed.styles() == ["b{}"]


def test_a_page_without_a_character_set_is_a_problem() -> None:
    assert list(content_security_policy.problems("index.html", page("").encode())) == []
    (found,) = content_security_policy.problems("index.html", b"<!doctype html>")
    assert (found.path, found.rule) == ("site/index.html", "blocked-by-policy")


def test_the_meta_stands_before_everything_that_loads() -> None:
    html = content_security_policy.with_meta("index.html", page("<script></script>").encode(), allowed("")).decode()
    assert html.index("Content-Security-Policy") < html.index("<script")
    assert "frame-ancestors" not in html
