"""The tables of tables/: what Python and JavaScript both recognise, read by both alike.

tests/cases/read-alike runs through both.

`look_alikes.json`: characters by the Latin letter that they are drawn like, after Unicode's confusables (UTS 39), as
far as names on the web need them. Those of `letters` are letters and read as such everywhere; `signs`, digits and
characters too, count only where two names are compared. Written as code points: they cannot be told apart by eye.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> Any:
    """Return the content of `tables/<name>.json`; it is shared, so it must not be changed."""
    return json.loads((Path(__file__).parent / "tables" / f"{name}.json").read_text("utf-8"))
