"""The release gate: every page of a sample says that it is one, and a production build holds nothing of the sample."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.project import Project
from helpcenter.facts import reserved_ranges
from helpcenter.l10n import tokens
from helpcenter.output.html_page import HtmlPage
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position, Problem

RULE = "production-gate"
TEXTS = (".html", ".json", ".xml", ".txt", ".md", ".js", ".css", ".svg", ".ics", ".vcf", ".atom", ".webmanifest")
_NOINDEX = 'meta[name="robots" i][content*="noindex" i]'
_CANONICAL = 'link[rel="canonical" i]'
_REDIRECT = 'meta[http-equiv="refresh" i]'
_BANNER = "aside.sample"
_PHONE = re.compile(r"\+(?:\d[ -]?){7,14}\d")
_HOST = re.compile(r"\b(?:[a-z0-9-]+\.)+(?:example|test|invalid|localhost)\b(?!\()")
"""Not `pattern.test(`, which is a call in a script."""
_HOST_HINT = re.compile(r"\.(?:example|test|invalid|localhost)\b")
"""Begins with a dot, which the engine skips to."""
_NOT_A_PAGE = ("404.html",)


def problems(project: Project, path: str, text: str, page: HtmlPage | None = None) -> Iterator[Problem]:
    """Everything that keeps a file from being what it claims to be. `page` is the text of an HTML file, parsed."""
    if not path.endswith(TEXTS):
        return
    if project.facts.sample:
        findings = [*_in_sample_page(path, page)] if page else []
    else:
        findings = [*(_in_page(project, path, text, page) if page else ()), *_in_text(project, path, text)]
    for finding in findings:
        yield Problem(f"site/{path}", finding.place.line, 1, RULE, finding.message, finding.hint)


def _is_article(path: str, page: HtmlPage) -> bool:
    return path not in _NOT_A_PAGE and not page.first(_REDIRECT)


def _in_sample_page(path: str, page: HtmlPage) -> Iterator[Finding]:
    start = Position()
    if not page.first(_NOINDEX):
        hint = 'add <meta name="robots" content="noindex"> to its template'
        yield Finding(start, "a page of the sample may be indexed", hint)
    if _is_article(path, page) and not page.first(_BANNER):
        hint = "show the sample banner in its template"
        yield Finding(start, "a page of the sample does not say that it is one", hint)


def _in_page(project: Project, path: str, text: str, page: HtmlPage) -> Iterator[Finding]:
    site_url = project.facts.site_url
    if _is_article(path, page):
        if page.first(_NOINDEX):
            place = _line(text, text.find("noindex"))
            yield Finding(place, "this page hides from search engines", "show noindex in a sample only")
        canonical = page.first(_CANONICAL) or {}
        if not (canonical.get("href") or "").startswith(site_url):
            place = _line(text, text.find("canonical"))
            yield Finding(
                place,
                Message("the canonical address is not under {site_url}", site_url=site_url),
                "take it from center.canonical",
            )
    if page.first(_BANNER):
        place = _line(text, text.find('class="sample'))
        yield Finding(place, "the sample banner is left over", "show it only where center.sample is true")
    if (at := text.find("{{")) >= 0:
        token = text[at : at + 40].split("}}")[0]
        yield Finding(
            _line(text, at),
            Message("the token {token}}}}} was not replaced", token=token),
            "look for it in the overlay",
        )


def _in_text(project: Project, path: str, text: str) -> Iterator[Finding]:
    for key, wording in project.facts.interface.items():
        for locale, sentence in wording.items() if key.startswith("sample_") else ():
            if (at := text.find(tokens.render_plain(sentence, project.vocabulary, locale))) >= 0:
                hint = "show it only where center.sample is true"
                yield Finding(_line(text, at), Message("the sample's {key} is left over", key=key), hint)
    from_overlay = "it must come from the overlay"
    for number in _PHONE.finditer(text):
        if reserved_ranges.phone(re.sub(r"[ -]", "", number[0])):
            message = Message("the number {number!r} is reserved for fiction", number=number[0])
            yield Finding(_line(text, number.start()), message, from_overlay)
    # A class of a style sheet may be called `.example`.
    for host in () if path.endswith(".css") or not _HOST_HINT.search(text) else _HOST.finditer(text):
        yield Finding(_line(text, host.start()), Message("the host {host!r} is reserved", host=host[0]), from_overlay)


def _line(text: str, offset: int) -> Position:
    """The line of an offset; the first one if what was looked for is not written as expected (-1)."""
    return Position(text.count("\n", 0, max(offset, 0)) + 1)
