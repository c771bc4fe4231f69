"""Puts the product's files into the wheel, below `helpcenter/product/`; an editable installation reads the checkout.

Run by hatchling (pyproject.toml), https://hatch.pypa.io/latest/plugins/build-hook/custom/.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILES = (
    "overrides",
    "docs",
    "data",
    "mkdocs.yml",
    "requirements.lock",
    "CONTRIBUTING.md",
    "CONTRIBUTING.zh.md",
    "RULES.md",
    "RULES.zh.md",
    "CHANGELOG.md",
)
"""Folders and files at the top of the repository; `source.product_folder` finds them in the wheel."""


class ProductFiles(BuildHookInterface):
    """Adds the files to a wheel that is to be published."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Take each file under its own path below the package."""
        if version != "standard":
            return
        hooks = (path.relative_to(self.root).as_posix() for path in Path(self.root, "hooks").glob("*_hook.py"))
        for name in (*FILES, *hooks):
            build_data["force_include"][name] = f"helpcenter/product/{name}"
