"""The state that the hooks of one build share: the project as read when the build began.

MkDocs runs each language as a pass over the same hooks and reuses their modules for every rebuild of `serve`. The
project is therefore read at the start of each build; `serve` goes on with the last one whose facts were valid.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from helpcenter.build.pipeline import OVERLAY
from helpcenter.content.project import Project, Sources, read_project
from helpcenter.facts.base import Locale
from helpcenter.pages.fragment_cache import FragmentCache
from helpcenter.source import result_cache
from helpcenter.source.problem import Problem
from helpcenter.source.result_cache import ResultCache
from mkdocs_adapter.page_identity import language_plugin
from mkdocs_adapter.templates import CompiledTemplates


@dataclass
class State:
    """`project` is the last one with valid facts; `latest` and `problems` are of the last build."""

    project: Project | None = None
    latest: Sources | None = None
    serving: bool = False
    only: Locale | None = None
    """The language of this process, where parallel_build has forked one for each; the caller then checks the project
    and writes what search loads."""
    problems: list[Problem] = field(default_factory=list)
    cache: ResultCache | None = None
    """Results of the check for texts that have not changed since the last build."""
    fragments: FragmentCache = field(default_factory=lambda: FragmentCache(()))
    """Rendered parts that the pages of this language share."""
    later: tuple[str, ...] = ()
    """What the page that is being rendered will show later, set aside while its Markdown is read."""
    templates: CompiledTemplates = field(default_factory=CompiledTemplates)

    @property
    def current(self) -> Project:
        """The project that pages are made from. Only valid after `on_config`, which stops a build without one."""
        assert self.project is not None
        return self.project


STATE = State()


def first_pass(config: MkDocsConfig) -> bool:
    """Whether this is the pass of the default language, the one that begins a build."""
    plugin = language_plugin(config)
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
