"""Where a build of ours spends its processor seconds: python bench/share.py, in a project. Prints one JSON object.

In one process and one language after the other, so that the parts add up; `helpcenter build` runs them side by side.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from mkdocs.commands.build import build
from mkdocs.config import load_config

from helpcenter.artifacts import publish
from helpcenter.artifacts.search import files
from helpcenter.content.project import Project, read_project
from helpcenter.lint import engine
from helpcenter.output import contact_audit, finish
from mkdocs_adapter import state
from mkdocs_adapter.state import STATE

P = ParamSpec("P")
T = TypeVar("T")
PARTS = dict.fromkeys(("read", "check", "hooks", "mkdocs", "programs", "finish", "firewall"), 0.0)


def main(root: Path) -> None:
    """Build the project below `root` once, and print the seconds of each part."""
    vars(state)["read_project"] = measured("read", read_project)
    vars(engine)["check"] = measured("check", without_collecting(engine.check))
    vars(files)["write"] = measured("programs", files.write)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, "site")
        timed("mkdocs", mkdocs, root, fresh)
        read, searched = PARTS["read"], PARTS["programs"]
        site = read_project(root, cache=STATE.cache)  # of what one process has read, the other one reads little again
        assert isinstance(site, Project)
        gc.disable()
        timed("programs", publish, site, fresh)
        timed("finish", finish.finish, site, fresh)
        timed("firewall", contact_audit.audit, fresh, site)
    # Our hooks are called by MkDocs, and without `helpcenter build` they read and check the project and write what
    # search loads.
    PARTS["mkdocs"] -= PARTS["hooks"]
    PARTS["hooks"] -= read + PARTS["check"] + searched
    json.dump(PARTS, sys.stdout)


def timed(part: str, work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Do it, and add its processor seconds to a part, those of processes that it has started and seen end included."""
    start = spent()
    try:
        return work(*arguments, **named)
    finally:
        PARTS[part] += spent() - start


def measured(part: str, work: Callable[P, T]) -> Callable[P, T]:
    """The same work, timed as a part."""
    return lambda *arguments, **named: timed(part, work, *arguments, **named)


def without_collecting(work: Callable[P, T]) -> Callable[P, T]:
    """As `helpcenter build` does all but MkDocs: no garbage is looked for."""

    def done(*arguments: P.args, **named: P.kwargs) -> T:
        gc.disable()
        try:
            return work(*arguments, **named)
        finally:
            gc.enable()

    return done


def spent() -> float:
    """Processor seconds of this process and of those that it has started and seen end."""
    return sum(os.times()[:4])


def mkdocs(root: Path, fresh: Path) -> None:
    """Build as MkDocs does alone, with our hooks timed."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(fresh))
    ours = {name for name, module in sys.modules.items() if str(root / "hooks") in str(getattr(module, "__file__", ""))}
    ours |= set(config["hooks"])
    for methods in config.plugins.events.values():
        methods[:] = [partial(timed, "hooks", m) if getattr(m, "__module__", "") in ours else m for m in methods]
    build(config)


if __name__ == "__main__":
    main(Path.cwd())
