"""The subcommand `helpcenter serve`."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import click

from helpcenter.cli.terminal import absolute, exit_codes, production_option
from helpcenter.content.project import find_root
from helpcenter.source.message import Message
from helpcenter.source.parallel import CAN_FORK
from helpcenter.source.problem import CannotRun

PREVIEW = "mkdocs_adapter.preview"
"""The module in `hooks/` that renders pages on request; the core does not import it."""


@click.command()
@click.option("--port", default=8000, show_default=True)
@production_option
@exit_codes
def serve(port: int, overlay: Path | None) -> None:
    """Show the site at 127.0.0.1 while you write; ?as-of=2026-10-10 shows a page as of another day.

    Problems are shown in the page and in the terminal, and do not stop it.
    """
    from helpcenter.build import pipeline  # imports what the other commands do not need

    root, facts = find_root(), absolute(overlay)
    listening = _bound(port)
    environment = pipeline.environment(root, facts)
    os.chdir(root)
    if CAN_FORK:
        listening.listen()
        listening.set_inheritable(True)
        # In the place of this process: a signal to it is a signal to the preview.
        os.execve(sys.executable, [sys.executable, "-m", PREVIEW, str(listening.fileno())], environment)
    listening.close()
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}"]
    command += ["--watch", str(facts)] if facts else []
    sys.exit(subprocess.run(command, env=environment, check=False).returncode)


def _bound(port: int) -> socket.socket:
    """A socket that nobody else can have; CannotRun where somebody has it."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
    except (OSError, OverflowError):
        listening.close()
        hint = f"stop the other preview, or choose another port: serve --port {port + 1}"
        raise CannotRun(Message("port {port} is in use", port=port), hint) from None
    return listening
