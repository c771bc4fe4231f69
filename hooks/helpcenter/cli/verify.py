"""The subcommand `helpcenter verify`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from helpcenter.cli.terminal import exit_codes
from helpcenter.content.project import find_root
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun


@click.command()
@click.argument("place", metavar="FOLDER-or-URL")
@click.option("--manifest", type=click.Path(path_type=Path), help="The manifest to compare with; else site/'s own.")
@click.option("--key", type=click.Path(path_type=Path), help="The operator's public key: judge by the signature.")
@exit_codes
def verify(place: str, manifest: Path | None, key: Path | None) -> None:
    """Compare a published site with the manifest of the build in site/, or else with the one published beside it.

    With --key the answer is one word: unchanged, changed, expired or unsigned.

    Exit code 0: the same; 1: something differs; 2: it could not be compared.
    """
    from helpcenter.build import verify as verification  # imports what the other commands do not need
    from helpcenter.output.manifest import PATH as MANIFEST

    if key:
        verdict, count, differences = verification.verify_signed(place, key, datetime.now(UTC))
        click.echo(verdict)
        for found in differences:
            click.echo(f"{found.path}: {found.what}")
        click.echo(f"{count} files compared with the signed manifest", err=True)
        sys.exit(0 if verdict == "unchanged" else 1)
    own = manifest or find_root() / "site" / MANIFEST
    if manifest and not manifest.is_file():
        raise CannotRun(Message("there is no {manifest}", manifest=manifest), "name a build-manifest.json")
    trusted = own if own.is_file() else None
    count, differences = verification.verify(place, trusted)
    for found in differences:
        click.echo(f"{found.path}: {found.what}")
    against = f"{trusted}" if trusted else "its own manifest, which whoever changed a file could have changed too"
    click.echo(f"{count} files compared with {against}: {len(differences) or 'no'} differences", err=True)
    sys.exit(1 if differences else 0)
