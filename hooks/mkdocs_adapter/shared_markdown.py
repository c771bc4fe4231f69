"""One Markdown instance for all pages, reset before each, which is Python-Markdown's own way to convert many texts.

MkDocs makes a new one with all extensions for each page: 1.8 s more of the 45 s of CPU of a build of 1,000 articles a
language (4 %).
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import markdown
from mkdocs.structure import pages


class SharedMarkdown:
    """Stands for the class Markdown: a call with the settings of the last one returns the same object, reset."""

    def __init__(self) -> None:
        self._made = markdown.Markdown()
        self._settings: tuple[list[Any], dict[str, Any]] = ([], {})

    def __call__(self, extensions: Sequence[Any], extension_configs: dict[str, Any]) -> markdown.Markdown:
        settings = ([*extensions], extension_configs)
        if self._settings != settings:
            self._made = markdown.Markdown(extensions=extensions, extension_configs=extension_configs)
            self._settings = settings
        return self._made.reset()


def install() -> None:
    """Replace the class that MkDocs instantiates; it has no setting for it."""
    shared: Any = SimpleNamespace(**vars(markdown) | {"Markdown": SharedMarkdown()})
    pages.markdown = shared
