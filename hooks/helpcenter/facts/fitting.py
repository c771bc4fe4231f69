"""Fitting a document of YAML to its model: each misfit is a problem with the place of its value."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, reduce
from typing import Any, TypeVar, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from helpcenter.facts.base import LOCALES, LOOKS_LIKE, Model
from helpcenter.facts.languages import Localized
from helpcenter.source.message import Message, joined, message_and_hint
from helpcenter.source.problem import Problem, near_match
from helpcenter.source.yaml_document import Path, YamlTree

M = TypeVar("M", bound=Model)


def fit(model: type[M], tree: YamlTree, rule: str) -> tuple[M | None, list[Problem]]:
    """Fit a document to its model. Each misfit is a problem of `rule` with the place of its value."""
    try:
        return model.model_validate(tree.data), []
    except ValidationError as error:
        return None, [_misfit(model, tree, rule, detail) for detail in error.errors()]


def refit(model: M, tree: YamlTree, changed: Collection[Path]) -> tuple[M | None, list[Problem]]:
    """A fitted document after a change in some of its records, each at the path of a group and an id.

    Only those are fitted anew: with 200 changes in a file, reading it takes a third of the time.
    """
    groups: dict[str, dict[str, Any]] = {}
    for path in changed:
        kind = type(model).model_fields.get(str(path[0]))
        annotation: Any = kind.annotation if kind else None
        adapter = _records(annotation) if len(path) == 2 else None
        if adapter is None:
            return fit(type(model), tree, "data")
        group, name = str(path[0]), str(path[1])
        records = groups.setdefault(group, dict(getattr(model, group)))
        records.pop(name, None)
        if name in tree.data[group]:
            try:
                records[name] = adapter.validate_python(tree.data[group][name])
            except ValidationError:
                return fit(type(model), tree, "data")  # which names the place
    ordered = {group: {name: records[name] for name in tree.data[group]} for group, records in groups.items()}
    return model.model_copy(update=ordered), []


@cache
def _records(annotation: Any) -> TypeAdapter[Any] | None:
    """What fits the values of a mapping by id; None for anything else."""
    key, *value = get_args(annotation) if get_origin(annotation) is dict else ("",)
    return TypeAdapter(value[0]) if key is str else None


def _misfit(model: type[Model], tree: YamlTree, rule: str, detail: Any) -> Problem:
    # pydantic puts the name of a union's member into the path ("channels", "chat", "chat", "url"); the tree lacks it.
    path: tuple[str | int, ...] = ()
    kind = detail["type"]
    for number, step in enumerate(detail["loc"], start=1):
        names_what_is_absent = number == len(detail["loc"]) and kind != "value_error"
        if (*path, step) in tree.values or names_what_is_absent:
            path = (*path, step)
    dotted = ".".join(str(step) for step in path) or Message("the file")
    if kind == "extra_forbidden":
        siblings = _known_keys(model, path[:-1])
        near = near_match(str(path[-1]), siblings)
        hint: str = (
            Message("write {near!r}", near=near)
            if near
            else Message("remove it; known here: {names}", names=", ".join(sorted(siblings)))
        )
        return tree.problem(path, rule, Message("the key {key!r} is not known here", key=path[-1]), hint, at_key=True)
    if kind == "missing" and path in tree.keys:
        hint = "leave out `from:` of its first value and `until:` of its last"
        return tree.problem(path, rule, Message("{dotted} must have a value at all times", dotted=dotted), hint)
    if kind == "missing":
        return tree.problem(
            path[:-1],
            rule,
            Message("{dotted} is missing", dotted=dotted),
            Message("add `{key}:`", key=path[-1]),
            at_key=True,
        )
    if kind == "value_error":
        wrong, hint = message_and_hint(detail["ctx"]["error"].args[0])
        return tree.problem(path, rule, Message("{dotted}: {wrong}", dotted=dotted, wrong=wrong), hint)
    if kind == "union_tag_not_found":
        others = reduce(lambda data, step: data[step], path[:-1], tree.data)
        hint = Message(
            "a new one needs it; known here: {names}", names=", ".join(key for key in others if key != path[-1])
        )
        return tree.problem(path, rule, Message("{dotted} has no `kind:`", dotted=dotted), hint, at_key=True)
    if kind == "string_pattern_mismatch" and detail["ctx"]["pattern"] in LOOKS_LIKE:
        hint = Message("write it like {example}", example=LOOKS_LIKE[detail["ctx"]["pattern"]])
        return tree.problem(
            path, rule, Message("{dotted} is {written}", dotted=dotted, written=_shown(detail["input"])), hint
        )
    if known := _IN_YAML.get(kind):
        what, form = known
        given = detail["input"] if isinstance(detail["input"], str) and detail["input"] else "value"
        return tree.problem(
            path,
            rule,
            Message(
                "{dotted} is {written}, not {what}", dotted=dotted, written=_shown(detail["input"]), what=Message(what)
            ),
            Message(form, value=given),
        )
    message = Message(
        "{dotted} is {written}: {wrong}", dotted=dotted, written=_shown(detail["input"]), wrong=_complaint(detail)
    )
    if kind == "literal_error":
        near = near_match(str(detail["input"]), re.findall(r"'([^']+)'", detail["ctx"]["expected"]))
        if near:
            return tree.problem(path, rule, message, Message("write {near}", near=near))
    schema = tree.source.path.replace("data/", "data/schema/").replace(".yml", ".json")
    hint = Message("see {schema}", schema=schema) if rule == "data" else "see the table in CONTRIBUTING.md"
    return tree.problem(path, rule, message, hint)


_LIST = ("a list", "write a list: - {value}, each on a line of its own below the key")
_KEYS = ("keys with values", "write key: value on lines below it, indented by two")
_DAY = ("a day", "write it like 2026-11-22")
_NUMBER = ("a whole number", "write digits without quotation marks")
_IN_YAML: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("tuple_type", "list_type", "set_type"), _LIST),
    **dict.fromkeys(("dict_type", "model_type", "model_attributes_type", "mapping_type"), _KEYS),
    **dict.fromkeys(("date_from_datetime_parsing", "date_parsing", "date_type", "date_from_datetime_inexact"), _DAY),
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float"), _NUMBER),
    **dict.fromkeys(("bool_type", "bool_parsing"), ("true or false", "write it without quotation marks")),
    "string_type": ("text", "write one text; in quotation marks where it begins with a digit or a sign"),
    "string_too_short": ("text", "write something, or remove the key"),
}
"""What a value should be, and how YAML writes it, by the type of pydantic's error."""


def _known_keys(annotation: Any, path: tuple[str | int, ...]) -> set[str]:
    """The keys that a model knows at a path, those of every member where a union stands there."""
    if hasattr(annotation, "model_fields"):
        fields = {field.alias or name: field.annotation for name, field in annotation.model_fields.items()}
        if not path:
            return set(fields)
        return _known_keys(fields[path[0]], path[1:]) if path[0] in fields else set()
    if isinstance(annotation, type) and issubclass(annotation, Localized):
        return _known_keys(annotation.of, path[1:]) if path else set(LOCALES)
    inner = get_args(annotation)
    if get_origin(annotation) in (dict, tuple, list):
        return _known_keys(inner[-1] if get_origin(annotation) is dict else inner[0], path[1:])
    return set().union(*(_known_keys(member, path) for member in inner))


def _shown(value: object) -> str:
    if value is None or isinstance(value, dict | list):
        return Message("empty" if value is None else "a list or mapping")
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…'"


_COMPLAINTS = {
    "literal_error": "input should be {expected}",
    "greater_than": "input should be greater than {gt}",
    "greater_than_equal": "input should be greater than or equal to {ge}",
    "less_than": "input should be less than {lt}",
    "less_than_equal": "input should be less than or equal to {le}",
    "string_pattern_mismatch": "string should match pattern '{pattern}'",
    "union_tag_invalid": "input tag '{tag}' found using {discriminator} does not match any of the expected tags: "
    "{expected_tags}",
}
"""Pydantic's own patterns, by the type of its error."""


def _complaint(detail: Any) -> Message:
    """Pydantic's message about a value, with its own pattern where that gives the same words."""
    values = dict(detail.get("ctx", {}))
    if "expected" in values:
        *others, last = str(values["expected"]).rsplit(" or ", 1)
        values["expected"] = joined([*others, last], "or")
    said = _lower(detail["msg"])
    message = Message(_COMPLAINTS.get(detail["type"], said), **values)
    return message if message == said else Message(said)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
