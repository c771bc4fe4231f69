"""`helpcenter suspend` and `helpcenter resume`: a channel out of service, and back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from helpcenter.cli.terminal import absolute, exit_codes, write
from helpcenter.content.clock import now
from helpcenter.content.project import Project, find_root, read_project, valid
from helpcenter.facts import editing, instants
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import AnyChannel
from helpcenter.l10n.languages import language
from helpcenter.source import text_file, whole_files
from helpcenter.source.command_name import command_name
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun, near_match
from helpcenter.source.text_file import Source

_overlay = click.option(
    "--production", "overlay", type=click.Path(path_type=Path), metavar="OVERLAY",
    help="Write into this overlay; else into data/channels.yml.",
)  # fmt: skip


@click.command()
@click.argument("channel")
@click.option("--reason", "reasons", multiple=True, required=True, help="Why, for readers; once in each language.")
@click.option("--until", help="When it is expected back: a date, or 2027-01-01T09:00 in the brand's zone.")
@_overlay
@exit_codes
def suspend(channel: str, reasons: tuple[str, ...], until: str | None, overlay: Path | None) -> None:
    """Show CHANNEL as out of service from now on, everywhere, with the reason; then build and publish.

    A language without a reason gets the general one of data/interface.yml.
    """
    root, operator = find_root(), absolute(overlay)
    project, record = _channel(root, operator, channel)
    if record.suspended:
        raise CannotRun(
            Message("{channel} is out of service already", channel=channel),
            Message("first run: {command} resume {channel}", command=command_name(), channel=channel),
        )
    zone = ZoneInfo(project.facts.brand.zone)
    at = now(zone.key)
    value: dict[str, Any] = {"from": instants.written(at.replace(second=0, microsecond=0), zone)}
    if until is not None:
        value["until"] = instants.written(_ahead(until, at, zone), zone)
    value["reason"] = _by_language(project, reasons)
    path = ("channels", channel, "suspended")
    written = _source(root, operator)
    tree = project.facts.resolved["channels"]
    # Where the channel has dates itself, the value that holds now is the one that is out of service.
    held = tree.written(path[:-1]) if tree.origin(path[:-1]).path == written.path else path[:-1]
    text = editing.added(written, (*held, "suspended"), _flow(value), value)
    whole_files.write(_file(root, operator), text)
    pattern = "{channel} is out of service from {begin}" + " until {end}" * bool(until)
    write(pattern, channel=channel, begin=value["from"], end=value.get("until", ""))
    pattern = "now build and publish; when it works again: {command} resume {channel}"
    write(pattern, command=command_name(), channel=channel)


@click.command()
@click.argument("channel")
@_overlay
@exit_codes
def resume(channel: str, overlay: Path | None) -> None:
    """Show CHANNEL as in service again; then build and publish."""
    root, operator = find_root(), absolute(overlay)
    project, _ = _channel(root, operator, channel)
    tree = project.facts.resolved["channels"]
    path = tree.written(("channels", channel, "suspended"))
    if path not in tree.keys:
        raise CannotRun(Message("{channel} is not out of service", channel=channel), "suspend puts it out of service")
    written = _source(root, operator)
    if tree.origin(("channels", channel, "suspended")).path != written.path:
        other = "leave out --production" if operator else "name the overlay with --production"
        raise CannotRun(
            Message("{channel} was suspended in {path}", channel=channel, path=tree.origin(path).path), other
        )
    whole_files.write(_file(root, operator), editing.removed(written, path))
    write("{channel} is in service again; now build and publish", channel=channel)


def _channel(root: Path, operator: Path | None, name: str) -> tuple[Project, AnyChannel]:
    project = valid(read_project(root, operator))
    if name not in project.facts.channels:
        near = near_match(name, project.facts.channels)
        hint = f"write {near}" if near else f"one of: {', '.join(project.facts.channels)}"
        raise CannotRun(Message("there is no channel {name!r}", name=name), hint)
    return project, project.facts.channels[name]


def _ahead(text: str, at: datetime, zone: ZoneInfo) -> datetime:
    moment = instants.parse(text, zone)
    if moment is None:
        raise CannotRun(
            Message("--until {text!r} is no date and no instant", text=text),
            Message("write it like {example}", example=instants.written(at, zone)[:16]),
        )
    if moment <= at:
        hint = "name a time to come, or leave --until out where nobody knows"
        raise CannotRun(Message("--until {instant} is in the past", instant=instants.written(moment, zone)), hint)
    return moment


def _by_language(project: Project, reasons: tuple[str, ...]) -> dict[Locale, str]:
    """The reasons by language, by the characters that they are written in; the general one for any other."""
    found: dict[Locale, str] = {}
    for reason in (" ".join(reason.split()) for reason in reasons):
        if not reason or "<" in reason or "{{" in reason:
            raise CannotRun(
                Message("the reason {reason!r} is not one for readers", reason=reason),
                "say in plain words what has happened",
            )
        ideographs = any("\u4e00" <= character <= "\u9fff" for character in reason)
        fitting = [one for one in LOCALES if language(one).ideographic == ideographs]
        spoken = next((one for one in fitting if one not in found), None)
        if spoken is None:
            raise CannotRun(
                Message("there is a reason in this language before {reason!r}", reason=reason),
                "give one in each language",
            )
        found[spoken] = reason
    general = project.facts.interface.get("suspended_reason")
    for one in LOCALES:
        if one not in found and general is None:
            raise CannotRun(
                Message("there is no reason in {language}", language=Message(language(one).english_name)),
                "write --reason once more, in it",
            )
    return {one: found.get(one) or (general[one] if general else "") for one in LOCALES}


def _flow(value: dict[str, Any]) -> str:
    inner = ", ".join(f"{one}: {_quoted(text)}" for one, text in value["reason"].items())
    dates = "".join(f"{key}: {value[key]}, " for key in ("from", "until") if key in value)
    return f"{{{dates}reason: {{{inner}}}}}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _file(root: Path, operator: Path | None) -> Path:
    return operator or root / "data/channels.yml"


def _source(root: Path, operator: Path | None) -> Source:
    source, problems = text_file.read(Path(), str(operator)) if operator else text_file.read(root, "data/channels.yml")
    if problems:
        raise CannotRun(Message("{path}: {message}", path=source.path, message=problems[0].message), problems[0].hint)
    return source
