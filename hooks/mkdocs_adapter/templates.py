"""Jinja as this site uses it: strict in its own templates, and compiled once in a preview.

In a strict template a name or an attribute that does not exist is an error. Material's own templates need Jinja's
lenient default, where it is an empty string. A template is therefore compiled in the environment that belongs to the
folder it comes from; both share filters, globals and compiled code.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, MutableMapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, Template, TemplateError
from jinja2.bccache import Bucket

PRODUCTS = "helpcenter.html"
"""The product's main.html under a name that an own main.html, which takes its place, can extend."""


def prepare(environment: Environment, own: Sequence[Path], compiled: BytecodeCache) -> None:
    """Set up an environment for one build; templates below `own`, the product's folder first, become strict."""
    environment.auto_reload = False
    environment.bytecode_cache = compiled
    environment.loader = StrictBelow(own, environment)


class CompiledTemplates(BytecodeCache):
    """Compiled templates in memory; Jinja compares their sources.

    A preview, which makes an environment for each language of each rebuild, takes 1.2 s of CPU with it and 1.6 without.
    A build gains nothing: each of its processes compiles them once.
    """

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.bytecode_to_string()


class StrictBelow(BaseLoader):
    """Loads templates as another loader does; those that certain folders hold are strict."""

    def __init__(self, folders: Sequence[Path], environment: Environment) -> None:
        """Take over the loader of `environment`, whose other settings must be complete by now."""
        assert environment.loader is not None
        self._folders, self._loader = folders, environment.loader
        self._lenient, self._strict = environment, environment.overlay(undefined=StrictUndefined)
        self._strict.loader = self

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        if template == PRODUCTS:
            file = self._folders[0] / "main.html"
            return file.read_text("utf-8"), str(file), None
        return self._loader.get_source(environment, template)

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:
        own = name == PRODUCTS or any((folder / name).is_file() for folder in self._folders)
        return super().load(self._strict if own else self._lenient, name, globals)

    def list_templates(self) -> list[str]:
        return self._loader.list_templates()


def sentence(error: BaseException, root: Path) -> str:
    """The error of a template with its path below `root` and its line; "" if no template caused it.

    Jinja puts a template's own lines into the traceback of what is raised while it is read or rendered.
    """
    if not isinstance(error, (TemplateError, LookupError)):
        return ""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.suffix != ".py" and path.is_file():
            where = path.relative_to(root) if path.is_relative_to(root) else path
            return f"{where}:{frame.lineno}: {error.args[0] if error.args else type(error).__name__}"
    return ""
