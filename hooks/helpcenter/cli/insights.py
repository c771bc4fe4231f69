"""`helpcenter insights`: what readers could not find, from the log that the site's web server keeps."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from helpcenter.cli.terminal import exit_codes
from helpcenter.content.project import find_root, read_project, valid
from helpcenter.source import whole_files


@click.command()
@click.argument("logs", metavar="LOG…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write the report into this file.")
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="How many lines of each list.")
@click.option(
    "--at-least", type=click.IntRange(1), default=3, show_default=True, help="Leave out queries that came less often."
)
@click.option(
    "--parquet", type=click.Path(path_type=Path, dir_okay=False), help="Also keep the counts, to read them instead."
)
@exit_codes
def insights(
    logs: tuple[Path, ...], form: str, output: Path | None, most: int, at_least: int, parquet: Path | None
) -> None:
    """Articles that did not help, searches without an answer, and phrases worth an asked_as, from the kept lines.

    LOG is what nginx or Caddy keeps as _hosting/ of a build says (`insights` in data/brand.yml switches it on), also
    compressed, or a file that --parquet has made. Needs the package duckdb.
    """
    from helpcenter.build.insights import html_report, text_report  # imports what the other commands do not need
    from helpcenter.build.insights.counted_lines import counted_lines, write_parquet
    from helpcenter.build.insights.findings import findings

    project = valid(read_project(find_root()))
    with counted_lines(logs) as lines:
        found = findings(lines, project, most, at_least)
        if parquet:
            write_parquet(lines, parquet)
    if form == "json":
        text = json.dumps(asdict(found), ensure_ascii=False, indent=1, default=str) + "\n"
    else:
        text = text_report.as_text(found) if form == "text" else html_report.as_html(found)
    if output is None:
        click.echo(text, nl=False)
        return
    whole_files.write(output, text)
