"""The `helpcenter` command. Each subcommand acts on the project of the working directory.

Exit codes: 0 done; 1 problems in the project, or differences, all reported; 2 the command could not run.
"""

from __future__ import annotations

from importlib import import_module

import click

_NAMED_ALIKE = (
    "check",
    "build",
    "serve",
    "verify",
    "impact",
    "diff",
    "insights",
    "confirm",
    "report",
    "overlay",
    "rollback",
    "changes",
)
_MODULES = {
    **dict.fromkeys(("new", "translated", "move"), "articles"),
    **dict.fromkeys(("manual", "schemas", "flows"), "generated"),
    **dict.fromkeys(("suspend", "resume"), "suspension"),
    **dict.fromkeys(("init", "upgrade"), "repository"),
    **{name: name for name in _NAMED_ALIKE},
    **{"mcp": "mcp", "lsp": "lsp", "search-check": "search_check"},
}
"""The module of this package that each command is in."""
_FUNCTIONS = {"mcp": "mcp_server"}
"""Those that are not named after their command."""


class _Commands(click.Group):
    """Subcommands that are imported when they are called: all of them together take a third of a check's time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of the alphabet."""
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; None where there is none."""
        module = _MODULES.get(cmd_name)
        if module is None:
            return None
        function = _FUNCTIONS.get(cmd_name, cmd_name.replace("-", "_"))
        command: click.Command = getattr(import_module(f"helpcenter.cli.{module}"), function)
        return command


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib import metadata  # takes as long as the rest of click

        click.echo(f"helpcenter {metadata.version('helpcenter')}")
        context.exit()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Show the version."
)
def main() -> None:
    """The help center: check it, build it, preview it."""
