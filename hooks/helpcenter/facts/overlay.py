"""An operator's overlay: one YAML file with the real values, laid over the sample of `data/`.

Its top keys are those of all files of `data/` together (`brand`, `channels`, `hours`, …). Mappings are merged by key,
a list or a single value replaces the sample's, `null` removes. Whatever is left of the sample, the rules for production
report where it must not be published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path as File
from typing import Any

from helpcenter.facts import timeline
from helpcenter.source import text_file, yaml_document
from helpcenter.source.message import Message
from helpcenter.source.problem import Problem, near_match
from helpcenter.source.yaml_document import Path, YamlTree

TODO = "TODO"
"""What stands in a new overlay where its operator has something to write."""


def read(file: File, files: Mapping[str, Any]) -> tuple[YamlTree | None, list[Problem]]:
    """Read an overlay. Its path in messages is the one that the operator typed."""
    text, unread = text_file.read(File(), str(file))
    if unread:
        return None, unread
    tree = yaml_document.parse(text)
    if tree.problems:
        return None, list(tree.problems)
    if not isinstance(tree.data, dict):
        hint = "begin with a key such as `brand:`; see “Publishing” in README.md"
        return None, [tree.problem((), "overlay", "the overlay holds no facts", hint)]
    known = {key for model in files.values() for key in keys_of(model)}
    problems = []
    for key in tree.data:
        if key not in known:
            near = near_match(key, known)
            hint = (
                Message("write {near}", near=near)
                if near
                else Message("one of: {names}", names=", ".join(sorted(known)))
            )
            problems.append(
                tree.problem(
                    (key,), "overlay", Message("no file of data/ has a key {key!r}", key=key), hint, at_key=True
                )
            )
    return tree, problems


def unfilled(tree: YamlTree) -> Iterator[Problem]:
    """A problem for each line with something that a new overlay leaves to its operator (`facts.overlay_draft`)."""
    lines: set[int] = set()
    for path, place in tree.values.items():
        if place.line not in lines and _at(tree.data, path) == TODO:
            lines.add(place.line)
            # On a line of several the record is named, not the first of its values.
            same = [one for one in tree.values if tree.values[one].line == place.line and _at(tree.data, one) == TODO]
            name = ".".join(map(str, path if len(same) == 1 else path[:-1]))
            hint = "write your own, or null where you have none; in the second part take away the line of what may stay"
            yield tree.problem(path, "overlay", Message("{name} is not filled in yet", name=name), hint)


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def keys_of(model: Any) -> Iterable[str]:
    """The top keys of a file of `data/`."""
    return [field.alias or name for name, field in model.model_fields.items()]


def lay(overlay: YamlTree, below: YamlTree, model: Any) -> tuple[YamlTree, list[Problem]]:
    """Lay the part of an overlay that belongs to one file over that file's document."""
    if not isinstance(below.data, dict):
        return below, []
    merged = _Merge(overlay, replace(below, keys=dict(below.keys), values=dict(below.values), origins={}))
    part = {key: overlay.data[key] for key in keys_of(model) if key in overlay.data}
    data = merged.mapping(part, below.data, ())
    return replace(merged.tree, data=data), merged.problems


def _dated(*values: dict[str, Any]) -> bool:
    """Whether one of them is a timeline, which is replaced as a whole."""
    return any(timeline.KEY in value for value in values)


class _Merge:
    def __init__(self, overlay: YamlTree, tree: YamlTree) -> None:
        self.overlay, self.tree = overlay, tree
        self.problems: list[Problem] = []

    def mapping(self, over: dict[str, Any], below: dict[str, Any], at: Path) -> dict[str, Any]:
        result = dict(below)
        for key, value in over.items():
            path = (*at, key)
            if value is None:
                self.remove(result, key, path)
            elif isinstance(value, dict) and isinstance(below.get(key), dict) and not _dated(value, below[key]):
                self.takes_place(path)
                result[key] = self.mapping(value, below[key], path)
            else:
                self.forget(path)
                self.takes_place(path, whole=True)
                result[key] = value
        return result

    def remove(self, result: dict[str, Any], key: str, path: Path) -> None:
        if key not in result:
            near = near_match(key, result)
            hint = Message("write {near}", near=near) if near else "remove this line"
            message = Message("there is nothing called {key!r} to remove", key=key)
            self.problems.append(self.overlay.problem(path, "overlay", message, hint, at_key=True))
        result.pop(key, None)
        self.forget(path)

    def forget(self, path: Path) -> None:
        """Remove the places of the sample's value."""
        for places in (self.tree.keys, self.tree.values):
            for old in [one for one in places if one[: len(path)] == path]:
                del places[old]

    def takes_place(self, path: Path, *, whole: bool = False) -> None:
        """Let messages about this path, or all below it, point into the overlay."""
        for mine, theirs in ((self.tree.keys, self.overlay.keys), (self.tree.values, self.overlay.values)):
            for one in [one for one in theirs if one == path or (whole and one[: len(path)] == path)]:
                mine[one] = theirs[one]
                self.tree.origins[one] = self.overlay.source
