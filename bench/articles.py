"""A site of any size: the project as it is, and copies of its articles under new slugs, ids and questions.

The copies pass every rule, so the whole pipeline runs over them. They stand in groups of GROUP inside the sections of
their originals, as a large help center is arranged: no list on any page grows with the site, but the list of all.
"""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from functools import partial
from pathlib import Path

from helpcenter.content import translation_digests
from helpcenter.content.project import read_project

ROOT = Path(__file__).resolve().parent.parent
SECTIONS = {"account": "账户", "payments": "付款和提现", "recovery": "找回账户", "security": "安全"}
"""Folders whose articles are copied, and the titles of their sections in mkdocs.yml."""
GROUP = 12

_CONSONANTS = "BCDFGHJKLMNPRSTWXZ"
_PARTS = ("data", "docs", "overrides", "hooks")
_MADE = shutil.ignore_patterns("__pycache__")
_HEADING_ID = re.compile(r"\{#([a-z0-9-]+)\}")
_QUESTION = re.compile(r"^## (.*?)([？?]?) \{", re.MULTILINE)
_SENTENCE = re.compile(r"^((?:\d+\. |[-*] |    )?[A-Za-z\u4e00-\u9fff].{20,}?)([.。!！])$", re.MULTILINE)
_TITLE = re.compile(r"^(title: |# )(.*)$", re.MULTILINE)


def grown(project: Path, size: int) -> Path:
    """Write a project with `size` articles a language, at least the real ones, and return it."""
    for name in _PARTS:
        shutil.copytree(ROOT / name, project / name, ignore=_MADE)
    real = sorted(file.relative_to(ROOT / "docs/zh").with_suffix("") for file in (ROOT / "docs/zh").rglob("*.md"))
    originals = [slug.as_posix() for slug in real if slug.parts[0] in SECTIONS]
    marks = [_mark(number) for number in range(size - len(real))]
    copies = [f"{originals[number % len(originals)]}-{mark.lower()}" for number, mark in enumerate(marks)]
    for mark, slug, following in zip(marks, copies, copies[1:] + copies[:1], strict=True):
        for language in ("zh", "en"):
            text = (ROOT / f"docs/{language}/{slug.removesuffix(f'-{mark.lower()}')}.md").read_text("utf-8")
            (project / f"docs/{language}/{slug}.md").write_text(_copy(text, mark, following), "utf-8")
    configuration = (ROOT / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(_with_groups(configuration, copies), "utf-8")
    site = read_project(project)
    for slug in copies:
        translation_digests.renew(project, site, slug, "en")
    return project


def _mark(number: int) -> str:
    """Letters for a number.

    Digits would be taken for amounts and telephone numbers; a vowel makes AUG and DEC, and a second Q a messenger's
    name.
    """
    return "Q" + "".join(_CONSONANTS[number // len(_CONSONANTS) ** place % len(_CONSONANTS)] for place in (2, 1, 0))


def _copy(text: str, mark: str, following: str) -> str:
    """An article under another title, with questions and ids of its own and a link to the next copy.

    Its lines end in other sentences than its original's: what is remembered of a text must not count for its copies.
    """
    text = _HEADING_ID.sub(rf"{{#\1-{mark.lower()}}}", text)
    text = _QUESTION.sub(rf"## \1 {mark}\2 {{", text)
    text = text.replace("\nrelated:\n", f"\nrelated:\n  - {following}\n", 1)
    text = _SENTENCE.sub(rf"\1 {mark}\2", text)
    return _TITLE.sub(rf"\1\2 {mark}", text, count=2)


def _with_groups(configuration: str, copies: list[str]) -> str:
    """mkdocs.yml with the copies in groups at the end of the sections of their originals."""
    by_folder: dict[str, list[str]] = defaultdict(list)
    for slug in copies:
        by_folder[slug.split("/")[0]].append(slug)
    translations = ""
    for folder, slugs in by_folder.items():
        title, lines = SECTIONS[folder], []
        for start in range(0, len(slugs), GROUP):
            mark = _mark(start // GROUP)
            translations += f"            {title} {mark}: {folder.capitalize()} {mark}\n"
            lines.append(f"      - {title} {mark}:\n")
            lines += [f"          - {slug}.md\n" for slug in slugs[start : start + GROUP]]
        section = re.compile(rf"^  - {title}:\n(?:      - .*\n)+", re.MULTILINE)
        added = "".join(lines)
        configuration, count = section.subn(partial(_followed, added), configuration)
        assert count == 1, f"mkdocs.yml has no section {title}"
    return configuration.replace("          nav_translations:\n", f"          nav_translations:\n{translations}")


def _followed(added: str, found: re.Match[str]) -> str:
    return found[0] + added
