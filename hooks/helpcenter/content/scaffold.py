"""A new article in every language, begun from the drafts beside this module."""

from __future__ import annotations

import re
from pathlib import Path

from helpcenter.content.project import Sources
from helpcenter.facts.base import LOCALES
from helpcenter.source import whole_files
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun

_DRAFTS = Path(__file__).parent / "drafts"
"""`<locale>.md`, with {today} and {name}, the last part of the slug."""
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
"""An address: lower-case words with hyphens, in folders."""


def begin(root: Path, project: Sources, slug: str) -> list[str]:
    """Write a file a language and return their paths; nothing that exists is overwritten.

    `check` refuses the drafts until every TODO is written and the article stands in the navigation.
    """
    if not SLUG.fullmatch(slug):
        raise CannotRun(
            Message("{slug!r} is no slug", slug=slug), "write lower-case words with hyphens, such as payments/refund"
        )
    paths = {locale: f"docs/{locale}/{slug}.md" for locale in LOCALES}
    for path in paths.values():
        if (root / path).exists():
            raise CannotRun(
                Message("{path} exists already", path=path),
                Message("edit it, or choose another slug than {slug}", slug=slug),
            )
    name = slug.removesuffix("/index").rpartition("/")[2]
    texts: dict[Path, str | None] = {}
    for locale, path in paths.items():
        draft = (_DRAFTS / f"{locale}.md").read_text("utf-8")
        texts[root / path] = draft.replace("{today}", project.today.isoformat()).replace("{name}", name)
    whole_files.write_all(texts)
    return list(paths.values())
