"""Where the product's own files lie: in a checkout its top folder, in an installed wheel a folder inside this package.

A content repository has articles and facts of its own and takes the rest from there: templates, styles, scripts, hooks,
the strings of the interface. What it has itself wins.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_CODE = "hooks/helpcenter/"
"""Where this package lies in a checkout; scripts read its tables of look-alike characters and of demands."""
OVERRIDES = "overrides"
"""The folder of templates, styles and scripts, of the product and of a content repository."""


@cache
def product() -> Path:
    """The folder that holds `overrides/`, `hooks/`, `docs/`, `data/` and `mkdocs.yml` of the product."""
    packed = _PACKAGE / "product"
    return packed if packed.is_dir() else _PACKAGE.parent.parent


def find(root: Path, path: str) -> Path:
    """The file of that path below `root`, or else the product's, whether or not it is there."""
    if path.startswith(_CODE):
        return _PACKAGE / path.removeprefix(_CODE)
    own = root / path
    return own if own.exists() else product() / path
