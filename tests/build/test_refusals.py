"""What `check` refuses a build refuses too.

Each bad case through the hook, and one real build with a bad thing of each class.
"""

from __future__ import annotations

import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

import check_hook
import yaml_file
from checkout import copy_project, helpcenter
from helpcenter.content.project import read_project
from mkdocs_adapter.state import STATE
from rule_cases import FILES, apply

BUILD: Any = SimpleNamespace(plugins={"i18n": SimpleNamespace(building=False)})
"""As much of MkDocs' configuration as the hook asks for at the beginning of a build."""
CASES = [(file, yaml_file.read(file)) for file in FILES]
SAMPLE = [(file, case) for file, case in CASES if "production" not in case and "today" not in case]
ARTICLE = "docs/zh/recovery/forgot-password.md"
BAD = {
    "phone": "打 400-000-0001。",
    "email": "写信到 help@okpay-help.example。",
    "link": "看 https://okpay-login.example/。",
    "account": "加微信号 okpay_help。",
    "hours": "在线客服 24 小时都在。",
    "reply": "邮件两天内回复。",
    "promise": "我们绝不会打电话给你。",
    "raw HTML": "<iframe></iframe>",
    "token": "打 {{ phone.urgnt }}。",
    "template": "{% include 'x' %}",
    "dead link": "看[这里](nowhere.md)。",
    "language": "This is a whole sentence in English here.",
    "traditional": "請先登錄。",
    "byte": "看不\u200b见。",
    "merge": "<<<<<<< HEAD",
    "empty answer": "## 没有答案吗？ {#no-answer}",
}
"""A line of each class, put at the end of a real article."""


@pytest.mark.parametrize(("file", "case"), SAMPLE, ids=[f"{file.parent.name}/{file.stem}" for file, _ in SAMPLE])
def test_a_build_stops_at_what_check_prints(file: Path, case: dict, tiny: Path, monkeypatch, caplog) -> None:
    apply(case, tiny)
    latest = read_project(tiny)
    monkeypatch.setattr(STATE, "latest", latest)
    monkeypatch.setattr(STATE, "serving", False)
    expected = [line for line in case.get("expect", "").split("\n") if line[:1].strip() and ": note: " not in line]
    with caplog.at_level(logging.ERROR, "mkdocs"):
        if expected:
            with pytest.raises(PluginError, match="nothing was built"):
                check_hook.on_pre_build(BUILD)
        else:
            check_hook.on_pre_build(BUILD)
    assert [record.getMessage().split("\n")[0] for record in caplog.records] == expected


def test_one_build_tells_all_of_it_with_its_line(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    article = project / ARTICLE
    lines = article.read_text(encoding="utf-8").rstrip("\n").split("\n")
    at = {}
    for name, text in BAD.items():
        lines += ["", text]
        at[name] = len(lines)
    article.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = helpcenter(project, "build")
    assert done.returncode == 1
    assert "the site was not built; site/ is as it was" in done.stderr
    missing = [name for name, line in at.items() if f"{ARTICLE}:{line}:" not in done.stderr + done.stdout]
    assert missing == []
    assert not (project / "site").exists()


def test_a_real_build_refuses_what_only_the_built_site_shows(tmp_path: Path) -> None:
    """A hook that adds what no source holds, as a plugin might: the build stops, and no site is left."""
    project = copy_project(tmp_path / "project")
    (project / "hooks/stranger_hook.py").write_text(
        "def on_page_content(html, page, config, files):\n"
        "    added = '<p>' + '-'.join(['400', '000', '0001']) + '</p>'\n"
        "    return html + added if page.file.src_uri.endswith('contact/phone.md') else html\n",
        encoding="utf-8",
    )
    configuration = project / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    assert "\nhooks:\n" in text
    configuration.write_text(text.replace("\nhooks:\n", "\nhooks:\n  - hooks/stranger_hook.py\n"), encoding="utf-8")
    done = helpcenter(project, "build")
    assert done.returncode == 1
    for locale in ("zh", "en"):
        path = f"docs/{locale}/contact/phone.md"
        assert f"{path}:1:1: the phone '400-000-0001' is in no fact" in done.stderr
    assert not (project / "site").exists()
