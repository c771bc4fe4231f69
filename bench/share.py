"""Where a build of ours spends its processor seconds: python bench/share.py, in a project. Prints one JSON object.

In one process and one language after the other, so that the parts add up; `helpcenter build` runs them side by side.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from functools import partial
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from helpcenter import check, finishing, firewall
from helpcenter import site as sites
from helpcenter.publish import publish

PARTS = {"read": 0.0, "check": 0.0, "hooks": 0.0, "mkdocs": 0.0, "finish": 0.0, "firewall": 0.0}


def main(root: Path) -> None:
    sites.load = partial(timed, "read", sites.load)
    check.check = partial(timed, "check", check.check)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, "site")
        timed("mkdocs", mkdocs, root, fresh)
        site = sites.load(root)
        timed("finish", publish, site, fresh)
        timed("finish", finishing.finish, site, fresh)
        timed("firewall", firewall.check_built, fresh, site)
    # Our hooks are called by MkDocs, and read and check the project themselves.
    read = PARTS["read"] / 2
    PARTS["mkdocs"] -= PARTS["hooks"]
    PARTS["hooks"] -= read + PARTS["check"]
    json.dump(PARTS, sys.stdout)


def timed(part: str, work, *arguments, **named):
    """Do it, and add its processor seconds to a part, those of processes that it has started and seen end included."""
    start = spent()
    try:
        return work(*arguments, **named)
    finally:
        PARTS[part] += spent() - start


def spent() -> float:
    return sum(os.times()[:4])


def mkdocs(root: Path, fresh: Path) -> None:
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(fresh))
    ours = {name for name, module in sys.modules.items() if str(root / "hooks") in str(getattr(module, "__file__", ""))}
    ours |= set(config["hooks"])
    for methods in config.plugins.events.values():
        methods[:] = [partial(timed, "hooks", m) if getattr(m, "__module__", "") in ours else m for m in methods]
    build(config)


if __name__ == "__main__":
    main(Path.cwd())
