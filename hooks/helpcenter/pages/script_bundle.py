"""Entry scripts and the ES modules that they import, joined into the one file that a page loads.

All modules share one scope. Each stands once, after those that it imports: the order in which a browser would run them
(ECMA-262, 16.2.1.5). Comments and indentation are left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from helpcenter.pages.script_module import Module

_OF_BROWSERS = frozenset([
    "blur", "close", "closed", "document", "event", "fetch", "find", "focus", "history", "length", "location", "name",
    "navigator", "open", "opener", "origin", "parent", "print", "prompt", "screen", "scroll", "self", "status", "stop",
    "top", "window",
])  # fmt: skip
"""Properties of Window: a module that means the browser's would get that of another module."""


def bundle(entries: Sequence[str], read: Callable[[str], str], values: Mapping[str, object] | None = None) -> str:
    """Join entry modules, in this order, with all that they import; the exports of the entries stay.

    Paths are relative to the project. `read` returns the text of one or raises FileNotFoundError; `values` takes the
    place of JSON files.

    Raises UnsupportedScript, one sentence with file and line, for syntax that Module does not support, for a cycle, a
    file or an export that does not exist, and for names that two modules, or a module and the browser, have in common.
    """
    scripts = _Scripts(read, values or {})
    for entry in entries:
        scripts.add(entry)
    exports = sorted({name for entry in entries for name in scripts.modules[entry].exports})
    statements = [*scripts.statements, *([f"export {{ {', '.join(exports)} }};"] if exports else [])]
    return "".join(f"{statement}\n" for statement in statements if statement)


class _Scripts:
    def __init__(self, read: Callable[[str], str], values: Mapping[str, object]) -> None:
        self.modules: dict[str, Module] = {}
        self.statements: list[str] = []
        self._read = read
        self._values = values
        self._owners: dict[str, str] = {}  # which file declares a name of the shared scope
        self._open: list[str] = []

    def add(self, path: str) -> None:
        """Append a module after everything that it imports, unless it is there."""
        if path in self.modules:
            return
        module = Module(path, self._read(path))
        self._open.append(path)
        for one in module.imports:
            if one.path in self._open:
                raise module.error(one.offset, f"{one.path} imports this file too; a cycle cannot be joined")
            try:
                if one.is_json:
                    self._add_value(one.path, one.names[0], module, one.offset)
                else:
                    self.add(one.path)
            except FileNotFoundError:
                raise module.error(one.offset, f"{one.path} does not exist") from None
            for name in () if one.is_json else one.names:
                if name not in self.modules[one.path].exports:
                    raise module.error(one.offset, f"{one.path} does not export {name}")
        self._open.pop()
        for name, offset in module.declared.items():
            self._claim(name, path, module, offset)
        self.modules[path] = module
        self.statements.append(module.body)

    def _add_value(self, path: str, name: str, module: Module, offset: int) -> None:
        if self._owners.get(name) == path:
            return
        if path in self._owners.values():
            raise module.error(offset, f"{path} is imported under two names; use one")
        value = self._values[path] if path in self._values else json.loads(self._read(path))
        self._claim(name, path, module, offset)
        # A value a line, so that what looks for contacts in the script does not read across two of them.
        text = json.dumps(value, ensure_ascii=False, separators=(",\n", ":"))
        self.statements.append(f"const {name} = {text};")

    def _claim(self, name: str, path: str, module: Module, offset: int) -> None:
        owner = "the browser" if name in _OF_BROWSERS else self._owners.setdefault(name, path)
        if owner != path:
            raise module.error(offset, f"{name} is declared by {owner} too; joined modules share one scope")
