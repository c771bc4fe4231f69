"""The last look at a built site: each thing that keeps it from being published, with its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import invented_bank
from checkout import TINY
from helpcenter.content.project import Project, read_project
from helpcenter.output import release_gate
from helpcenter.output.html_page import HtmlPage

TINY_OVERLAY = TINY.parent / "overlays/tiny.yml"
HOME = f"https://help.{invented_bank.DOMAIN}/"
CANONICAL = f'<link rel="canonical" href="{HOME}contact/">'
BANNER = '<aside class="sample"><p>x</p></aside>'
NOINDEX = '<meta name="robots" content="noindex">'


@pytest.fixture
def sample() -> Project:
    return read_project(TINY)


@pytest.fixture
def production(tmp_path: Path) -> Project:
    words = "interface: {sample_banner: {zh: 这是示例站点, en: This is a sample site}}\n"
    project = Path(shutil.copytree(TINY, tmp_path / "project"))
    (project / "data/interface.yml").write_text(words, "utf-8")
    known = read_project(project, invented_bank.fill(Path(shutil.copy(TINY_OVERLAY, tmp_path / "overlay.yml"))))
    assert known.facts is not None, known.problems
    return known


def told(known: Project, text: str, path: str = "contact/index.html") -> list[tuple[int, str]]:
    """The line and the message of each problem with a page that holds a text in its third line."""
    text = f"<!doctype html>\n\n{text}"
    page = HtmlPage(text) if path.endswith(".html") else None
    return [(one.line, one.message) for one in release_gate.problems(known, path, text, page)]


def test_a_page_of_the_sample_says_so_and_hides(sample: Project) -> None:
    assert told(sample, BANNER + NOINDEX) == []
    assert told(sample, BANNER) == [(1, "a page of the sample may be indexed")]
    assert told(sample, NOINDEX) == [(1, "a page of the sample does not say that it is one")]


def test_a_good_page_of_production_passes(production: Project) -> None:
    assert told(production, f'{CANONICAL}<a href="tel:{invented_bank.number("gb")}">+44 12 1234 5678</a>') == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (CANONICAL + NOINDEX, "this page hides from search engines"),
        (CANONICAL + BANNER, "the sample banner is left over"),
        (CANONICAL + "<p>This is a sample site</p>", "the sample's sample_banner is left over"),
        (CANONICAL + "<p>这是示例站点</p>", "the sample's sample_banner is left over"),
        (CANONICAL + "<p>+44 20 7946 0123</p>", "the number '+44 20 7946 0123' is reserved for fiction"),
        (CANONICAL + "<p>chat.okpay.example</p>", "the host 'chat.okpay.example' is reserved"),
        (CANONICAL + "<p>{{ phone.urgent }}</p>", "the token {{ phone.urgent }} was not replaced"),
        ('<link rel="canonical" href="https://help.elsewhere.org/">', f"the canonical address is not under {HOME}"),
    ],
)
def test_each_trace_of_the_sample_is_refused_with_its_line(production: Project, text: str, message: str) -> None:
    assert told(production, text) == [(3, message)]


def test_a_page_without_a_canonical_address_is_refused(production: Project) -> None:
    assert told(production, "<p>x</p>") == [(1, f"the canonical address is not under {HOME}")]


@pytest.mark.parametrize("path", ["contact.json", "hours.ics", "en/llms.txt", "contact.vcf", "assets/js/site.js"])
def test_files_for_programs_are_looked_at_too(production: Project, path: str) -> None:
    assert told(production, "tel:+442079460123", path) == [(3, "the number '+442079460123' is reserved for fiction")]


def test_a_script_may_call_test_and_a_style_may_be_called_example(production: Project) -> None:
    assert told(production, "if (pattern.test(text)) {}", "assets/js/site.js") == []
    assert told(production, ".box.example {}", "assets/css/site.css") == []
