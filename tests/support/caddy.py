"""Debian's Caddy, serving a built site with the configuration that the build wrote."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from servers import free_port, wait_for


def find_caddy() -> str:
    """The program; without it the tests fail and say so."""
    found = shutil.which("caddy")
    if not found:
        pytest.fail("no caddy was found; install it: apt install caddy")
    return found


@contextlib.contextmanager
def serve(site: Path, folder: Path) -> Iterator[str]:
    """Serve a built site as its own configuration says; only address and folder are changed. Yields its address."""
    text = (site / "_hosting/Caddyfile").read_text("utf-8")
    (host,) = re.findall(r"^help\.\S+ \{\n", text, re.MULTILINE)
    assert text.count("root * /srv/help-center\n") == 1
    own = text.replace("root * /srv/help-center\n", f"root * {site}\n").replace("/var/log/caddy/", f"{folder}/")
    with run(lambda port: own.replace(host, f"http://127.0.0.1:{port} {{\n"), folder) as address:
        yield address


@contextlib.contextmanager
def run(sites: Callable[[int], str], folder: Path) -> Iterator[str]:
    """Run it with the sites of a Caddyfile, made for a port; yields its address without a slash at the end."""
    port = free_port()
    file = folder / "Caddyfile"
    file.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + sites(port), "utf-8")
    environment = {**os.environ, "XDG_DATA_HOME": f"{folder}/data", "XDG_CONFIG_HOME": f"{folder}/config"}
    options = ["--adapter", "caddyfile", "--config", str(file)]
    tested = subprocess.run([find_caddy(), "validate", *options], capture_output=True, text=True, env=environment)
    assert tested.returncode == 0, tested.stderr
    command = [find_caddy(), "run", *options]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stderr=log, env=environment) as running:
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.terminate()
            running.wait(10)
