"""Edits of a file of `data/` or an overlay that leave every other byte as it is: a value is added, or removed.

The text is edited and parsed again. An edit whose result is not exactly the old document with that one change is
refused, so that an unusual way of writing can never break a file.
"""

from __future__ import annotations

import copy
import re
from typing import Any

from helpcenter.source import yaml_document
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import Path, YamlTree

_SCALAR = re.compile(r""""[^"\\\n]*"|'[^'\n]*'|[\w.+:-]+""")
_BY_HAND = "write it by hand, as CONTRIBUTING.md shows"


def added(source: Source, path: Path, flow: str, value: Any) -> str:
    """The text with a new key at the end of `path`, whose value is written as `flow`: YAML in flow style on one line.

    Parents that do not exist yet are added. Raises CannotRun where that cannot be done without touching anything else.
    """
    tree = yaml_document.parse(source)
    depth = len(path) - 1
    while depth and (path[:depth] not in tree.values or not isinstance(_at(tree.data, path[:depth]), dict)):
        depth -= 1
    for key in reversed(path[depth + 1 :]):
        flow = f"{{{key}: {flow}}}"
    text = _insert(source, tree, path[:depth], f"{path[depth]}: {flow}")
    expected = copy.deepcopy(tree.data) or {}
    inner = expected
    for key in path[:-1]:
        inner = inner.setdefault(key, {})
    inner[path[-1]] = value
    return _verified(source, text, expected)


def changed(source: Source, path: Path, scalar: str) -> str:
    """The text with another scalar, such as a date, in the place of the one at `path`. Raises like `added`."""
    tree = yaml_document.parse(source)
    start = source.offset(tree.values[path])
    old = _SCALAR.match(source.text, start)
    if not old:
        raise CannotRun(
            Message("{path}:{line} is written in an unusual way", path=source.path, line=tree.values[path].line),
            _BY_HAND,
        )
    expected = copy.deepcopy(tree.data)
    _at(expected, path[:-1])[path[-1]] = yaml_document.parse(Source("", f"value: {scalar}")).data["value"]
    return _verified(source, source.text[:start] + scalar + source.text[old.end() :], expected)


def removed(source: Source, path: Path) -> str:
    """The text without the key at the end of `path`, which stands there. Raises CannotRun like `added`."""
    tree = yaml_document.parse(source)
    lines = source.text.split("\n")
    key = tree.keys[path]
    first = key.line - 1
    if lines[first][: key.column - 1].strip():
        text = _without_flow(source, source.offset(key))
    else:
        following = (
            place.line - 1 for place in tree.keys.values() if place.line > key.line and place.column <= key.column
        )
        last = min(following, default=len(lines))
        while last > first + 1 and (not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#")):
            last -= 1
        text = "\n".join(lines[:first] + lines[last:])
    expected = copy.deepcopy(tree.data)
    del _at(expected, path[:-1])[path[-1]]
    return _verified(source, text, expected)


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _insert(source: Source, tree: YamlTree, parent: Path, entry: str) -> str:
    """The text with an entry as the first of a mapping, in the style in which that is written."""
    text = source.text
    children = [place for path, place in tree.keys.items() if path[:-1] == parent]
    value = tree.values.get(parent)
    at = source.offset(value) if value else 0
    if parent and text[at : at + 1] == "{":
        separator = ", " if children else ""
        return f"{text[: at + 1]}{entry}{separator}{text[at + 1 :]}"
    if not children:
        raise CannotRun(
            Message("{path} holds nothing below {parent}", path=source.path, parent=".".join(map(str, parent))),
            _BY_HAND,
        )
    if not parent:
        return f"{text.rstrip()}\n\n{entry}\n"
    first = min(children)
    line = source.offset(first) - (first.column - 1)
    if text[line : source.offset(first)].strip():
        raise CannotRun(
            Message("{path}:{line} is written in an unusual way", path=source.path, line=first.line), _BY_HAND
        )
    return f"{text[:line]}{' ' * (first.column - 1)}{entry}\n{text[line:]}"


def _without_flow(source: Source, start: int) -> str:
    """The text without an entry of a flow mapping, from its key to the comma behind it or before it."""
    text, depth, quote, at = source.text, 0, "", start
    while at < len(text):
        character = text[at]
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'" and text[at - 1] in " :,{[":
            quote = character
        elif character in "{[":
            depth += 1
        elif character in "}]":
            if not depth:
                break
            depth -= 1
        elif character == "," and not depth:
            return text[:start] + text[at + 1 :].lstrip(" ")
        at += 1
    return text[:start].rstrip(" ").removesuffix(",") + text[at:]


def _verified(source: Source, text: str, expected: Any) -> str:
    tree = yaml_document.parse(Source(source.path, text))
    if tree.problems or tree.data != expected:
        raise CannotRun(Message("{path} is written in a way that this command cannot edit", path=source.path), _BY_HAND)
    return text
