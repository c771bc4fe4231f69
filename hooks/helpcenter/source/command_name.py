"""How the command is called in hints: as the one who reads them can run it."""

from __future__ import annotations

from pathlib import Path


def command_name() -> str:
    """`python3 dev.py` in a checkout of the product, `helpcenter` in a content repository, which has no dev.py."""
    return "python3 dev.py" if Path("dev.py").is_file() else "helpcenter"
