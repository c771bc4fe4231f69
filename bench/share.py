"""Where a build of ours spends its processor seconds: python bench/share.py, in a project. Prints one JSON object.

In one process and one language after the other, so that the parts add up; `helpcenter build` runs them side by side.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from helpcenter import check, finishing, firewall
from helpcenter import site as sites
from helpcenter.publish import publish

PARTS = {"read": 0.0, "check": 0.0, "hooks": 0.0, "mkdocs": 0.0, "finish": 0.0, "firewall": 0.0}


def main(root: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, "site")
        site = timed("read", lambda: sites.load(root))
        timed("check", lambda: check.check(site))
        timed("mkdocs", lambda: mkdocs(root, fresh))
        timed("finish", lambda: publish(site, fresh))
        timed("finish", lambda: finishing.finish(site, fresh))
        timed("firewall", lambda: firewall.check_built(fresh, site))
    # MkDocs' own hooks read and check the project once more, and what they do besides stands under "hooks".
    PARTS["mkdocs"] -= PARTS["hooks"]
    PARTS["hooks"] -= PARTS["read"] + PARTS["check"]
    json.dump(PARTS, sys.stdout)


def timed(part: str, work):
    """Do it, and add its processor seconds to a part."""
    start = time.process_time()
    try:
        return work()
    finally:
        PARTS[part] += time.process_time() - start


def mkdocs(root: Path, fresh: Path) -> None:
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(fresh))
    ours = {name for name, module in sys.modules.items() if str(root / "hooks") in str(getattr(module, "__file__", ""))}
    ours |= set(config["hooks"])
    for methods in config.plugins.events.values():
        methods[:] = [counted(m) if getattr(m, "__module__", "") in ours else m for m in methods]
    build(config)


def counted(method):
    return lambda *arguments, **named: timed("hooks", lambda: method(*arguments, **named))


if __name__ == "__main__":
    main(Path.cwd())
