"""The subcommand `helpcenter overlay`."""

from __future__ import annotations

import os
from pathlib import Path

import click

from helpcenter.cli.terminal import exit_codes
from helpcenter.content.project import Project, find_root, read_project
from helpcenter.source import product_folder
from helpcenter.source.command_name import command_name
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun


@click.group()
def overlay() -> None:
    """The file with your organisation's facts."""


@overlay.command("init")
@click.argument("file", type=click.Path(path_type=Path), default="overlay.yml")
@exit_codes
def init_overlay(file: Path) -> None:
    """Write a new overlay to FILE: every key with its comment, TODO where production asks for a value of your own."""
    from helpcenter.facts import overlay_draft, schema  # imports what the other commands do not need

    root = find_root()
    project = read_project(root)
    if not isinstance(project, Project):
        raise CannotRun("the facts in data/ cannot be read", Message("run: {command} check", command=command_name()))
    described = product_folder.find(root, f"{schema.FOLDER}/{schema.OVERLAY}.json")
    try:
        with file.open("x", encoding="utf-8", newline="\n") as target:
            target.write(overlay_draft.draft(project.facts, os.path.relpath(described, file.resolve().parent)))
    except FileExistsError:
        raise CannotRun(Message("{file} exists already", file=file), "name another file") from None
    except OSError as error:
        raise CannotRun(
            Message("{file} cannot be written: {strerror}", file=file, strerror=error.strerror),
            "check the rights of the folder",
        ) from None
    click.echo(f"{file} is written; fill in each TODO, then: helpcenter check --production {file}")
