"""The `helpcenter` command. Each subcommand acts on the project of the working directory.

Exit codes: 0 done; 1 problems in the project, or differences, all reported; 2 the command could not run.
"""

from __future__ import annotations

from importlib import metadata

import click

from helpcenter.cli.articles import move, new, translated
from helpcenter.cli.build import build
from helpcenter.cli.changes import changes
from helpcenter.cli.check import check
from helpcenter.cli.confirm import confirm
from helpcenter.cli.diff import diff
from helpcenter.cli.generated import flows, manual, schemas
from helpcenter.cli.impact import impact
from helpcenter.cli.mcp import mcp_server
from helpcenter.cli.overlay import overlay
from helpcenter.cli.report import report
from helpcenter.cli.repository import init, upgrade
from helpcenter.cli.rollback import rollback
from helpcenter.cli.search_check import search_check
from helpcenter.cli.serve import serve
from helpcenter.cli.suspension import resume, suspend
from helpcenter.cli.verify import verify


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"helpcenter {metadata.version('helpcenter')}")
        context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Show the version."
)
def main() -> None:
    """The help center: check it, build it, preview it."""


_ON_THE_SITE = (check, build, serve, verify, mcp_server, suspend, resume, impact, diff, report, confirm)
_ON_ITS_FILES = (new, translated, move, manual, schemas, flows, search_check)
_FOR_ORGANISATIONS = (init, overlay, upgrade, rollback, changes)
for command in (*_ON_THE_SITE, *_ON_ITS_FILES, *_FOR_ORGANISATIONS):
    main.add_command(command)
