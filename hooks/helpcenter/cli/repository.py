"""`helpcenter init` and `helpcenter upgrade`: a content repository begun, and brought to the installed version."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from helpcenter.cli.terminal import absolute, exit_codes
from helpcenter.content.project import find_root
from helpcenter.source.command_name import command_name


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--from", "overlay", type=click.Path(path_type=Path), metavar="OVERLAY", help="Your facts, if you have them."
)
@exit_codes
def init(folder: Path, overlay: Path | None) -> None:
    """Begin a content repository in DIR: your own articles and facts, built by the installed product."""
    from helpcenter.build.repository import begin, wheel  # imports what the other commands do not need

    count = begin.begin(folder, absolute(overlay))
    production = f" --production {begin.OVERLAY}" if overlay else ""
    if copied := wheel.copy(folder):
        click.echo(f"{copied} is the product that it is built by; keep it in the repository")
    else:
        click.echo(
            f"put the product's wheel into {folder / wheel.FOLDER}; README.md there installs it from that folder"
        )
    program = Path(sys.executable).with_name("helpcenter")
    command = shlex.quote(str(program)) if program.is_file() else "helpcenter"
    click.echo(f"{folder} holds {count} files; now: cd {shlex.quote(str(folder))} && {command} build{production}")


@click.command()
@click.option("--dry-run", is_flag=True, help="Say what would be done; write nothing.")
@click.option(
    "--production", "overlays", multiple=True, type=click.Path(path_type=Path), metavar="OVERLAY",
    help="An overlay outside of this repository, to be renamed in as well; overlay.yml always is.",
)  # fmt: skip
@exit_codes
def upgrade(dry_run: bool, overlays: tuple[Path, ...]) -> None:
    """Bring this content repository to the installed version: say what changes, and do what a machine can do.

    Exit code 0: done, with what is left to do by hand; 2: it could not be done.
    """
    from helpcenter.build.repository import begin
    from helpcenter.build.repository import upgrade as upgrades

    root = find_root()
    own = [root / begin.OVERLAY] if (root / begin.OVERLAY).is_file() else []
    plan = upgrades.plan(root, [*own, *(absolute(one) or one for one in overlays)])
    if plan.old == plan.new and not (plan.write or plan.remove):
        click.echo(f"this repository is at {plan.new} already; nothing to do")
        return
    click.echo(f"from {plan.old} to {plan.new}" + (", which would do:" if dry_run else ":"))
    given = [path for path in plan.write if path in plan.given and plan.write[path] == plan.given[path]]
    _list("files become the new version's", given, "file becomes the new version's")
    _list("files are gone", plan.remove, "file is gone")
    _list("names renamed in files of yours", plan.renamed, "name renamed in a file of yours")
    _list(
        "files that you and the product have changed stay yours",
        plan.edited,
        "file that you and the product have changed stays yours",
    )
    _list("things to do by hand", plan.by_hand, "thing to do by hand")
    if not dry_run:
        _list(
            "translations caught up, since only names changed in their sources",
            upgrades.carry_out(root, plan),
            "translation caught up, since only names changed in its source",
        )
        click.echo(f"now: {command_name()} check" + (f" --production {begin.OVERLAY}" if own else ""))


def _list(many: str, lines: Sequence[str], one: str) -> None:
    if lines:
        click.echo("\n    ".join([f"{len(lines)} {one if len(lines) == 1 else many}:", *lines]))
