"""The subcommand `helpcenter changes`."""

from __future__ import annotations

from collections import Counter

import click

from helpcenter.cli.terminal import exit_codes
from helpcenter.content.project import find_root
from helpcenter.source.problem import CannotRun


@click.command()
@click.argument("old", required=False)
@click.argument("new", required=False)
@click.option("--base", default="", metavar="URL", help="Put this in front of each address, as CDNs want them.")
@exit_codes
def changes(old: str | None, new: str | None, base: str) -> None:
    """List the addresses that differ between two builds, one a line: what a CDN has to purge.

    OLD and NEW are folders, addresses of published sites, or their build-manifest.json. Without them: the build before
    this one, and site/.
    """
    from helpcenter.build import changes as comparing  # imports what the other commands do not need
    from helpcenter.build import workspace

    if old and not new:
        raise CannotRun("one build alone has no changes", "name the older one and the newer one, or neither")
    pair = (old, new) if old and new else comparing.last_two(workspace.of(find_root()))
    before, after = map(comparing.digests, pair)
    found = comparing.changes(before, after)
    for one in found:
        if not one.private:
            click.echo(f"{base.rstrip('/')}{one.address}")
    count = Counter(one.what for one in found)
    click.echo(
        f"{count['changed']} changed, {count['new']} new, {count['gone']} gone; {len(after)} files and the manifest",
        err=True,
    )
    hosts = [one.address for one in found if one.private]
    if hosts:
        click.echo(f"the host's own configuration differs too: {', '.join(hosts)}", err=True)
