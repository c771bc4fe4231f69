"""The subcommand `helpcenter mcp`: the tools of `assistant` over the Model Context Protocol (stdio)."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from importlib import metadata
from typing import TYPE_CHECKING

import click

from helpcenter.cli.terminal import exit_codes
from helpcenter.source.problem import CannotRun

if TYPE_CHECKING:
    from mcp.server import MCPServer

    from helpcenter.assistant.tools import Tools


@click.command("mcp")
@click.argument("place", metavar="FOLDER-or-URL")
@click.option("--at", metavar="INSTANT", help="Answer as of this instant (ISO 8601, with its zone), to try things out.")
@exit_codes
def mcp_server(place: str, at: str | None) -> None:
    """Answer an assistant's questions from a published site, over the Model Context Protocol (stdio).

    The tools check_contact, open_now, next_step and search read the published files, in a folder without any network.
    They say until when their answers hold, and refuse once the facts have expired.
    """
    from helpcenter.assistant.fact_source import FactSource  # imports what the other commands do not need
    from helpcenter.assistant.tools import Tools

    clock = partial(datetime.now, UTC) if at is None else partial(_instant, at)
    source = FactSource(place, clock)
    source.current()  # a wrong place is reported here, not to the assistant
    server(Tools(source.current, clock)).run("stdio")


def server(tools: Tools) -> MCPServer:
    """The tools as a server of the protocol. Raises CannotRun without its SDK."""
    from helpcenter.assistant.tools import INSTRUCTIONS

    try:
        from mcp.server import MCPServer
        from mcp.types import ToolAnnotations
    except ImportError:
        raise CannotRun("the package mcp is not installed", "pip install 'mcp>=2.3,<3'") from None
    made: MCPServer = MCPServer(
        "helpcenter", instructions=INSTRUCTIONS, version=metadata.version("helpcenter"), log_level="WARNING"
    )
    hints = ToolAnnotations(read_only_hint=True, idempotent_hint=True, destructive_hint=False, open_world_hint=False)
    for tool in (tools.check_contact, tools.open_now, tools.next_step, tools.search):
        made.add_tool(tool, annotations=hints)
    return made


def _instant(written: str) -> datetime:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise CannotRun(f"{written!r} is no instant with its zone", "write one like 2026-11-30T09:00:00Z")
    return found.astimezone(UTC)
