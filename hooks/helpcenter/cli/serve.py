"""The subcommand `helpcenter serve`."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import click

from helpcenter.cli.terminal import absolute, exit_codes, production_option
from helpcenter.content.project import find_root
from helpcenter.source.problem import CannotRun


@click.command()
@click.option("--port", default=8000, show_default=True)
@production_option
@exit_codes
def serve(port: int, overlay: Path | None) -> None:
    """Show the site at 127.0.0.1 while you write. Problems are reported in the terminal and do not stop it."""
    from helpcenter.build import pipeline  # imports what the other commands do not need

    root = find_root()
    _refuse_used(port)
    facts = absolute(overlay)
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}"]
    command += ["--watch", str(facts)] if facts else []
    sys.exit(subprocess.run(command, cwd=root, env=pipeline.environment(root, facts), check=False).returncode)


def _refuse_used(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            hint = f"stop the other preview, or choose another port: serve --port {port + 1}"
            raise CannotRun(f"port {port} is in use", hint) from None
