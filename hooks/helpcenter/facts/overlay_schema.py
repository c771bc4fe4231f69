"""The JSON Schema of an overlay: all keys of `data/` in one, none required, `null` where one may go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from helpcenter.facts.base import Model

_NEEDLESS = ("required", "minProperties", "discriminator", "default")
"""What holds for a whole file and not for the part of it that an overlay gives."""


def schema(models: Mapping[str, type[Model]]) -> dict[str, Any]:
    """The schema (draft 2020-12) of what may be laid over the files with these models."""
    properties: dict[str, Any] = {}
    definitions: dict[str, Any] = {}
    for model in models.values():
        own = model.model_json_schema(by_alias=True)
        properties |= own["properties"]
        definitions |= own.get("$defs", {})
    return {
        "title": "Overlay",
        "description": "An organisation's facts, laid over those of data/: a list replaces the sample's, null removes.",
        "type": "object",
        "additionalProperties": False,
        "properties": {key: _nullable(value) for key, value in properties.items()},
        "$defs": {name: _loose(value) for name, value in definitions.items()},
    }


def _loose(node: Any) -> Any:
    """A schema without what a part need not have; each of its properties may be `null`."""
    if isinstance(node, list):
        return [_loose(one) for one in node]
    if not isinstance(node, dict):
        return node
    found: dict[str, Any] = {}
    for key, value in node.items():
        if key in _NEEDLESS:
            continue
        if key == "properties":
            found[key] = {name: _nullable(one) for name, one in value.items()}
        elif key == "additionalProperties" and isinstance(value, dict):
            found[key] = _nullable(value)
        else:
            # A record of which only a part is given may fit several kinds.
            found["anyOf" if key == "oneOf" else key] = _loose(value)
    return found


def _nullable(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    about = {key: value[key] for key in ("description", "title") if key in value}
    return {"anyOf": [_loose(value), {"type": "null"}]} | about
