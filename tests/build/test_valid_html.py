"""Every page, style and drawing as the Nu Html Checker sees it, the validator of the W3C."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from checkers import checker

pytestmark = pytest.mark.everything

# It applies the policy in a page to the file that it reads, where 'self' is nothing, and to blocks of JSON, which are
# no scripts (HTML, "data block"); test_pages.py reads what a browser says of the policy. It does not know
# `field-sizing` yet (CSS Basic User Interface 4).
NO_FINDING = r".*violates Content Security Policy.*|.*Property “field-sizing” doesn't exist.*"


def findings(*arguments: str | Path) -> list[str]:
    """What the validator says, as `file:line: message`, without repeats."""
    if not shutil.which("java"):
        pytest.fail("no Java was found; install it: apt install default-jre-headless")
    command = ["java", "-jar", checker("vnu.jar"), "--format", "json", "--stdout", "--exit-zero-always"]
    command += ["--filterpattern", NO_FINDING, *arguments]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)["messages"]
    return [f"{one.get('url', '')}:{one.get('lastLine', 0)}: {one['message']}" for one in said]


def test_every_page_is_valid(built: Path) -> None:
    assert len(list(built.rglob("*.html"))) > 86
    assert findings("--skip-non-html", built) == []


def test_every_style_of_ours_is_valid(built: Path) -> None:
    styles = list((built / "assets/css").rglob("*.css"))
    assert styles
    assert findings("--css", *styles) == []


def test_every_drawing_is_valid(built: Path) -> None:
    drawings = list(built.rglob("*.svg"))
    assert drawings
    assert findings("--svg", *drawings) == []
