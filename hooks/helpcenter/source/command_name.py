"""How the command is called in hints: as the one who reads them can run it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def command_name() -> str:
    """`python3 dev.py` in a checkout of the product, `helpcenter` in a content repository, which has no dev.py.

    Where the shell would not find that one, the path by which it was called, such as `.venv/bin/helpcenter`.
    """
    if Path("dev.py").is_file():
        return "python3 dev.py"
    called = Path(sys.argv[0])
    found = shutil.which("helpcenter")
    if called.name != "helpcenter" or not called.is_file() or (found and called.samefile(found)):
        return "helpcenter"
    near = os.path.relpath(called)
    return near if not near.startswith("..") else str(called.absolute())
