"""The audit of the built site: every number, address, link, account and opening time in it traces to a fact.

The rules check what writers type; this checks what readers get, whatever made it: a template, a plugin, a script's
data, a feed. It is a second lock, so it relies on nothing that the rules found or did not find. It reads every text,
in production and sample builds alike: to skip the 25,000 lines that the check had passed saved 0.4 of the 45 s of CPU
of a build of 1,000 articles a language (0.9 %).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from helpcenter.artifacts.search import files as search_files
from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.facts.languages import SOURCE
from helpcenter.output import release_gate
from helpcenter.output.extracted_text import segments
from helpcenter.output.known_values import KnownValues
from helpcenter.output.segment_audit import SegmentAudit
from helpcenter.source import output_folder
from helpcenter.source.message import Message
from helpcenter.source.parallel import map_halves
from helpcenter.source.problem import Problem

RULE = "untraced-contact"
_BINARY = (
    ".png",
    ".jpg",
    ".webp",
    ".avif",
    ".gif",
    ".ico",
    ".woff",
    ".woff2",
    ".wasm",
    ".pdf",
    ".gz",
    ".br",
    ".zip",
    ".sig",
    ".pem",
)
_BATCH = 64
"""Files whose texts are audited at once, which takes half the time of one by one."""


def audit(folder: Path, project: Project) -> list[Problem]:
    """Audit every text file of a built site, whatever its name. A problem carries the article its page was made from."""

    def audited(paths: Sequence[str]) -> list[Problem]:
        audit = SegmentAudit(KnownValues(project))
        batches = (paths[start : start + _BATCH] for start in range(0, len(paths), _BATCH))
        return [problem for batch in batches for problem in _problems(audit, folder, batch, project)]

    def weight(path: str) -> int:
        english, *_ = _order(path)  # a byte of English takes longer: a Chinese character is three
        return (folder / path).stat().st_size * (4 if english else 3)

    texts = (path for path in output_folder.paths(folder) if not path.endswith(_BINARY))
    paths = sorted(texts, key=_order)
    return sorted(set(map_halves(audited, paths, weight)))


def _problems(audit: SegmentAudit, folder: Path, paths: Sequence[str], project: Project) -> Iterator[Problem]:
    held = {path: [*segments(path, _content(folder / path))] for path in paths}
    found = audit.findings(set(chain.from_iterable(held.values())))
    for path, texts in held.items() if found else ():
        source = _source(path, project)
        for text in texts:
            for message, hint in found.get(text, ()):
                placed = message if source == path else Message("{message} in {path}", message=message, path=path)
                yield Problem(source, 1, 1, RULE, placed, hint)


def _order(path: str) -> tuple[bool, bool, str]:
    """One language behind the other, each with its search index last, which repeats its pages."""
    english = path.startswith(("en/", "search/en/"))
    return english, path.startswith(("assets/", search_files.FOLDER)), path


def _content(file: Path) -> bytes:
    content = file.read_bytes()
    is_text = file.name.endswith(release_gate.TEXTS) or b"\0" not in content[:1024]
    return content if is_text else b""


def _source(path: str, project: Project) -> str:
    """The article that a page was made from, else the built file itself."""
    page = path.removesuffix("index.html").strip("/") if path.endswith("index.html") else path
    locale = addresses.locale_of(page)
    slug = page if locale == SOURCE else page.removeprefix(locale).strip("/")
    for candidate in (slug, f"{slug}/index".strip("/")):
        if article := project.articles[locale].get(candidate):
            return article.path
    return path
