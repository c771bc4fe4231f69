"""Publishes the scripts of overrides/assets/js/, each joined with the modules that it imports, and what they load."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from helpcenter.pages import agent_data, live_hours, page_scripts
from helpcenter.pages.script_module import UnsupportedScript
from mkdocs_adapter.state import STATE, first_pass


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Before files are copied: put the joined scripts, once a build, in the place of their sources."""
    sources = [file for file in files if file.src_uri.startswith(page_scripts.FOLDER)]
    for file in sources:
        files.remove(file)
    if first_pass(config):
        try:
            joined = page_scripts.scripts(STATE.current, [file.src_uri for file in sources])
        except UnsupportedScript as error:
            raise PluginError(str(error)) from None
        for address, text in (joined | agent_data.files(STATE.current) | live_hours.files(STATE.current)).items():
            files.append(File.generated(config, address, content=text))
    return env
