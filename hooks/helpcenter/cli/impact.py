"""`helpcenter impact`: where a fact appears, before it is changed."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from helpcenter.cli.terminal import absolute, exit_codes, production_option
from helpcenter.content.project import find_root, read_project, valid
from helpcenter.source import reporters

if TYPE_CHECKING:
    from helpcenter.build.impact import Impact

_KINDS = {
    "article": "Articles",
    "drawing": "Drawings",
    "flow": "Help now",
    "notice": "Notices",
    "page": "Made parts of pages",
    "file": "Files for programs and search",
}


@click.command()
@click.argument("fact")
@click.option("--if", "other", default="", metavar="VALUE", help="Also: what would be wrong with this value.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@production_option
@exit_codes
def impact(fact: str, other: str, form: str, overlay: Path | None) -> None:
    """Every place in which FACT (such as phone.urgent, hours.general, limit.reset_link) appears, in both languages.

    Exit code 0, or with --if 1 where the value would be a problem; 2: there is no such fact, or the value does not fit.
    """
    from helpcenter.artifacts import generated_at  # imports what the other commands do not need
    from helpcenter.build import impact as impacts

    project = valid(read_project(find_root(), absolute(overlay)))
    found = impacts.impact(project, fact, generated_at(), other)
    if form == "json":
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_markdown(found) if form == "markdown" else _text(found)))
    if found.problems:
        raise SystemExit(1)


def _head(found: Impact) -> str:
    value, other, uses = found.value, found.other, found.uses
    return f"{value}{f' → {other}' if other else ''}: {len(uses)} places"


def _text(found: Impact) -> list[str]:
    lines = [f"{found.fact}: {_head(found)}"]
    for kind, uses in groupby(found.uses, lambda use: use.kind):
        lines.append(f"{_KINDS[kind]}:")
        lines += [
            f"  {use.path}{f':{use.line}' if use.line else ''}: {_short(_would(use.text, found))}" for use in uses
        ]
    if found.problems:
        lines += ["It would be wrong:", reporters.as_text(found.problems)]
    return lines


def _markdown(found: Impact) -> list[str]:
    lines = [f"### `{found.fact}`: {_head(found)}", ""]
    for kind, uses in groupby(found.uses, lambda use: use.kind):
        rows = list(uses)
        lines += [f"<details><summary>{_KINDS[kind]}: {len(rows)}</summary>", "", "| place | text |", "|---|---|"]
        for use in rows:
            text = _short(_would(use.text, found)).replace("|", "\\|").replace("<", "&lt;")
            lines.append(f"| `{use.path}{f':{use.line}' if use.line else ''}` | {text} |")
        lines += ["", "</details>", ""]
    lines += [f"- **{one.message}** {one.hint}" for one in found.problems]
    return lines


def _would(text: str, found: Impact) -> str:
    value, other = found.value, found.other
    return text.replace(value, f"{value} → {other}") if other else text


def _short(text: str) -> str:
    return text if len(text) <= 160 else text[:159] + "…"
