"""The subcommand `helpcenter build`."""

from __future__ import annotations

import gc
from datetime import timedelta
from pathlib import Path

import click

from helpcenter.cli.terminal import absolute, exit_codes, language_option, output_option, production_option, write
from helpcenter.content.correction import VALID
from helpcenter.content.project import find_root
from helpcenter.source.problem import CannotRun


@click.command()
@production_option
@click.option("--correction", metavar="REASON", help="Publish for 72 hours although facts are merely overdue.")
@output_option
@click.option("--keep", default=2, show_default=True, type=click.IntRange(min=0), help="How many earlier builds stay.")
@click.option("--key", type=click.Path(path_type=Path), help="Sign with this Ed25519 key; else HELPCENTER_SIGNING_KEY.")
@language_option
@exit_codes
def build(overlay: Path | None, correction: str | None, key: Path | None, output: Path | None, keep: int) -> None:
    """Build the site into site/, strictly; a build that fails leaves the last good site as it was.

    Exit code 0: built; 1: problems, all of them reported; 2: the build could not run, as on a full disk.
    """
    from helpcenter.artifacts import share_images
    from helpcenter.build import pipeline  # imports what the other commands do not need
    from helpcenter.output import signing

    gc.disable()  # short-lived process: skip the cyclic collector
    root = find_root()
    reason = " ".join((correction or "").split())
    if correction is not None and not overlay:
        raise CannotRun("--correction without --production", "only facts that are published can be corrected")
    if correction is not None and not reason:
        raise CannotRun(
            "--correction has no reason", 'say why it cannot wait: --correction "the urgent line has moved"'
        )
    signer = signing.signer(key)
    place, published = pipeline.build(root, absolute(overlay), reason, signer, output, keep)
    built = (
        "{name} is built with the facts of the overlay"
        if overlay
        else "{name} is built: the sample, not for publishing"
    )
    write(built, name=place.name)
    if signer:
        write("    signed; the public key is {file}", file=signing.PUBLIC_KEY)
    if published:
        hours = VALID // timedelta(hours=1)
        pattern = "    note: a correction, valid for {hours} hours; overdue: {count}, see the manifest"
        write(pattern, hours=hours, count=len(published.overdue))
    elif reason:
        write("    note: nothing was overdue, so this is an ordinary build and no correction")
    if overlay and not (place.site / share_images.PUBLISHED).is_dir():
        write(
            "    note: {folder} holds no cards and icons of this brand; see README.md", folder=overlay.parent / "share"
        )
