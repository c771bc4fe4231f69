"""Publishes each entry script of overrides/assets/js/, joined with the modules that it imports."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from helpcenter.pages.script_bundle import bundle
from helpcenter.pages.script_module import UnsupportedScript
from mkdocs_adapter.state import first_pass

FOLDER = "assets/js/"
"""Where the theme's scripts lie: entries at its top, the modules that they import in folders below."""


def on_env(env, config: MkDocsConfig, files: Files):
    """Once a build, before files are copied: put the joined script in the place of each entry."""
    scripts = [file for file in files if file.src_uri.startswith(FOLDER)]
    for file in scripts:
        files.remove(file)
    if first_pass(config):
        root = Path(config.config_file_path).parent
        for file in scripts:
            if "/" not in file.src_uri.removeprefix(FOLDER):
                files.append(File.generated(config, file.src_uri, content=_joined(root, file.src_uri)))
    return env


def _joined(root: Path, uri: str) -> str:
    try:
        return bundle([f"overrides/{uri}"], lambda path: (root / path).read_text("utf-8"))
    except UnsupportedScript as error:
        raise PluginError(str(error)) from None
