"""JSON Schemas of `data/` (draft 2020-12), made from the models, so that editors complete and check it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from helpcenter.facts import FILES, overlay_schema
from helpcenter.facts.base import Model
from helpcenter.facts.claims import ClaimsFile
from helpcenter.source import whole_files

FOLDER = "data/schema"
MODELS: dict[str, type[Model]] = {**FILES, "claims": ClaimsFile}
"""The ledger of claims records where facts came from; only its editors and a test read it."""
OVERLAY = "overlay"
"""The name of the schema of an operator's overlay."""


def schemas() -> dict[str, str]:
    """The text of each schema by its path in the project."""
    known = {name: model.model_json_schema(by_alias=True) for name, model in MODELS.items()}
    known[OVERLAY] = overlay_schema.schema(FILES)
    return {f"{FOLDER}/{name}.json": _text(one) for name, one in known.items()}


def _text(schema: dict[str, Any]) -> str:
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write(root: Path) -> list[str]:
    """Write every schema below `root`; return the paths."""
    written = schemas()
    whole_files.write_all({root / path: text for path, text in written.items()})
    return list(written)
