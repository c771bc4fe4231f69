"""Builds the project of the working directory as `serve` does, edits articles at random, and builds again.

Once with what was kept from the builds before, once with nothing. Says "the same" when no file and no warning differs.
"""

from __future__ import annotations

import logging
import random
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from helpcenter.source.result_cache import ResultCache
from mkdocs_adapter.state import STATE
from mkdocs_adapter.templates import CompiledTemplates

root, rounds = Path.cwd(), int(sys.argv[1])
chance = random.Random(20261122)
PARAGRAPHS = (
    "A **bold** word and {{ phone.urgent }}.", "| a | b |\n|---|---|\n| 1 | {{ email }} |", "1. one\n2. two",
    '!!! note "A note"\n    Inside.', "[A link](../contact/phone.md)", "[Dead](nowhere.md)", "## More? {#more}",
)  # fmt: skip


def build_into(folder: str, cold: bool) -> tuple[dict[str, bytes], list[str]]:
    """Every file of a build as `serve` makes it, with what was kept from the builds before or with nothing."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / folder), strict=False)
    config.plugins.on_startup(command="serve", dirty=False)
    if cold:
        config["hooks"]["hooks/markdown_hook.py"].CACHE.clear()
        STATE.cache, STATE.templates = ResultCache(), CompiledTemplates()
    warned.clear()
    build(config)
    made = (path for path in (root / folder).rglob("*") if path.is_file())
    files = {path.relative_to(root / folder).as_posix(): path.read_bytes() for path in made}
    del files["sitemap.xml.gz"]  # holds the time
    return files, sorted(warned)


warned: list[str] = []


class Listening(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        warned.append(record.getMessage())


logging.getLogger("mkdocs").addHandler(Listening(logging.WARNING))


def edit() -> None:
    article = chance.choice(sorted((root / "docs").rglob("*.md")))
    lines = article.read_text("utf-8").split("\n\n")
    if chance.random() < 0.3 and len(lines) > 4:
        del lines[chance.randrange(2, len(lines))]
    else:
        lines.insert(chance.randrange(2, len(lines) + 1), chance.choice(PARAGRAPHS))
    article.write_text("\n\n".join(lines), "utf-8")


build_into("warm", True)
for number in range(rounds):
    for _ in range(4):
        edit()
    (files, said), (again, said_again) = build_into("warm", False), build_into("cold", True)
    different = sorted(path for path in files.keys() | again.keys() if files.get(path) != again.get(path))
    assert not different and said == said_again, (number, different, said, said_again)
print("the same")
