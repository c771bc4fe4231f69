"""The subcommand `helpcenter rollback`."""

from __future__ import annotations

from pathlib import Path

import click

from helpcenter.cli.terminal import exit_codes, output_option
from helpcenter.content.project import find_root
from helpcenter.source.command_name import command_name


@click.command()
@output_option
@click.option("--to", default="", metavar="BUILD", help="An earlier build by its name, or a later one again.")
@click.option(
    "--list", "listing", is_flag=True, help="Name the builds that --to takes, the newest first, and that in place."
)
@exit_codes
def rollback(output: Path | None, to: str, listing: bool) -> None:
    """Put the build before this one into its place again; this one is kept. Nothing is built.

    Exit code 0: done; 2: no earlier build is kept.
    """
    from helpcenter.build import workspace  # imports what the other commands do not need

    place = workspace.of(find_root(), output)
    if listing:
        present = workspace.live(place)
        for name in sorted({present, *workspace.builds(place)} - {""}, reverse=True):
            click.echo(f"{name}  in {place.name} now" if name == present else name)
        return
    replaced = workspace.live(place)
    click.echo(f"{place.name} is the build {workspace.roll_back(place, to)} again")
    if replaced:
        click.echo(f"the one that was there is kept; to take it back: {command_name()} rollback --to {replaced}")
