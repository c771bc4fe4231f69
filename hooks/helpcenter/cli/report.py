"""`helpcenter report`: how fresh the facts are."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from helpcenter.cli.terminal import absolute, exit_codes, production_option
from helpcenter.content.project import find_root, read_project, valid


@click.command()
@click.option("--format", "form", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True)
@click.option("--most", type=click.IntRange(1), default=5, show_default=True, help="How many lines of each list.")
@production_option
@exit_codes
def report(form: str, most: int, overlay: Path | None) -> None:
    """The oldest confirmations and reviews, the next changes and holidays to announce, stale translations, by owner."""
    from helpcenter.build import freshness  # imports what the other commands do not need

    project = valid(read_project(find_root(), absolute(overlay)))
    found = freshness.report(project)
    text = json.dumps(asdict(found), ensure_ascii=False, indent=1, default=str) + "\n"
    click.echo(text if form == "json" else freshness.as_markdown(found, most), nl=False)
