"""The subcommand `helpcenter build`."""

from __future__ import annotations

import gc
from pathlib import Path

import click

from helpcenter.cli.terminal import absolute, exit_codes, production_option
from helpcenter.content.project import find_root


@click.command()
@production_option
@exit_codes
def build(overlay: Path | None) -> None:
    """Build the site into site/, strictly; a build that fails leaves the last good site as it was.

    Exit code 0: built; 1: problems, all of them reported; 2: the build could not run, as on a full disk.
    """
    from helpcenter.artifacts import share_images
    from helpcenter.build import pipeline  # imports what the other commands do not need

    gc.disable()  # short-lived process: skip the cyclic collector
    root = find_root()
    pipeline.build(root, absolute(overlay))
    click.echo("site/ is built" + (" with the facts of the overlay" if overlay else ": the sample, not for publishing"))
    if overlay and not (root / "site" / share_images.PUBLISHED).is_dir():
        click.echo(f"    note: {overlay.parent / 'share'} holds no cards and icons of this brand; see README.md")
