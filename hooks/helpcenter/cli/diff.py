"""The subcommand `helpcenter diff`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from helpcenter.cli.terminal import exit_codes
from helpcenter.content.project import find_root
from helpcenter.facts.base import LOCALES

if TYPE_CHECKING:
    from helpcenter.build.comparison import Comparison


@click.command()
@click.argument("base")
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Default: .build/diff.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@exit_codes
def diff(base: str, output: Path | None, form: str) -> None:
    """What readers will see changed since BASE, a revision of git: facts, and pages side by side in both languages.

    Writes a folder of static pages; prints their list. Exit code 0: compared; 1: the working tree has problems; 2: no
    such revision, or it does not build.
    """
    from helpcenter.build import comparison as comparing  # imports what the other commands do not need

    root = find_root()
    folder = output or comparing.default_folder(root)
    found = comparing.compare(root, base, folder)
    if form == "json":
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_markdown(found) if form == "markdown" else _text(found)))
        click.echo(f"{folder / 'index.html'} shows them side by side", err=True)


def _counts(found: Comparison) -> Iterator[tuple[str, str, str]]:
    """Title, address and how many blocks differ in each language, as "zh 2, en 1"."""
    for page in found.pages:
        counts = ", ".join(f"{locale} {page.changes(locale)}" for locale in LOCALES if page.changes(locale))
        yield page.title, page.path or "/", counts if page.kind == "changed" else f"{page.kind}, {counts}"


def _text(found: Comparison) -> Iterator[str]:
    yield f"Facts that changed since {found.base}: {len(found.facts)}"
    yield from (f"  {one.place}: {one.before or '—'} → {one.after or '—'}" for one in found.facts)
    yield f"Pages that changed: {len(found.pages)}"
    yield from (f"  {path} ({title}): {counts}" for title, path, counts in _counts(found))


def _markdown(found: Comparison) -> Iterator[str]:
    yield f"### {len(found.facts)} facts and {len(found.pages)} pages changed"
    if found.facts:
        yield from ("", "| fact | before | after |", "|---|---|---|")
        yield from (f"| `{one.place}` | {_cell(one.before)} | {_cell(one.after)} |" for one in found.facts)
    if found.pages:
        yield from ("", "| page | address | blocks that differ |", "|---|---|---|")
        yield from (f"| {_cell(title)} | `{path}` | {counts} |" for title, path, counts in _counts(found))


def _cell(text: str) -> str:
    """A text for a cell of a table in GitHub's Markdown."""
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("\n", " ") or "—"
