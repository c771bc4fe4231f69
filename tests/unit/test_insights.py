"""`helpcenter insights`: what is counted, what is left out, and what each report shows of it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from helpcenter.build.insights import html_report, plots, text_report
from helpcenter.build.insights.counted_lines import counted_lines, write_parquet
from helpcenter.build.insights.findings import Findings, Phrase, Unanswered, findings, wilson
from helpcenter.cli.insights import insights
from helpcenter.content.project import Project
from helpcenter.source.problem import CannotRun
from projects import real_project

ARTICLE, OTHER = "en/recovery/account-frozen", "recovery/account-frozen"


def line(event: str, language: str, value: str, page: str = "", query: str = "", day: str = "2026-11-30") -> str:
    """A line as nginx keeps it."""
    return f"{day} e={event}&l={language}&v={value}&p={page}&q={quote(query, safe='')}"


def as_caddy(kept: str) -> str:
    """The same line as Caddy keeps it."""
    day, _, query = kept.partition(" ")
    record = {
        "level": "info", "ts": day, "logger": "http.log.access.log0", "msg": "handled request",
        "request": {"method": "POST", "uri": f"/insights?{query}"}, "status": 204,
    }  # fmt: skip
    return json.dumps(record, separators=(",", ":"))


def of(folder: Path, lines: Sequence[str], at_least: int = 1, project: Project | None = None) -> Findings:
    log = folder / "insights.log"
    log.write_text("".join(f"{one}\n" for one in lines), "utf-8")
    with counted_lines([log], threads=1) as table:
        return findings(table, project or real_project(), at_least=at_least)


LINES = [
    *[line("helped", "en", "no", ARTICLE)] * 3,
    line("helped", "en", "yes", ARTICLE),
    *[line("reason", "en", "unclear", ARTICLE)] * 2,
    line("reason", "en", "wrong", ARTICLE),
    line("helped", "zh", "yes", OTHER, day="2026-11-29"),
    line("nothing_found", "zh", "none", query="查不到的词"),
    line("nothing_found", "zh", "other", query="查不到的词"),
    line("nothing_found", "en", "none", query="Blue  Moon"),
    line("nothing_found", "en", "none", query="blue moon"),
    line("result_chosen", "en", "3", ARTICLE, "they froze me out"),
    line("result_chosen", "en", "4", ARTICLE, "they froze me out"),
]


@pytest.mark.parametrize("written", [str, as_caddy], ids=["nginx", "caddy"])
def test_lines_of_each_server_are_counted_alike(tmp_path: Path, written: Callable[[str], str]) -> None:
    found = of(tmp_path, [written(one) for one in LINES])
    assert (found.lines, found.unread, found.unknown_pages) == (14, 0, 0)
    assert found.events == {"helped": 5, "nothing_found": 4, "reason": 3, "result_chosen": 2}
    assert [(day.day, day.yes, day.no) for day in found.days] == [
        (date(2026, 11, 29), 1, 0),
        (date(2026, 11, 30), 1, 3),
    ]
    (failing,) = found.failing
    assert (failing.file, failing.no, failing.answers) == (f"docs/{ARTICLE}.md", 3, 4)
    assert failing.reasons == {"unclear": 2, "wrong": 1}
    assert found.unanswered == {"zh": (Unanswered("查不到的词", 2, 1),), "en": (Unanswered("blue moon", 2, 0),)}
    assert found.phrases == {"zh": (), "en": (Phrase(f"docs/{ARTICLE}.md", "they froze me out", 2, 3.5),)}


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "rubbish",
        '127.0.0.1 - - [30/Nov/2026:10:00:00 +0000] "POST /insights?e=helped&l=en&v=no&p=&q= HTTP/1.1" 204 0 "-" "-"',
        "2026-13-41 e=helped&l=en&v=no&p=en/contact/email&q=",
        "2026-11-30 e=bought&l=en&v=no&p=&q=",
        "2026-11-30 e=nothing_found&l=en&v=none&p=&q=%FF%FE",
        "2026-11-30 e=nothing_found&l=en&v=none&p=&q=<script>",
        "2026-11-30 e=helped&l=en&v=no&p=en/contact/email&q=&e=helped",
        '"2026-11-30 e=helped&l=en&v=no&p=en/contact/email&q=',
        "x" * 30000,
    ],
)
def test_a_line_that_no_page_sends_is_left_out_and_counted(tmp_path: Path, wrong: str) -> None:
    found = of(tmp_path, [wrong, LINES[0]])
    assert (found.lines, found.unread) == (1, 1)


def test_bytes_that_are_no_text_do_not_stop_the_count(tmp_path: Path) -> None:
    log = tmp_path / "insights.log"
    log.write_bytes(b"\xff\xfe\x00\n" + LINES[0].encode() + b"\n")
    with counted_lines([log]) as table:
        assert findings(table, real_project()).lines == 1


def test_a_query_of_few_readers_is_counted_and_not_shown(tmp_path: Path) -> None:
    found = of(tmp_path, LINES, at_least=3)
    assert found.events["nothing_found"] == 4
    assert found.unanswered == {"zh": (), "en": ()} and found.phrases == {"zh": (), "en": ()}


@pytest.mark.parametrize(
    ("query", "chosen"),
    [
        ("account frozen ***", [("2", ARTICLE)]),
        ("first at once", [("1", ARTICLE)]),
        ("nobody agrees", [("2", ARTICLE), ("2", "en/contact/email"), ("2", "en/contact/phone")]),
        ("Account restricted or frozen", [("2", ARTICLE)]),
        ("gone", [("2", "en/no/such/page")]),
    ],
)
def test_what_is_no_phrase_for_an_article(tmp_path: Path, query: str, chosen: list[tuple[str, str]]) -> None:
    assert of(tmp_path, [line("result_chosen", "en", place, page, query) for place, page in chosen]).phrases["en"] == ()


def test_lines_of_an_address_that_has_moved_are_the_article_s(tmp_path: Path) -> None:
    facts = replace(real_project().facts, redirects={"recovery/password": "recovery/forgot-password"})
    moved = replace(real_project(), facts=facts)
    (failing,) = of(tmp_path, [line("helped", "en", "no", "en/recovery/password")], project=moved).failing
    assert failing.file == "docs/en/recovery/forgot-password.md"


def test_two_of_two_say_less_than_ninety_of_a_hundred() -> None:
    assert wilson(2, 2) < wilson(90, 100) < 0.9
    assert wilson(0, 10) == 0


def test_counts_are_the_same_from_compressed_logs_and_from_parquet(tmp_path: Path) -> None:
    whole = of(tmp_path, LINES * 2)
    packed = tmp_path / "insights.log.1.gz"
    packed.write_bytes(gzip.compress("".join(f"{one}\n" for one in LINES).encode()))
    with counted_lines([packed]) as table:
        write_parquet(table, tmp_path / "old.parquet")
    with counted_lines([tmp_path / "old.parquet", packed]) as table:
        assert findings(table, real_project(), at_least=1) == whole


def test_each_report_holds_every_list(tmp_path: Path) -> None:
    found = of(tmp_path, LINES)
    for report in (text_report.as_text(found), html_report.as_html(found)):
        for words in ("14 lines", "查不到的词", "blue moon", "they froze me out", f"docs/{ARTICLE}.md", "unclear 2"):
            assert words in report
    assert "none" in text_report.as_text(of(tmp_path, []))
    assert "None." in html_report.as_html(of(tmp_path, []))


def test_what_readers_typed_is_no_markup_in_the_page(tmp_path: Path) -> None:
    hostile = """</td><script>alert(1)</script><img src=x onerror='a'>"&"""
    html = html_report.as_html(of(tmp_path, [line("nothing_found", "en", "none", query=hostile)]))
    assert "<script" not in html and "<img" not in html and "&lt;script&gt;" in html
    assert re.findall(r"""(?:src|href|url)\s*[=(]""", html.replace("src=x", "")) == []


def test_plots_are_well_formed_and_named() -> None:
    drawings = [
        plots.columns("Days & more", ["2026-11-29", "2026-11-30"], [("found", [3, 0]), ("nothing", [1, 2])]),
        plots.bars("Queries", [("<b>", 10, 4), ("x" * 60, 0, 0)]),
        plots.columns("Nothing", [], [("found", [])]),
        plots.bars("Nothing", []),
    ]
    shapes = [ElementTree.fromstring(drawing) for drawing in drawings]
    assert [shape.get("aria-label") for shape in shapes] == ["Days & more", "Queries", "Nothing", "Nothing"]
    rectangles = [one for one in shapes[0] if one.tag == "rect"]
    assert sorted(float(one.get("height") or 0) for one in rectangles) == [40, 80, 120]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(insights, arguments)


def test_the_command_writes_each_form(tmp_path: Path) -> None:
    log = tmp_path / "insights.log"
    log.write_text("".join(f"{one}\n" for one in LINES), "utf-8")
    assert "Searches without an answer, zh" in run(str(log), "--at-least", "1").output
    assert json.loads(run(str(log), "--format", "json").output)["lines"] == 14
    page = tmp_path / "report.html"
    assert run(str(log), "--format", "html", "--output", str(page)).exit_code == 0
    assert page.read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("name", ["nothing.log", "broken.parquet"])
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path, name: str) -> None:
    if name.startswith("broken"):
        (tmp_path / name).write_text("no Parquet")
    with pytest.raises(CannotRun, match=r"there is no file|cannot be read"), counted_lines([tmp_path / name]):
        pass
