"""The subcommand `helpcenter overlay`."""

from __future__ import annotations

import os
from pathlib import Path

import click

from helpcenter.cli.terminal import exit_codes
from helpcenter.content.project import find_root, read_project, valid
from helpcenter.source import product_folder, whole_files
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
    """Write a new overlay to FILE: every key with its comment, TODO where there is something for you to decide."""
    from helpcenter.facts import overlay_draft, schema  # imports what the other commands do not need

    root = find_root()
    project = valid(read_project(root))
    described = product_folder.find(root, f"{schema.FOLDER}/{schema.OVERLAY}.json")
    if file.exists():
        raise CannotRun(Message("{file} exists already", file=file), "name another file")
    described_at = os.path.relpath(described, file.resolve().parent)
    whole_files.write(file, overlay_draft.draft(project.facts, described_at, command_name()))
    click.echo(f"{file} is written; fill in each TODO, then: {command_name()} check --production {file}")
