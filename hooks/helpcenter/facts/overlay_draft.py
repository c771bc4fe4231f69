"""A new overlay: what an organisation has to decide, each key with its comment, then all of the sample as comments.

What has to be filled in says TODO, so that `check --production` lists it with its line until it is done
(`facts.overlay` looks for it).
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from helpcenter.facts import FILES, Facts
from helpcenter.facts.base import LOCALES
from helpcenter.facts.brand import ConfirmedGroup
from helpcenter.facts.channels import Chat, Mail, Phone
from helpcenter.facts.overlay import TODO
from helpcenter.source import yaml_document
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import YamlTree

SCHEMA = "# yaml-language-server: $schema="
_TEXT = dict.fromkeys(LOCALES, TODO)
_CONFIRMED = {"since": TODO, "confirmed": TODO}
_OWN: dict[str, dict[str, Any]] = {
    "accounts": {"handle": TODO, "url": TODO},
    "domains": {"host": TODO},
    "apps": {"developer": TODO, "url": TODO},
    "senders": {"sender_names": [TODO], "links": TODO},
}
_DECIDE = (
    "regions", "public_services", "references", "zones", "cities", "calendars", "hours", "reply_times", "limits",
    "promises", "labels",
)  # fmt: skip
"""Groups of which each record may be right for another organisation as it is, or not."""
_HEAD = """\
{schema}
# The facts of your organisation, laid over those of data/: mappings merge by key, a list replaces the sample's, null
# removes. `{command} check --production FILE` names each TODO with its line, and whatever else is missing.
#
# Of the keys in this first part production refuses the sample's value: write your own in the place of TODO, or null
# behind the name of what you do not have, such as `chat: null`.
"""
_MIDDLE = """\

# ------------------------------------------------------------------------------------------------------------------
# What an organisation in another country, or with another app, has to decide. The sample's value stands behind each
# TODO: take the line away where it is right for you as well, write null where you have no such thing, or your own.
"""
_TAIL = """\

# ------------------------------------------------------------------------------------------------------------------
# Everything else, with the values of the sample. What is right for you as well may stay as it is; what is not, put
# above, with the same keys.
"""
_NOTES = Path(__file__).with_name("overlay_notes.yml")
"""What the files of `data/` do not say above their keys."""
_WIDTH = 118


def draft(facts: Facts, schema: str, command: str) -> str:
    """The text of an overlay for the facts of a sample.

    `schema` is the path or address of its JSON Schema, `command` how the command is called.
    """
    notes = yaml_document.parse(Source(_NOTES.name, _NOTES.read_text("utf-8"))).data
    trees = {key: tree for tree in facts.trees.values() for key in tree.data or {}}
    lines = [_HEAD.format(schema=SCHEMA + schema, command=command)]
    for key, value in _asked_for(facts).items():
        lines += [*_comment(trees.get(key), key, notes.get(key, "")), *_written(key, value, 0)]
    lines.append(_MIDDLE)
    for key in (key for key in _DECIDE if key in trees and trees[key].data[key]):
        lines += [*_comment(trees[key], key, notes.get(key, "")), *_to_decide(key, trees[key].data[key])]
    return "\n".join([*lines, _TAIL, *_rest(facts.trees)]) + "\n"


def _asked_for(facts: Facts) -> dict[str, Any]:
    """What production refuses to take from the sample, by its key in the overlay."""
    brand = {"name": _TEXT, "site_name": _TEXT, "legal_name": _TEXT, "site_url": TODO, "zone": TODO}
    brand |= {"colours": {"light": TODO, "dark": TODO}, "mark": {"body": TODO, "lines": TODO}}
    found: dict[str, Any] = {"brand": brand, "security": {"email": TODO, "expires": TODO}}
    found["confirmed"] = dict.fromkeys(get_args(ConfirmedGroup), TODO)
    found["not_published"] = _TEXT
    found["channels"] = {name: _CONFIRMED | _channel(one) for name, one in facts.channels.items()}
    for group, own in _OWN.items():
        found[group] = dict.fromkeys(getattr(facts, group), own | _CONFIRMED)
    found["genuine_call"] = _TEXT if facts.genuine_call else {}
    for group in ("retired", "notices"):
        found[group] = dict.fromkeys(getattr(facts, group))
    return {key: value for key, value in found.items() if value}


def _channel(channel: object) -> dict[str, Any]:
    return {"languages": [TODO]} | _contact(channel)


def _contact(channel: object) -> dict[str, Any]:
    if isinstance(channel, Phone):
        numbers = dict.fromkeys(channel.numbers, TODO)
        return {"cost": _TEXT, "calls_out": TODO, "numbers": numbers, "without": []}
    return {"address": TODO} if isinstance(channel, Mail) else {"url": TODO} if isinstance(channel, Chat) else {}


def _to_decide(group: str, records: Mapping[str, Any]) -> Iterator[str]:
    """Each record as one TODO, with what the sample says behind it. The number for everywhere else stays a region."""
    yield f"{group}:"
    for name, value in records.items():
        if name != "international":
            line = f"  {name}: {TODO}  # {_flow(value)}"
            yield line if len(line) <= _WIDTH else f"{line[: _WIDTH - 2]} …"


def _written(key: str, value: Any, depth: int) -> Iterator[str]:
    """YAML: records of single values on a line of their own, as `data/` is written."""
    margin = "  " * depth
    if isinstance(value, dict) and any(isinstance(one, dict) for one in value.values()):
        yield f"{margin}{key}:"
        for name, one in value.items():
            yield from _written(name, one, depth + 1)
    else:
        yield f"{margin}{key}: {_flow(value)}"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, str) and re.search(r"[,:{}\[\]#]|^[\d@+]", value):
        return json.dumps(value, ensure_ascii=False)
    return "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _comment(tree: YamlTree | None, key: str, note: str) -> list[str]:
    """The lines of comment directly above a top key and the note on it, behind an empty line."""
    lines = tree.source.lines[: tree.keys[(key,)].line - 1] if tree and (key,) in tree.keys else []
    found: list[str] = []
    while lines and lines[-1].startswith("#") and "yaml-language-server" not in lines[-1]:
        found.insert(0, lines.pop())
    for line in note.split("\n") if note else ():
        prose = textwrap.wrap(line, _WIDTH - 2, break_long_words=False, break_on_hyphens=False)
        found += [f"# {part}" for part in ([line] if line.startswith(" ") else prose)]
    return ["", *found]


def _rest(trees: Mapping[str, YamlTree]) -> Iterable[str]:
    for name in FILES:
        yield f"\n# ---- data/{name}.yml"
        for line in trees[name].source.text.strip().split("\n"):
            if "yaml-language-server" not in line:
                yield re.sub(r"^# *$", "#", f"# {line}".rstrip())
