"""What the hooks of one build share: the project as it was read when the build began.

MkDocs runs each language as a pass over the same hooks, and keeps hook modules over the rebuilds of `serve`; so the
project is read anew at the start of each build and held here, the last one that could be read at hand for `serve`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache
from mkdocs.config.defaults import MkDocsConfig

from helpcenter.build.pipeline import OVERLAY
from helpcenter.content.project import Project, Sources, read_project
from helpcenter.facts.base import Locale
from helpcenter.pages.fragment_cache import FragmentCache
from helpcenter.source import result_cache
from helpcenter.source.problem import Problem
from helpcenter.source.result_cache import ResultCache


class Templates(BytecodeCache):
    """Compiled templates, for the second language and for the next build of a preview; Jinja compares their sources."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.bytecode_to_string()


@dataclass
class State:
    """`site` is the last project whose facts could be read; `problems` those of the one read last."""

    project: Project | None = None
    latest: Sources | None = None
    serving: bool = False
    only: Locale | None = None
    """The language that this process builds, where parallel_build has read the project for both; another process
    checks it and writes what search loads."""
    problems: list[Problem] = field(default_factory=list)
    cache: ResultCache | None = None
    """What the check found in texts that did not change since the last build."""
    fragments: FragmentCache = field(default_factory=lambda: FragmentCache(()))
    """The parts of pages that were made for this language in this build."""
    templates: Templates = field(default_factory=Templates)

    @property
    def current(self) -> Project:
        """The project that pages are made from. Only valid after `on_config`, which stops a build without one."""
        assert self.project is not None
        return self.project


STATE = State()


def first_pass(config: MkDocsConfig) -> bool:
    """Whether this is the pass of the default language, the one that begins a build."""
    plugin = config.plugins["i18n"]
    return STATE.only == plugin.default_language if STATE.only else not plugin.building


def read(root: Path) -> None:
    """Read the project at the start of a build."""
    overlay = os.environ.get(OVERLAY)
    if STATE.cache is None:
        STATE.cache = result_cache.of(root, production=bool(overlay))
    else:
        STATE.cache.next_run()
    STATE.latest = read_project(root, Path(overlay) if overlay else None, STATE.cache)
    if isinstance(STATE.latest, Project):
        STATE.project = STATE.latest
