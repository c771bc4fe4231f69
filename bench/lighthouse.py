"""Lighthouse's four scores (mobile) of a production build for an invented bank, through the nginx of that build."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import invented_bank
import nginx
from bench import measure, tools
from bench.articles import ROOT, grown
from chromium import find_chromium

PAGES = {"home": "/", "article": "/recovery/forgot-password/", "contact": "/contact/", "hours": "/hours/"}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def scores(folder: Path, python: str) -> dict[str, dict[str, tuple[int, list[str]]]] | None:
    """By page and category: the score of 100, and the audits that cost points. None where npm has no Lighthouse."""
    programs = tools.node(*tools.LIGHTHOUSE)
    if programs is None:
        return None
    project = grown(folder / "bank", 0)
    overlay = invented_bank.fill(Path(shutil.copy(ROOT / "tests/overlays/bank.yml", folder)))
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "HELPCENTER_TODAY": "2026-11-22"}
    command = [python, "-m", "helpcenter.cli", "build", "--production", str(overlay)]
    subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)
    with nginx.serve(project / "site", folder) as address:
        return {name: _page(programs, address + path, folder) for name, path in PAGES.items()}


def _page(programs: Path, address: str, folder: Path, tries: int = 3) -> dict[str, tuple[int, list[str]]]:
    """Lighthouse loses a trace now and then and says to run it again; ten minutes of builds must not go with it."""
    report = folder / "report.json"
    done = subprocess.run(
        [
            *(programs / "lighthouse", address, "--quiet", "--output=json", f"--output-path={report}"),
            f"--only-categories={','.join(CATEGORIES)}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run",
        ],
        env={**os.environ, "CHROME_PATH": find_chromium()}, capture_output=True, timeout=240, check=False,
    )  # fmt: skip
    if done.returncode and tries > 1:
        return _page(programs, address, folder, tries - 1)
    if done.returncode:
        raise measure.Failed(done.stderr.decode("utf-8", "replace")[-2000:])
    found = json.loads(report.read_text("utf-8"))
    return {name: _category(found, name) for name in CATEGORIES}


def _category(report: dict[str, Any], name: str) -> tuple[int, list[str]]:
    category = report["categories"][name]
    costly = [
        reference["id"]
        for reference in category["auditRefs"]
        if reference["weight"] and (report["audits"][reference["id"]]["score"] or 0) < 0.9
        and report["audits"][reference["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual", "informative")
    ]  # fmt: skip
    return round((category["score"] or 0) * 100), costly
