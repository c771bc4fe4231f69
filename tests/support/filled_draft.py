"""A new overlay as `overlay init` writes it, filled in by an operator whose facts are those of a complete overlay."""

from __future__ import annotations

import json
from typing import Any

from helpcenter.facts.overlay import TODO
from helpcenter.source import yaml_document
from helpcenter.source.text_file import Source

_GONE = object()
"""What an operator takes away, because the sample's is right."""


def filled(draft: str, facts: str) -> str:
    """Put the values of the complete overlay `facts` into the place of each TODO of `draft`, and add what is its own.

    As YAML in the notation of JSON. A TODO about which `facts` says nothing is taken away.
    """
    own = yaml_document.parse(Source("facts.yml", facts)).data
    return json.dumps(_filled(yaml_document.parse(Source("draft.yml", draft)).data, own), ensure_ascii=False, indent=1)


def _filled(draft: Any, own: Any) -> Any:
    if isinstance(draft, dict) and isinstance(own, dict):
        keys = dict.fromkeys([*draft, *own])
        found = {key: _filled(draft[key], own.get(key, _GONE)) if key in draft else own[key] for key in keys}
        return {key: value for key, value in found.items() if value is not _GONE}
    if own is not _GONE:
        return own
    if isinstance(draft, dict):
        kept = {key: value for key, one in draft.items() if (value := _filled(one, _GONE)) is not _GONE}
        return kept or _GONE
    return _GONE if draft in (TODO, [TODO], []) else draft
