"""Commands are imported when they are called, and none is forgotten."""

from __future__ import annotations

import pkgutil
import re
import subprocess
import sys
from importlib import import_module

import click
import pytest

from checkout import ROOT
from helpcenter import cli


def test_every_command_of_the_package_is_listed() -> None:
    listed = {name: cli.main.get_command(click.Context(cli.main), name) for name in cli.main.list_commands(None)}
    assert all(name == command.name for name, command in listed.items())
    modules = [
        import_module(f"helpcenter.cli.{one.name}")
        for one in pkgutil.iter_modules(cli.__path__)
        if one.name != "__main__"
    ]
    defined = {
        id(value) for module in modules for value in vars(module).values() if isinstance(value, click.core.Command)
    }
    below = {id(one) for group in listed.values() if isinstance(group, click.Group) for one in group.commands.values()}
    assert defined - below - {id(cli.main)} == {id(command) for command in listed.values()}


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_readme_names_every_command(name: str) -> None:
    rows = "\n".join(re.findall(r"^\| (`.*?) \|", (ROOT / name).read_text("utf-8"), re.M))
    named = set(re.findall(r"[a-z-]+", rows))
    assert [command for command in cli.main.list_commands(None) if command not in named] == []


def test_an_unknown_command_is_none() -> None:
    assert cli.main.get_command(click.Context(cli.main), "chek") is None


def test_check_imports_no_other_command() -> None:
    program = (
        "import sys, helpcenter.cli as c; c.main.get_command(None, 'check');"
        "print(sorted(m for m in sys.modules if m.startswith('helpcenter.cli.')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['helpcenter.cli.check', 'helpcenter.cli.terminal']"
