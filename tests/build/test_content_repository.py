"""The wheel as an organisation meets it: installed, a content repository begun, built for production, upgraded.

The next version is made here from a copy of this one, with a key of `data/` and a value of templates renamed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

import invented_bank
from checkout import ROOT, copy_project
from helpcenter.source.product_folder import OVERRIDES

pytestmark = pytest.mark.everything

OLD_KEY, NEW_KEY = "review_every_days", "review_within_days"
OLD_VALUE, NEW_VALUE = "share_image_url", "card_image_url"
NEXT = "7.0.0"
CHANGES = f"""
{NEXT}:
  data: {{brand: {{freshness.{OLD_KEY}: {NEW_KEY}}}}}
  templates: {{center.{OLD_VALUE}: center.{NEW_VALUE}}}
"""
OWN_TEMPLATE = """{% extends "helpcenter.html" %}
{% block extrahead %}{{ super() }}<meta name="bank" content="anlan {{ center.share_image_url }}">{% endblock %}
"""
OWN_ARTICLE = {
    "zh": """---
title: 我们的网点
description: 网点在哪里，去之前带什么。
kind: procedure
reviewed: 2026-11-20
related: [contact/index]
asked_as: [网点在哪, 柜台, 营业厅, 附近网点, 去网点带什么, 線下網點, 想当面办, 到店办理]
---

# 我们的网点

去之前带上证件。

## 去网点要带什么？ {#branch-bring}

带证件和工单号。

1. 先拨打 {{ phone.urgent }}，问最近的网点。
2. 带上证件。
""",
    "en": """---
title: Our branches
description: Where our branches are and what to bring.
kind: procedure
reviewed: 2026-11-20
related: [contact/index]
asked_as: [where is a branch, branch near me, counter, in person, bring to a branch, nearest brnach, visit you, walk in]
translated_from: {}
---

# Our branches

Bring your papers.

## What do I bring to a branch? {#branch-bring}

Bring your papers and your case number.

1. Call {{ phone.urgent }} first and ask for the nearest branch.
2. Bring your papers.
""",
}


class Installed:
    """A virtual environment with one wheel of the product, which sees the locked packages of the tests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)

    @property
    def _locked(self) -> Path:
        packages = sysconfig.get_path("purelib", vars={"base": str(self.folder), "platbase": str(self.folder)})
        return Path(packages) / "locked.pth"

    def install(self, product: Path) -> None:
        """Build a wheel of a checkout and install it. A path in a .pth file does not bring that folder's own ones."""
        wheels = product.parent / f"{product.name}-wheel"
        environment = {**os.environ, "PYTHONPATH": ""}
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels)]
        subprocess.run(build, cwd=product, env=environment, check=True, capture_output=True)
        (wheel,) = wheels.glob("helpcenter-*.whl")
        self._locked.unlink(missing_ok=True)
        pip = [sys.executable, "-m", "pip", "--python", str(self.folder / "bin/python"), "--disable-pip-version-check"]
        install = [*pip, "install", "--quiet", "--no-deps", "--no-index", "--force-reinstall", str(wheel)]
        subprocess.run(install, env=environment, check=True, capture_output=True)
        self._locked.write_text(sysconfig.get_path("purelib") + "\n", "utf-8")

    def __call__(self, where: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the command, with nothing of this checkout in its way."""
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        command = [str(self.folder / "bin/helpcenter"), *arguments]
        return subprocess.run(command, cwd=where, env=environment, capture_output=True, text=True, timeout=600)


def succeed(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, f"{file}: {old}"
    file.write_text(text.replace(old, new), "utf-8")


def add_our_own(shop: Path, translated: Callable[[], object]) -> None:
    """An article, a template block, a navigation, facts: everything that an organisation may have of its own."""
    for locale, text in OWN_ARTICLE.items():
        (shop / f"docs/{locale}/contact/branches.md").write_text(text, "utf-8")
        replace(shop / f"docs/{locale}/contact/choose.md", "related:\n", "related:\n  - contact/branches\n")
    translated()
    replace(shop / "mkdocs.yml", "      - contact/card.md\n", "      - contact/card.md\n      - contact/branches.md\n")
    (shop / OVERRIDES).mkdir()
    (shop / OVERRIDES / "main.html").write_text(OWN_TEMPLATE, "utf-8")
    replace(shop / "data/brand.yml", f"{OLD_KEY}: ", f"# ours\n  {OLD_KEY}: 1")
    with (shop / "overlay.yml").open("a", encoding="utf-8") as overlay:
        overlay.write(f"freshness: {{{OLD_KEY}: 400}} # our auditors' wish\n")


def the_next_version(folder: Path) -> Path:
    """A copy of this checkout in which a key and a value of templates have other names."""
    project = copy_project(folder)
    for file in (*project.glob("hooks/**/*.py"), *project.glob("data/**/*.*"), *project.glob("overrides/**/*.html")):
        text = file.read_text("utf-8")
        file.write_text(text.replace(OLD_KEY, NEW_KEY).replace(OLD_VALUE, NEW_VALUE), "utf-8")
    configuration = project / "pyproject.toml"
    configuration.write_text(
        re.sub(r'^version = ".*"', f'version = "{NEXT}"', configuration.read_text("utf-8"), flags=re.M), "utf-8"
    )
    with (project / "hooks/helpcenter/build/repository/changes.yml").open("a", encoding="utf-8") as table:
        table.write(CHANGES)
    article = project / "docs/zh/faq/index.md"
    article.write_text(article.read_text("utf-8") + "\n<!-- seven -->\n", "utf-8")
    return project


def content(shop: Path) -> dict[str, bytes]:
    made = ("site", ".build")
    files = (path for path in shop.rglob("*") if path.is_file() and path.relative_to(shop).parts[0] not in made)
    return {path.relative_to(shop).as_posix(): path.read_bytes() for path in files}


def check_site(shop: Path) -> None:
    page = (shop / "site/en/contact/branches/index.html").read_text("utf-8")
    assert '<meta name="bank" content="anlan' in page
    assert "Anlan Bank" in page
    assert f"tel:{invented_bank.number('gb')}" in page


def test_a_wheel_builds_a_content_repository_and_an_upgrade_keeps_what_is_its_own(tmp_path: Path) -> None:
    run = Installed(tmp_path / "venv")
    run.install(copy_project(tmp_path / "product"))
    overlay = tmp_path / "bank.yml"
    overlay.write_text((ROOT / "tests/overlays/bank.yml").read_text("utf-8"), "utf-8")
    invented_bank.fill(overlay)

    shop = tmp_path / "shop"
    succeed(run(tmp_path, "init", "shop", "--from", str(overlay)))
    assert run(tmp_path, "init", "shop").returncode == 2
    succeed(run(shop, "check"))
    add_our_own(shop, lambda: succeed(run(shop, "translated", "contact/branches")))
    succeed(run(shop, "check", "--production", "overlay.yml"))
    succeed(run(shop, "build", "--production", "overlay.yml"))
    succeed(run(shop, "verify", "site"))
    check_site(shop)
    assert "nothing to do" in succeed(run(shop, "upgrade"))

    run.install(the_next_version(tmp_path / "next"))
    before = content(shop)
    planned = succeed(run(shop, "upgrade", "--dry-run"))
    assert content(shop) == before
    told = succeed(run(shop, "upgrade"))
    renamed = (shop / "data/brand.yml").read_text("utf-8").partition(f"{NEW_KEY}: ")[0].count("\n") + 1
    for line in (
        f"data/brand.yml:{renamed}: {OLD_KEY} is now {NEW_KEY}",
        f"{OVERRIDES}/main.html:2: center.{OLD_VALUE} is now center.{NEW_VALUE}",
        "docs/zh/faq/index.md",
    ):
        assert line in planned, f"{line}\n{planned}"
        assert line in told
    assert re.search(rf"^ +overlay\.yml:\d+: {OLD_KEY} is now {NEW_KEY}", told, re.M)
    after = content(shop)
    assert f"freshness: {{{NEW_KEY}: 400}} # our auditors' wish".encode() in after["overlay.yml"]
    assert after["docs/zh/contact/branches.md"] == before["docs/zh/contact/branches.md"]
    assert b"<!-- seven -->" in after["docs/zh/faq/index.md"]
    assert after["mkdocs.yml"] == before["mkdocs.yml"]

    succeed(run(shop, "check", "--production", "overlay.yml"))
    succeed(run(shop, "build", "--production", "overlay.yml"))
    succeed(run(shop, "verify", "site"))
    check_site(shop)


def test_a_bank_in_cairo_without_chat_is_built_from_the_wheel_alone_and_verified(tmp_path: Path) -> None:
    run = Installed(tmp_path / "venv")
    run.install(copy_project(tmp_path / "product"))
    overlay = tmp_path / "cairo.yml"
    overlay.write_text((ROOT / "tests/overlays/cairo.yml").read_text("utf-8"), "utf-8")
    invented_bank.fill(overlay)
    succeed(run(tmp_path, "init", "shop", "--from", str(overlay)))
    shop = tmp_path / "shop"
    succeed(run(shop, "build", "--production", "overlay.yml"))
    succeed(run(shop, "verify", "site"))
    page = (shop / "site/en/recovery/forgot-password/index.html").read_text("utf-8")
    assert "Nile Bank" in page and f"tel:{invented_bank.number('eg')}" in page
    assert not (shop / "site/en/contact/live-chat").exists()

    run.install(the_next_version(tmp_path / "next"))
    with (shop / "overlay.yml").open("a", encoding="utf-8") as text:
        text.write(f"freshness: {{{OLD_KEY}: 400}}\n")
    assert f"{OLD_KEY} is now {NEW_KEY}" in succeed(run(shop, "upgrade"))
    succeed(run(shop, "build", "--production", "overlay.yml"))
    succeed(run(shop, "verify", "site"))
