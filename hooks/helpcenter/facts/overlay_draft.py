"""A new overlay: every key that production asks for, to be filled in, then all others as comments, with the sample.

What has to be filled in says TODO, so that `check --production` lists it with its line until it is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from helpcenter.facts import FILES, Facts
from helpcenter.facts.base import LOCALES
from helpcenter.facts.brand import ConfirmedGroup
from helpcenter.facts.channels import Chat, Mail, Phone
from helpcenter.source.yaml_document import YamlTree

SCHEMA = "# yaml-language-server: $schema="
_TODO = "TODO"
_TEXT = dict.fromkeys(LOCALES, _TODO)
_CONFIRMED = {"since": _TODO, "confirmed": _TODO}
_OWN = {
    "accounts": {"handle": _TODO, "url": _TODO},
    "domains": {"host": _TODO},
    "apps": {"developer": _TODO, "url": _TODO},
}
_HEAD = """\
{schema}
# The facts of your organisation, laid over those of data/: mappings merge by key, a list replaces the sample's, null
# removes. `helpcenter check --production` names each TODO with its line, and whatever else is missing.
"""
_TAIL = """\

# ------------------------------------------------------------------------------------------------------------------
# Everything else, with the values of the sample. What is right for you as well may stay as it is; what is not, put
# above, with the same keys.
"""


def draft(facts: Facts, schema: str) -> str:
    """The text of an overlay for the facts of a sample; `schema` is the path or address of its JSON Schema."""
    lines = [_HEAD.format(schema=SCHEMA + schema)]
    above = {key: _comment(tree, key) for tree in facts.trees.values() for key in tree.data or {}}
    for key, value in _asked_for(facts).items():
        lines += [above.get(key, ""), *_written(key, value, 0)]
    return "\n".join([*lines, _TAIL, *_rest(facts.trees)]) + "\n"


def _asked_for(facts: Facts) -> dict[str, Any]:
    """What production refuses to take from the sample, by its key in the overlay."""
    brand = {"name": _TEXT, "site_name": _TEXT, "legal_name": _TEXT, "site_url": _TODO, "zone": _TODO}
    brand |= {"colours": {"light": _TODO, "dark": _TODO}, "mark": {"body": _TODO, "lines": _TODO}}
    found: dict[str, Any] = {"brand": brand, "security": {"email": _TODO, "expires": _TODO}}
    found["confirmed"] = dict.fromkeys(get_args(ConfirmedGroup), _TODO)
    found["not_published"] = _TEXT
    found["channels"] = {name: _CONFIRMED | _channel(one) for name, one in facts.channels.items()}
    for group, own in _OWN.items():
        found[group] = dict.fromkeys(getattr(facts, group), own | _CONFIRMED)
    for group in ("retired", "notices"):
        found[group] = dict.fromkeys(getattr(facts, group))
    return {key: value for key, value in found.items() if value}


def _channel(channel: object) -> dict[str, Any]:
    return {"languages": [_TODO]} | _contact(channel)


def _contact(channel: object) -> dict[str, Any]:
    if isinstance(channel, Phone):
        return {"cost": _TEXT, "numbers": dict.fromkeys(channel.numbers, _TODO), "without": []}
    return {"address": _TODO} if isinstance(channel, Mail) else {"url": _TODO} if isinstance(channel, Chat) else {}


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
        return f"[{', '.join(map(str, value))}]"
    return "null" if value is None else str(value)


def _comment(tree: YamlTree, key: str) -> str:
    """The lines of comment directly above a top key, behind an empty line."""
    lines = tree.source.lines[: tree.keys[(key,)].line - 1] if (key,) in tree.keys else []
    found: list[str] = []
    while lines and lines[-1].startswith("#") and "yaml-language-server" not in lines[-1]:
        found.insert(0, lines.pop())
    return "\n".join(["", *found])


def _rest(trees: Mapping[str, YamlTree]) -> Iterable[str]:
    for name in FILES:
        yield f"\n# ---- data/{name}.yml"
        for line in trees[name].source.text.strip().split("\n"):
            if "yaml-language-server" not in line:
                yield re.sub(r"^# *$", "#", f"# {line}".rstrip())
