"""The steps of Containerfile, run without a builder: the shell commands as they stand, with folders of the test."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import ROOT
from nginx import find_nginx

CONTAINERFILE = (ROOT / "Containerfile").read_text("utf-8").replace("\\\n", "")
INSTRUCTION = re.compile(r"^(FROM|WORKDIR|COPY|RUN|USER|EXPOSE|CMD) (.*)$", re.MULTILINE)
FOLDERS = ("/etc/nginx", "/srv/help-center", "/run", "/var/lib/nginx", "/var/log/nginx")


def stages() -> list[list[tuple[str, str]]]:
    """The instructions of each stage."""
    found: list[list[tuple[str, str]]] = []
    for name, rest in INSTRUCTION.findall(CONTAINERFILE):
        if name == "FROM":
            found.append([])
        found[-1].append((name, rest))
    return found


def commands(stage: list[tuple[str, str]], *, with_mount: bool) -> list[str]:
    """The shell commands of a stage that install nothing, with or without a mounted secret."""
    runs = [rest for name, rest in stage if name == "RUN" and ("--mount" in rest) == with_mount]
    parts = [part.strip() for run in runs for part in re.sub(r"--mount=\S+ *", "", run).split("&&")]
    return [part for part in parts if "apt-get" not in part]


def test_the_site_is_built_by_the_commands_that_exist_and_read_where_it_is_copied_from() -> None:
    build, serve = stages()
    (command,) = [rest for name, rest in build if name == "RUN" and "--mount" in rest]
    assert "if [ -s /run/secrets/overlay ]; then python3 dev.py build --production /run/secrets/overlay;" in command
    assert "else python3 dev.py build; fi" in command
    assert ("WORKDIR", "/src") in build
    assert ("COPY", "--from=build /src/site /srv/help-center") in serve
    for line in re.findall(r"python3 dev\.py (\w+)", command):
        done = subprocess.run([sys.executable, "-m", "helpcenter.cli", line, "--help"], cwd=ROOT, capture_output=True)
        assert done.returncode == 0, line


@pytest.mark.everything
def test_its_nginx_accepts_the_configuration_and_serves_the_site(built: Path, tmp_path: Path) -> None:
    for folder in FOLDERS:
        (tmp_path / folder[1:]).mkdir(parents=True)
    shutil.copytree("/etc/nginx", tmp_path / "etc/nginx", symlinks=True, dirs_exist_ok=True)
    (tmp_path / "etc/nginx/sites-enabled/default").unlink(missing_ok=True)
    for module in (tmp_path / "etc/nginx/modules-enabled").glob("*"):
        module.unlink()  # the container's nginx-light has none
    shutil.copytree(built, tmp_path / "srv/help-center", dirs_exist_ok=True)
    configuration = tmp_path / "etc/nginx/nginx.conf"
    configuration.write_text(moved(configuration.read_text("utf-8"), tmp_path), "utf-8")
    for command in commands(stages()[1], with_mount=False):
        if command.startswith(("rm ", "chown ")):
            continue  # a package's files and owners
        here = moved(command, tmp_path).replace("nginx -t", f"{find_nginx()} -t -c {configuration}")
        done = subprocess.run(["sh", "-ec", here], capture_output=True, text=True)
        assert done.returncode == 0, f"{here}\n{done.stderr}"
        own = tmp_path / "etc/nginx/conf.d/help-center.conf"
        if own.is_file():
            own.write_text(moved(own.read_text("utf-8"), tmp_path), "utf-8")
    assert "user " not in configuration.read_text("utf-8")
    assert (tmp_path / "srv/help-center/index.html.gz").is_file()
    assert ("USER", "www-data") in stages()[1]


def moved(text: str, folder: Path) -> str:
    """A text with the system's folders as those below another."""
    places = "|".join(map(re.escape, FOLDERS))
    return re.sub(rf"(?<![\w/.-])(?:{places})(?=[/;\s]|$)", lambda found: f"{folder}{found[0]}", text)
