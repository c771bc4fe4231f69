"""Debian's nginx, serving a built site with the configuration that the build wrote."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from servers import free_port, wait_for


def find_nginx() -> str:
    """The program; without it the tests fail and say so."""
    found = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if not found:
        pytest.fail("no nginx was found; install it: apt install nginx-light")
    return found


@contextlib.contextmanager
def serve(site: Path, folder: Path) -> Iterator[str]:
    """Serve a built site as its own configuration says; only port and folders are changed. Yields `run`'s address."""
    port = free_port()
    text = (site / "_hosting/nginx.conf").read_text("utf-8")
    assert text.count("listen 8080;") == text.count("root /srv/help-center;") == 1
    own = text.replace("listen 8080;", f"listen 127.0.0.1:{port};").replace("root /srv/help-center;", f"root {site};")
    own = own.replace("/var/log/nginx/", f"{folder}/")
    (folder / "site.conf").write_text(own, "utf-8")
    with run(f"sendfile on;\ninclude {folder}/site.conf;", folder, port) as address:
        yield address


@contextlib.contextmanager
def run(http: str, folder: Path, port: int, main: str = "") -> Iterator[str]:
    """Run it with directives of `http` and of the main context; yields its address without a slash at the end."""
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    own = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    (folder / "nginx.conf").write_text(
        f"{main}\npid {folder}/pid;\nerror_log {folder}/error.log;\nworker_processes 1;\nuser root;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{own}{http}\n}}\n"
    )
    command = [find_nginx(), "-p", str(folder), "-c", str(folder / "nginx.conf")]
    tested = subprocess.run([*command, "-t", "-q"], capture_output=True, text=True)
    assert (tested.returncode, tested.stderr) == (0, ""), tested.stderr
    running = subprocess.Popen([*command, "-g", "daemon off;"], stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait(10)
