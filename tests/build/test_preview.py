"""The live preview: an edit shows without a restart, and a problem is shown without stopping it."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkout import copy_project, helpcenter
from helpcenter.build.preview.watcher import Changes, difference, snapshot
from helpcenter.source.parallel import CAN_FORK
from previews import PATIENCE, Preview, previewed, processes_of, start, until
from servers import free_port

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="MkDocs' own preview is used")
ARTICLE, PAGE = "docs/en/recovery/forgot-password.md", "/en/recovery/forgot-password/"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = tmp_path_factory.mktemp("preview")
    with previewed(copy_project(folder / "project"), folder / "log.txt") as running:
        running.waits_for(PAGE, "</html>")
        yield running


def test_an_edit_of_an_article_shows(preview: Preview) -> None:
    preview.append(ARTICLE, "A paragraph that was added.")
    preview.waits_for(PAGE, "A paragraph that was added.")


def test_two_edits_at_once_both_show(preview: Preview) -> None:
    preview.append(ARTICLE, "The first of two.")
    preview.append(ARTICLE, "The second of two.")
    preview.waits_for(PAGE, "The second of two.")
    assert "The first of two." in preview.get(PAGE)[1]


def test_a_title_shows_on_the_pages_that_name_it(preview: Preview) -> None:
    preview.waits_for("/en/recovery/", "Forgotten password")
    preview.edit(ARTICLE, "title: Forgotten password", "title: A lost password")
    preview.waits_for("/en/recovery/", "A lost password")
    preview.edit(ARTICLE, "title: A lost password", "title: Forgotten password")


def test_an_edit_of_the_data_shows_in_both_languages(preview: Preview) -> None:
    preview.edit("data/brand.yml", "name: {zh: OKPay, en: OKPay}", "name: {zh: 甲乙支付, en: Acme Pay}")
    preview.waits_for("/recovery/forgot-password/", "甲乙支付")
    preview.waits_for(PAGE, "Acme Pay")


def test_a_template_and_a_style_show(preview: Preview) -> None:
    preview.append("overrides/partials/footer.html", "<p>From the footer.</p>")
    preview.waits_for(PAGE, "From the footer.")
    preview.append("overrides/assets/css/site.css", ".added-rule { color: inherit }")
    preview.waits_for("/assets/css/site.css", ".added-rule")


def test_a_template_that_fails_is_one_sentence_and_mended_without_a_restart(preview: Preview) -> None:
    preview.append("overrides/partials/footer.html", "{% if %}")
    preview.waits_for(PAGE, "footer.html", status=500)
    preview.edit("overrides/partials/footer.html", "\n{% if %}\n", "")
    preview.waits_for(PAGE, "</html>")


def test_an_article_that_comes_and_goes(preview: Preview) -> None:
    text = (preview.project / "docs/en/security/passwords.md").read_text("utf-8")
    added = preview.project / "docs/en/security/added.md"
    added.write_text(text, "utf-8")
    preview.waits_for("/en/security/added/", "</html>")
    added.unlink()
    preview.waits_for("/en/security/added/", "</html>", status=404)


def test_a_problem_is_shown_and_the_preview_goes_on(preview: Preview) -> None:
    preview.append(ARTICLE, "Call 400-000-0001 now.")
    preview.waits_for_message("the phone number '400-000-0001' is typed by hand")
    preview.waits_for(PAGE, "Call 400-000-0001 now.")
    preview.edit(ARTICLE, "Call 400-000-0001 now.", "A paragraph that was mended.")
    preview.waits_for(PAGE, "A paragraph that was mended.")


@pytest.mark.parametrize(("path", "whole", "broken"), [
    ("data/hours.yml", "\nhours:\n", "\nhours: [\n"),
    ("mkdocs.yml", "\nnav:\n", "\nnav: [\n"),
    (ARTICLE, "title: Forgotten password", "title: [Forgotten password"),
])  # fmt: skip
def test_broken_yaml_is_shown_and_mended_without_a_restart(
    preview: Preview, path: str, whole: str, broken: str
) -> None:
    before = len(preview.log.read_text("utf-8"))
    preview.edit(path, whole, broken)
    until(
        lambda: path in preview.log.read_text("utf-8")[before:], lambda: f"{path} was never named after it was broken"
    )
    assert preview.get("/en/contact/")[0] == 200
    preview.edit(path, broken, whole)
    preview.append(ARTICLE, f"A paragraph after mending {path}.")
    preview.waits_for(PAGE, f"A paragraph after mending {path}.")


def test_any_day_is_shown(preview: Preview) -> None:
    preview.waits_for("/en/hours/?as-of=2027-03-01", 'data-date="2027-03-01"')
    assert 'data-date="2027-03-01"' not in preview.get("/en/hours/")[1]
    status, text = preview.get("/en/hours/?as-of=2027-13-01")
    assert status == 500 and "is no date" in text


def test_files_that_search_and_programs_read_are_made_when_they_are_wanted(preview: Preview) -> None:
    assert json.loads(preview.get("/search/en.json")[1])["language"] == "en"
    assert json.loads(preview.get("/contact.json")[1])["channels"]
    assert preview.get("/en/recovery/forgot-password.md")[1].startswith(("#", ">", "["))
    assert preview.get("/assets/js/site.js")[0] == 200
    assert preview.get("/no/such/page/")[0] == 404


def test_a_port_that_is_taken_is_one_sentence(preview: Preview) -> None:
    done = helpcenter(preview.project, "serve", "--port", str(preview.port))
    assert done.returncode == 2
    assert f"port {preview.port} is in use" in done.stderr
    assert f"serve --port {preview.port + 1}" in done.stderr


def test_of_two_started_at_once_one_runs_and_one_says_why_not(tmp_path: Path) -> None:
    project, port = copy_project(tmp_path / "project"), free_port()
    logs = [tmp_path / "one", tmp_path / "other"]
    running = []
    for log in logs:
        with log.open("w") as output:
            running.append(start(project, port, output.fileno()))
    try:
        until(lambda: any(one.poll() == 2 for one in running), lambda: "both run")
        until(lambda: any("Serving on" in log.read_text() for log in logs), lambda: "none runs")
        assert sum(f"port {port} is in use" in log.read_text() for log in logs) == 1
    finally:
        for one in running:
            one.terminate()
            one.wait(PATIENCE)


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_every_process(tmp_path: Path, ending: signal.Signals) -> None:
    with (tmp_path / "log").open("w") as output:
        running = start(copy_project(tmp_path / "project"), port := free_port(), output.fileno())
    shown = Preview(tmp_path, port, tmp_path / "log", running.pid)
    shown.waits_for(PAGE, "</html>")
    assert len(processes_of(running.pid)) >= 4  # itself, the watcher, the languages
    running.send_signal(ending)
    assert running.wait(PATIENCE) == 0
    until(lambda: not processes_of(running.pid), lambda: f"left: {processes_of(running.pid)}")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_nothing_is_left_when_the_preview_is_killed(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as output:
        running = start(copy_project(tmp_path / "project"), port := free_port(), output.fileno())
    Preview(tmp_path, port, tmp_path / "log", running.pid).waits_for(PAGE, "</html>")
    running.kill()
    running.wait(PATIENCE)
    until(lambda: not processes_of(running.pid), lambda: f"left: {processes_of(running.pid)}")


def test_it_begins_with_facts_that_cannot_be_read_and_goes_on_when_they_can(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    hours = project / "data/hours.yml"
    whole = hours.read_text("utf-8")
    hours.write_text(whole.replace("\nhours:\n", "\nhours: [\n"), "utf-8")
    with previewed(project, tmp_path / "log") as running:
        running.waits_for(PAGE, "cannot be read", status=500)
        running.waits_for_message("data/hours.yml")
        hours.write_text(whole, "utf-8")
        running.waits_for(PAGE, "</html>")


def test_code_that_was_changed_is_used(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    with previewed(project, tmp_path / "log") as running:
        running.waits_for(PAGE, "</html>")
        running.edit("hooks/helpcenter/pages/html_cleanup.py", "def finish(", "def finish(:")
        running.waits_for_message("goes on as it was")
        running.edit("hooks/helpcenter/pages/html_cleanup.py", "def finish(:", "def finish(")
        running.append("hooks/page_hook.py", "def on_page_content(html, **_):\n    return html + 'New code.'")
        running.waits_for(PAGE, "New code.")


def test_a_file_that_is_empty_for_a_moment_is_read_when_it_is_written(preview: Preview) -> None:
    article = preview.project / ARTICLE
    text = article.read_text("utf-8")
    article.write_text("", "utf-8")
    article.write_text(f"{text}\nWritten after it was empty.\n", "utf-8")
    preview.waits_for(PAGE, "Written after it was empty.")


def test_files_that_editors_leave_for_a_moment_do_not_count(tmp_path: Path) -> None:
    folder = tmp_path / "docs/en"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("one")
    before = snapshot(tmp_path)
    for name in (".index.md.swp", "index.md~", "4913", ".#index.md", "index.md.tmp"):
        (folder / name).write_text("x")
    assert difference(before, snapshot(tmp_path)) == Changes()
    (folder / "new").write_text("another")
    (folder / "new").replace(folder / "index.md")
    assert difference(before, snapshot(tmp_path)) == Changes(edited=("docs/en/index.md",))
