"""`helpcenter confirm`: look up what a machine can, list the rest, write the dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from helpcenter.cli.terminal import absolute, exit_codes
from helpcenter.content.project import Project, find_root, read_project, valid
from helpcenter.facts import editing
from helpcenter.source import text_file, whole_files
from helpcenter.source.command_name import command_name
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun, near_match
from helpcenter.source.text_file import Source

if TYPE_CHECKING:
    from helpcenter.build.confirmation.plan import Item, Outcome
    from helpcenter.build.confirmation.probes import Network

MARKS = {"works": "works  ", "fails": "FAILS  ", "by hand": "by hand"}


@click.command()
@click.argument("names", nargs=-1, metavar="[ID]...")
@click.option("--checked", is_flag=True, help="Somebody has done what the call sheet says for each ID: write its date.")
@click.option("--dry-run", is_flag=True, help="Look up and list; write nothing.")
@click.option(
    "--timeout", type=click.FloatRange(0.1, 60), default=5, show_default=True, help="Seconds an answer may take."
)
@click.option(
    "--production", "overlay", type=click.Path(path_type=Path), metavar="OVERLAY",
    help="Confirm this overlay's facts, and write into it.",
)  # fmt: skip
@exit_codes
def confirm(names: tuple[str, ...], checked: bool, dry_run: bool, timeout: float, overlay: Path | None) -> None:
    """Look up domains, mailboxes, chat and apps; print a call sheet for the rest; write the date of what works.

    Without an ID everything that has a date of confirmation. With --production the slug of an article is an ID too, and
    `articles` stands for all of them. Exit code 1 if something does not answer.
    """
    from helpcenter.build.confirmation import plan  # imports what the other commands do not need

    if checked and not names:
        way = Message("write the ids that were checked: {command} confirm --checked ID …", command=command_name())
        raise CannotRun("--checked names no fact", way)
    root, operator = find_root(), absolute(overlay)
    project = valid(read_project(root, operator))
    wanted = _wanted(project, names)
    outcomes = plan.probed(wanted, project.facts, network(timeout))
    failed = [one for one in outcomes if one.state == "fails"]
    done = [one.item for one in outcomes if one.state == "works" or (checked and one.state != "fails")]
    for one in outcomes:
        _print(one, checked=one.item in done and one.state != "works")
    _print_call_sheet(project, [one for one in outcomes if one.item not in done])
    written = [] if dry_run else write_dates(root, operator, project, done)
    if written:
        click.echo(f"\nconfirmed {project.today}: {', '.join(written)}")
    elif not dry_run:
        click.echo("\nno date was written")
    if failed:
        hint = "mend or retire what is gone; in the sample no name answers: give your overlay with --production"
        click.echo(f"helpcenter: {len(failed)} of {len(outcomes)} do not answer\n    hint: {hint}", err=True)
        raise SystemExit(1)


def network(timeout: float) -> Network:
    """Which servers the probes query."""
    from helpcenter.build.confirmation import probes

    return probes.Network(timeout=timeout)


def _wanted(project: Project, names: tuple[str, ...]) -> list[Item]:
    from helpcenter.build.confirmation import plan

    every = {item.id: item for item in plan.items(project.facts)}
    named = {item.id: item for item in plan.article_items(project)} | every
    for name in names:
        if name not in named:
            near = near_match(name, named)
            raise CannotRun(
                Message("there is no fact {name!r} to confirm", name=name),
                Message("write {near}", near=near) if near else _ids(every),
            )
    return [named[name] for name in dict.fromkeys(names or every)]


def _ids(every: dict[str, Item]) -> str:
    return f"one of: {', '.join(every)}"


def _print(one: Outcome, *, checked: bool) -> None:
    mark = "checked" if checked else MARKS[one.state]
    found = "; ".join(answer.found for answer in one.answers)
    click.echo(f"{mark}  {one.item.words}" + (f": {found}" if found else ""))


def _print_call_sheet(project: Project, left: list[Outcome]) -> None:
    rows = [one for one in left if one.by_hand or one.state != "works"]
    if rows:
        overlay = project.facts.overlay
        production = f" --production {overlay.path}" if overlay else ""
        click.echo(
            f"\nCall sheet of {project.today}: look, then run {command_name()} confirm --checked ID …{production}"
        )
    for owner in sorted({one.item.owner for one in rows}):
        click.echo(f"\n{owner or 'Nobody in particular'}")
        for one in (one for one in rows if one.item.owner == owner):
            last = f"last confirmed {one.item.confirmed}" if one.item.confirmed else "never confirmed"
            click.echo(f"  [ ] {one.item.words}, {last}")
            for line in one.by_hand or ("look whether it is there and ours",):
                click.echo(f"      - {line}")


def write_dates(root: Path, operator: Path | None, project: Project, done: list[Item]) -> list[str]:
    """Write the day of the project as the date of each item; return the ids of those whose date is another now.

    Into the overlay where there is one, each file at once or not at all.
    """
    files: dict[Path, Source] = {}
    changed = []
    for item in done:
        if item.confirmed == project.today:
            continue
        file = operator or root / f"data/{item.file}.yml"
        source = files.get(file) or _read(root, operator, item.file)
        files[file] = Source(source.path, _dated(project, source, item, project.today))
        changed.append(item.id)
    for file, source in files.items():
        whole_files.write(file, source.text)
    return changed


def _dated(project: Project, source: Source, item: Item, day: date) -> str:
    tree = project.facts.resolved[item.file]
    path = tree.written(item.path)
    there = (path in tree.keys or path in tree.values) and tree.origin(item.path).path == source.path
    return editing.changed(source, path, str(day)) if there else editing.added(source, item.path, str(day), str(day))


def _read(root: Path, operator: Path | None, name: str) -> Source:
    source, problems = text_file.read(Path(), str(operator)) if operator else text_file.read(root, f"data/{name}.yml")
    if problems:
        raise CannotRun(Message("{path}: {message}", path=source.path, message=problems[0].message), problems[0].hint)
    return source
