"""One Markdown for all pages.

MkDocs makes a new one with all its extensions for each page, which is a twelfth of what a language takes. Resetting one
is Python-Markdown's own way to render many texts.
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
