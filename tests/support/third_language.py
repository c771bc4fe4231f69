"""The tiny project with the real templates and a third language, German, made of a few files and one line of a list."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from checkout import TESTS, TINY, copy_project
from helpcenter.source import yaml_document
from helpcenter.source.text_file import Source

FILES = {
    "language.py": "hooks/helpcenter/l10n/languages/de.py",
    "draft.md": "hooks/helpcenter/content/drafts/de.md",
}
LABELS = {
    "security_center": {"zh": "安全中心", "en": "Security centre", "de": "Sicherheit"},
    "freeze_account": {"zh": "冻结账户", "en": "Freeze account", "de": "Konto sperren"},
}
"""What the real templates name and the tiny project does not."""
LIST = "hooks/helpcenter/facts/languages.py"


def tiny_in_three_languages(target: Path) -> Path:
    """A project in Chinese, English and German. German texts are the English ones, but for the grammar."""
    project = copy_project(target)
    for name in ("docs", "data"):
        for file in (project / name).rglob("*.*"):
            if file.name != "interface.yml":
                file.unlink()
        shutil.copytree(TINY / name, project / name, dirs_exist_ok=True, ignore=shutil.ignore_patterns("interface.yml"))
    shutil.copytree(project / "docs/en", project / "docs/de", dirs_exist_ok=True)
    for name, path in FILES.items():
        shutil.copy(TESTS / "third_language" / name, project / path)
    _replace(project / LIST, '("zh", "en")', '("zh", "en", "de")')
    for file in (project / "data").glob("*.yml"):
        data = _with_german(yaml_document.parse(Source(str(file), file.read_text("utf-8"))).data)
        if file.stem == "interface":
            data["interface"]["language_de"] = {"zh": "德文", "en": "German", "de": "Deutsch"}
        if file.stem == "terms":
            data["labels"] |= LABELS
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000), "utf-8")
    _configure(project / "mkdocs.yml")
    return project


def _with_german(data: Any) -> Any:
    """Every mapping with a text in English has it in German too; every channel answers in German."""
    if isinstance(data, list):
        return [*data, "de"] if data == ["zh", "en"] else [_with_german(one) for one in data]
    if not isinstance(data, dict):
        return data
    found = {key: _with_german(value) for key, value in data.items()}
    return found | {"de": found["en"]} if {"zh", "en"} <= found.keys() else found


def _configure(file: Path) -> None:
    text = file.read_text("utf-8")
    head, _, _ = text.partition("\nnav:\n")
    nav = (TINY / "mkdocs.yml").read_text("utf-8").partition("\nnav:\n")[2]
    german = "{locale: de, name: Deutsch, build: true, theme: {language: de}, nav_translations: {找回账户: Konto}}"
    head = head.replace("\nmarkdown_extensions:", f"        - {german}\n\nmarkdown_extensions:")
    file.write_text(f"{head}\nnav:\n{nav}", "utf-8")


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), "utf-8")
