"""The last look at a built site: a sample says on each page that it is one, and a production build holds none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.project import Project
from helpcenter.facts import reserved_ranges
from helpcenter.l10n import tokens
from helpcenter.source.problem import Problem

RULE = "production-gate"
TEXTS = (".html", ".json", ".xml", ".txt", ".md", ".js", ".css", ".svg", ".ics", ".vcf", ".atom", ".webmanifest")
_NOINDEX = re.compile(r"<meta name=\"?robots\"? content=\"?[^\">]*noindex", re.IGNORECASE)
_CANONICAL = re.compile(r"<link rel=\"?canonical\"? href=\"?([^\">\s]+)")
_REDIRECT = re.compile(r"<meta http-equiv=\"?refresh")
_BANNER = re.compile(r"<aside class=\"?sample\b")
_PHONE = re.compile(r"\+(?:\d[ -]?){7,14}\d")
_HOST = re.compile(r"\b(?:[a-z0-9-]+\.)+(?:example|test|invalid|localhost)\b(?!\()")
"""Not `pattern.test(`, which is a call in a script."""
_MAYBE_HOST = re.compile(r"\.(?:example|test|invalid|localhost)\b")
"""Begins with a dot, to which the engine skips; what may be a host is asked only where one ends like that."""
_NOT_A_PAGE = ("404.html",)


def problems(project: Project, path: str, text: str) -> Iterator[Problem]:
    """Everything that keeps a file from being what it claims to be."""
    if path.endswith(TEXTS):
        for at, message, hint in (_in_sample if project.facts.sample else _in_production)(project, path, text):
            yield Problem(f"site/{path}", text.count("\n", 0, at) + 1, 1, RULE, message, hint)


def _is_page(path: str, text: str) -> bool:
    return path.endswith(".html") and path not in _NOT_A_PAGE and not _REDIRECT.search(text)


def _in_sample(project: Project, path: str, text: str) -> Iterator[tuple[int, str, str]]:
    if path.endswith(".html") and not _NOINDEX.search(text):
        yield 0, "a page of the sample may be indexed", 'add <meta name="robots" content="noindex"> to its template'
    if _is_page(path, text) and not _BANNER.search(text):
        yield 0, "a page of the sample does not say that it is one", "show the sample banner in its template"


def _in_production(project: Project, path: str, text: str) -> Iterator[tuple[int, str, str]]:
    brand = project.facts.brand
    if _is_page(path, text):
        if noindex := _NOINDEX.search(text):
            yield noindex.start(), "this page hides from search engines", "show noindex in a sample only"
        canonical = _CANONICAL.search(text)
        if canonical is None or not canonical[1].startswith(brand.site_url):
            at = canonical.start() if canonical else 0
            yield at, f"the canonical address is not under {brand.site_url}", "take it from center.canonical"
    if banner := _BANNER.search(text):
        yield banner.start(), "the sample banner is left over", "show it only where center.sample is true"
    for key, words in project.facts.interface.items():
        for locale, sentence in words.items() if key.startswith("sample_") else ():
            if (at := text.find(tokens.render_plain(sentence, project.vocabulary, locale))) >= 0:
                yield at, f"the sample's {key} is left over", "show it only where center.sample is true"
    for number in _PHONE.finditer(text):
        if reserved_ranges.phone(re.sub(r"[ -]", "", number[0])):
            yield number.start(), f"the number {number[0]!r} is reserved for fiction", "it must come from the overlay"
    # A class of a style sheet may be called `.example`.
    for host in () if path.endswith(".css") or not _MAYBE_HOST.search(text) else _HOST.finditer(text):
        yield host.start(), f"the host {host[0]!r} is reserved", "it must come from the overlay"
    if path.endswith(".html") and (at := text.find("{{")) >= 0:
        yield at, f"the token {text[at : at + 40].split('}}')[0]}}}}} was not replaced", "look for it in the overlay"
