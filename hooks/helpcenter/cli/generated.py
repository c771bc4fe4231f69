"""`helpcenter manual`, `schemas` and `flows`: the committed files that are made from others."""

from __future__ import annotations

import json

import click

from helpcenter.cli.terminal import exit_codes
from helpcenter.content import flows as flow_diagrams
from helpcenter.content import front_matter as matter
from helpcenter.content.project import find_root, read_project, valid
from helpcenter.source import whole_files

FRONT_MATTER = "data/schema/front-matter.json"


def front_matter() -> str:
    """The text of the schema of front matter."""
    return json.dumps(matter.schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


@click.command()
@exit_codes
def manual() -> None:
    """Write RULES.md and RULES.zh.md, the manual of all rules, from their docstrings."""
    from helpcenter.lint import manual as rule_manual

    root = find_root()
    for language, path in rule_manual.PATHS.items():
        whole_files.write(root / path, rule_manual.manual(language))
        click.echo(f"{path} is written")


@click.command()
@exit_codes
def schemas() -> None:
    """Write data/schema/ anew, after a change to the models of the facts."""
    from helpcenter.facts import schema

    root = find_root()
    for path in schema.write(root):
        click.echo(path)
    whole_files.write(root / FRONT_MATTER, front_matter())
    click.echo(FRONT_MATTER)


@click.command()
@exit_codes
def flows() -> None:
    """Draw the flows of help now anew, for reviewers, after a change to data/flows.yml."""
    root = find_root()
    project = valid(read_project(root))
    whole_files.write(root / flow_diagrams.PICTURES, flow_diagrams.pictures(project))
    click.echo(flow_diagrams.PICTURES)
