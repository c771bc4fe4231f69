"""What the hooks of one build share: the project as it was read when the build began.

MkDocs runs each language as a pass over the same hooks, and keeps hook modules over the rebuilds of `serve`; so the
project is read anew at the start of each build and held here, the last one that could be read at hand for `serve`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from helpcenter import site as sites
from helpcenter.build import OVERLAY
from helpcenter.problem import Problem
from helpcenter.site import Site


@dataclass
class State:
    """`site` is the last project whose facts could be read; `problems` those of the one read last."""

    site: Site | None = None
    latest: Site | None = None
    serving: bool = False
    problems: list[Problem] = field(default_factory=list)


STATE = State()


def first_pass(config: MkDocsConfig) -> bool:
    """Whether this is the pass of the default language, the one that begins a build."""
    return not config.plugins["i18n"].building


def read_project(config: MkDocsConfig) -> None:
    """Read the project of this configuration at the start of a build."""
    overlay = os.environ.get(OVERLAY)
    STATE.latest = sites.load(Path(config.config_file_path).parent, Path(overlay) if overlay else None)
    if STATE.latest.facts:
        STATE.site = STATE.latest
