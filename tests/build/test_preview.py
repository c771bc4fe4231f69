"""The live preview: an edit shows without a restart, and a problem is told without stopping it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkout import copy_project
from servers import free_port

PATIENCE = 60
"""Seconds; a bound for a slow machine, not a measurement."""


class Preview:
    """A running `helpcenter serve` and what it has printed so far."""

    def __init__(self, project: Path, port: int, log: Path) -> None:
        self.project, self.address, self.log = project, f"http://127.0.0.1:{port}", log

    def waits_for(self, path: str, text: str) -> None:
        """Ask for a page until it holds a text."""
        end = time.monotonic() + PATIENCE
        seen = ""
        while time.monotonic() < end:
            try:
                seen = urllib.request.urlopen(self.address + path, timeout=5).read().decode()
            except OSError as error:
                seen = str(error)
            if text in seen:
                return
            time.sleep(0.2)
        raise AssertionError(f"{path} never held {text!r}; the preview printed:\n{self.log.read_text('utf-8')}")

    def waits_for_message(self, text: str) -> None:
        """Wait until the terminal shows a text."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if text in self.log.read_text("utf-8"):
                return
            time.sleep(0.2)
        raise AssertionError(f"{text!r} was never printed:\n{self.log.read_text('utf-8')}")

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.project / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def append(self, path: str, text: str) -> None:
        with (self.project / path).open("a", encoding="utf-8") as file:
            file.write(f"\n{text}\n")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = tmp_path_factory.mktemp("preview")
    project = copy_project(folder / "project")
    port = free_port()
    log = folder / "log.txt"
    with log.open("w") as output:
        running = subprocess.Popen(
            [sys.executable, "-m", "helpcenter.cli", "serve", "--port", str(port)],
            cwd=project, stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(project / "hooks"), "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        try:
            yield Preview(project, port, log)
        finally:
            os.killpg(running.pid, 15)
            running.wait()


ARTICLE = "docs/en/recovery/forgot-password.md"


def test_an_edit_of_an_article_shows(preview: Preview) -> None:
    preview.append(ARTICLE, "A paragraph that was added.")
    preview.waits_for("/en/recovery/forgot-password/", "A paragraph that was added.")


def test_an_edit_of_the_data_shows_in_both_languages(preview: Preview) -> None:
    preview.edit("data/brand.yml", "name: {zh: OKPay, en: OKPay}", "name: {zh: 甲乙支付, en: Acme Pay}")
    preview.waits_for("/recovery/forgot-password/", "甲乙支付")
    preview.waits_for("/en/recovery/forgot-password/", "Acme Pay")


def test_a_problem_is_told_and_the_preview_goes_on(preview: Preview) -> None:
    preview.append(ARTICLE, "Call 400-000-0001 now.")
    preview.waits_for_message("the phone number '400-000-0001' is typed by hand")
    preview.waits_for("/en/recovery/forgot-password/", "Call 400-000-0001 now.")
    preview.edit(ARTICLE, "Call 400-000-0001 now.", "A paragraph that was mended.")
    preview.waits_for("/en/recovery/forgot-password/", "A paragraph that was mended.")


def test_broken_data_is_told_and_mended_without_a_restart(preview: Preview) -> None:
    preview.edit("data/hours.yml", "\nhours:\n", "\nhours: [\n")
    preview.waits_for_message("data/hours.yml")
    preview.edit("data/hours.yml", "\nhours: [\n", "\nhours:\n")
    preview.append(ARTICLE, "A paragraph after the mending.")
    preview.waits_for("/en/recovery/forgot-password/", "A paragraph after the mending.")
