"""Results of recognizers, cached between runs under a digest of everything that they were derived from.

A result may be cached only where it depends on texts alone; facts, dates and other articles are judged anew in each
run. The file is sealed with a digest of this package and of the libraries that read texts for it, so a cached result
is never stale. `check` and a build keep it in `.build/`, which git ignores; in CI, and for a production build, they
begin with nothing, so that no file of a pull request can decide what is found. A file that cannot be read, or whose
seal does not match, counts as absent.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pydantic
import yaml

PATH = ".build/check.json"


class ResultCache:
    """JSON values by key. Without a file it lasts as long as the process."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._stored: dict[str, Any] = _read(file) if file else {}
        self.used: dict[str, Any] = {}
        """The entries that this run has read or added: all that is saved."""

    def get(self, key: str) -> Any | None:
        """The value stored under `key`, or None."""
        value = self.used.get(key)
        if value is None and (value := self._stored.get(key)) is not None:
            self.used[key] = value
        return value

    def put(self, key: str, value: Any) -> None:
        """Store a JSON value that depends on nothing but what its key names."""
        self.used[key] = value

    def computed(self, name: str, texts: Sequence[str], compute: Callable[[Sequence[str]], list[Any]]) -> list[Any]:
        """`compute(texts)`: JSON values that depend on nothing else; not computed again where they are stored."""
        digest = hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()
        key = f"texts {name} {digest}"
        found: list[Any] | None = self.get(key)
        if found is None:
            found = compute(texts)
            self.put(key, found)
        return found

    def next_run(self) -> None:
        """Begin the next run of the same process, which starts from the entries of this one and no others."""
        self._stored, self.used = self.used, {}

    def save(self) -> None:
        """Write the entries of this run atomically. A failure to write is ignored: it only slows the next run."""
        if self._file is None or self.used == self._stored:
            return
        body = json.dumps(self.used, ensure_ascii=False)
        temporary = self._file.with_suffix(f".{os.getpid()}.new")
        try:
            self._file.parent.mkdir(exist_ok=True)
            temporary.write_text(f"{_seal(body)}\n{body}", encoding="utf-8")
            temporary.replace(self._file)
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def of(root: Path, production: bool) -> ResultCache:
    """The cache of the project in `root`; without a file in CI and for a production build."""
    return ResultCache(None if production or os.environ.get("CI") else root / PATH)


def _read(file: Path) -> dict[str, Any]:
    try:
        seal, _, body = file.read_text(encoding="utf-8").partition("\n")
    except (OSError, ValueError):
        return {}
    return json.loads(body) if seal == _seal(body) else {}


def _seal(body: str) -> str:
    """A digest of the entries, of the package's files, and of the libraries that parse texts for it."""
    libraries = f"{sys.version} {yaml.__version__} {pydantic.VERSION}"
    digest = hashlib.sha256(f"{libraries}\n{body}\n".encode("utf-8", "surrogatepass"))
    folder = Path(__file__).parent.parent
    for file in sorted(file for file in folder.rglob("*") if file.suffix in (".py", ".txt", ".json")):
        digest.update(f"{file.relative_to(folder)}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
