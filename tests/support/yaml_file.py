"""Tables and cases of the tests, read by libyaml: in a tenth of the time of the reader in Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


def read(file: Path) -> Any:
    """The values of a YAML file, with numbers, dates and nulls."""
    return yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)


def read_texts(file: Path) -> Any:
    """The values of a YAML file, every scalar as the text that stands there."""
    return yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)
