"""The `helpcenter` command as a writer or CI meets it: what it prints, and how it ends."""

from __future__ import annotations

import json
import os
import pty
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import helpcenter
from helpcenter.content import translation_digests
from helpcenter.content.project import read_project

ARTICLE = "docs/zh/recovery/lost-phone.md"


def add_phone_number(project: Path) -> None:
    article = project / ARTICLE
    article.write_text(article.read_text("utf-8") + "\n请拨打 400-000-0001\n", "utf-8")
    translation_digests.renew(project, read_project(project), "recovery/lost-phone", "en")


def test_a_clean_project_ends_with_0_and_prints_nothing(tiny: Path) -> None:
    done = helpcenter(tiny, "check")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "4 articles: no problems\n"


def test_a_problem_ends_with_1_and_names_file_line_and_column(tiny: Path) -> None:
    add_phone_number(tiny)
    done = helpcenter(tiny, "check")
    assert done.returncode == 1
    expected = f"{ARTICLE}:21:5: the phone number '400-000-0001' is typed by hand (contact-literal)\n"
    assert done.stdout.startswith(expected)


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_are_for_terminals(tiny: Path, environment: dict[str, str], coloured: bool) -> None:
    add_phone_number(tiny)
    terminal, shown = pty.openpty()
    plain = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    subprocess.run(
        [sys.executable, "-m", "helpcenter.cli", "check"],
        cwd=tiny, env={**plain, "TERM": "xterm", **environment}, stdout=shown, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(shown)
    text = os.read(terminal, 4096).decode()
    os.close(terminal)
    assert f"{ARTICLE}:21:5:" in text
    assert ("\x1b[" in text) == coloured


def test_github_format_annotates_the_line(tiny: Path) -> None:
    add_phone_number(tiny)
    done = helpcenter(tiny, "check", "--format", "github")
    assert done.stdout.startswith(f"::error file={ARTICLE},line=21,col=5,title=contact-literal::the phone number")
    assert "%0Ahint: " in done.stdout


def test_json_format_is_a_list_of_six_keys(tiny: Path) -> None:
    add_phone_number(tiny)
    (found,) = json.loads(helpcenter(tiny, "check", "--format", "json").stdout)
    assert list(found) == ["path", "line", "column", "rule", "message", "hint"]
    assert (found["path"], found["line"], found["column"]) == (ARTICLE, 21, 5)


def test_a_path_shows_its_own_problems_only(tiny: Path) -> None:
    add_phone_number(tiny)
    assert helpcenter(tiny, "check", "docs/en").returncode == 0
    assert helpcenter(tiny, "check", ARTICLE).returncode == 1
    assert helpcenter(tiny, "check", "docs/zh").returncode == 1


def test_it_finds_the_project_from_a_folder_inside_it(tiny: Path) -> None:
    add_phone_number(tiny)
    inner = tiny / "docs" / "zh"
    done = helpcenter(inner, "check")
    assert done.stdout.startswith(f"{ARTICLE}:21:5: ")


def test_exceptions_are_listed_with_their_reasons(tiny: Path) -> None:
    article = tiny / ARTICLE
    article.write_text(article.read_text("utf-8") + "\n95000 <!-- allow contact-literal: 讲诈骗短号 -->\n", "utf-8")
    assert helpcenter(tiny, "check").returncode == 0
    assert helpcenter(tiny, "check", "--exceptions").stdout == f"{ARTICLE}:21: allows contact-literal: 讲诈骗短号\n"


def broken_yaml(project: Path) -> str:
    (project / "data/hours.yml").write_text("hours: [\n", "utf-8")
    return "data/hours.yml:2:1: this is not valid YAML"


def invalid_utf8(project: Path) -> str:
    (project / ARTICLE).write_bytes("# 手机\n丢".encode() + b"\xff")
    return f"{ARTICLE}:2:2: byte 0xff is not UTF-8 (encoding)"


def missing_data_file(project: Path) -> str:
    (project / "data/channels.yml").unlink()
    return "data/channels.yml:1:1: the file is missing (missing-file)"


def empty_data_file(project: Path) -> str:
    (project / "data/brand.yml").write_text("", "utf-8")
    return "data/brand.yml:1:1: the file is empty"


@pytest.mark.parametrize("damage", [broken_yaml, invalid_utf8, missing_data_file, empty_data_file])
def test_bad_input_is_one_sentence_with_its_place(tiny: Path, damage) -> None:
    expected = damage(tiny)
    done = helpcenter(tiny, "check")
    assert done.returncode == 1
    assert expected in done.stdout
    assert "    hint: " in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_outside_a_project_it_says_where_to_run(tmp_path: Path) -> None:
    done = helpcenter(tmp_path, "check")
    assert done.returncode == 2
    assert done.stderr.startswith("helpcenter: no mkdocs.yml in ")


def test_a_day_that_is_none_is_refused(tiny: Path) -> None:
    done = helpcenter(tiny, "check", HELPCENTER_TODAY="next week")
    assert done.returncode == 2
    assert "HELPCENTER_TODAY is 'next week', not a date" in done.stderr


def test_a_port_in_use_is_one_sentence(tiny: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = helpcenter(tiny, "serve", "--port", str(port))
    assert done.returncode == 2
    assert done.stderr.startswith(f"helpcenter: port {port} is in use\n    hint: ")


def test_a_translation_that_caught_up_is_marked_and_the_text_is_kept(tiny: Path) -> None:
    english = tiny / "docs/en/recovery/lost-phone.md"
    before = english.read_text("utf-8")
    source = tiny / ARTICLE
    source.write_text(source.read_text("utf-8").replace("马上冻结账户。", "马上去冻结账户。"), "utf-8")
    done = helpcenter(tiny, "translated", "recovery/lost-phone")
    after = english.read_text("utf-8")
    assert done.returncode == 0
    assert after != before
    assert after.split("---\n", 2)[2] == before.split("---\n", 2)[2]


def test_an_unknown_slug_offers_a_near_one(tiny: Path) -> None:
    done = helpcenter(tiny, "translated", "recovery/lost-fone")
    assert done.returncode == 2
    assert "hint: write recovery/lost-phone" in done.stderr
