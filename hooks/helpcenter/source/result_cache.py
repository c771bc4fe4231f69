"""What was read of a text and found in it, kept between runs under a digest of everything that it was made from.

Only what depends on texts alone is kept: the code that looks (this package, its Python), the texts and the names that
it looks for are the key, so an answer is never old. Facts, dates and other articles are looked at anew in each run.
`check` and a build keep their answers in `.build/`, which git ignores; in CI, and for what is to be published, they
begin from nothing, so that no file of a pull request can say what was found. A file that cannot be read, or is not what
was written, counts as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import astuple
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TypeVar

import pydantic
import yaml

from helpcenter.source.problem import Finding, Position
from helpcenter.source.text_file import Source

PATH = ".build/check.json"
T = TypeVar("T")


class ResultCache:
    """Answers by their key. Without a file it keeps nothing beyond this run."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._before: dict[str, list] = _read(file) if file else {}
        self._now: dict[str, list] = {}

    def rows(
        self, what: str, sources: Iterable[Source], into: Callable[..., T], make: Callable[[], Iterable[T]]
    ) -> list[T]:
        """What `make` says of these sources: dataclasses, made again by `into` from their values.

        `make` depends on `what` and on the sources alone.
        """
        rows = self.plain(what, sources)
        if rows is not None:
            return [into(*row) for row in rows]
        found = list(make())
        plain = json.loads(json.dumps(list(map(astuple, found)), default=_plain)) if found else []  # type: ignore[arg-type]
        self.keep(what, sources, plain)
        return found

    def plain(self, what: str, sources: Iterable[Source]) -> list | None:
        """What was kept, in values of JSON."""
        key = _key(what, sources)
        rows = self._now.get(key, self._before.get(key))
        if rows is not None:
            self._now[key] = rows
        return rows

    def keep(self, what: str, sources: Iterable[Source], rows: list) -> None:
        """Values of JSON that depend on `what` and on the sources alone."""
        self._now[_key(what, sources)] = rows

    def lacks(self, what: str, sources: Iterable[Source]) -> bool:
        """Whether `rows` would have to make it."""
        key = _key(what, sources)
        return key not in self._now and key not in self._before

    def findings(self, what: str, sources: Iterable[Source], make: Callable[[], Iterable[Finding]]) -> list[Finding]:
        """The same for findings."""
        return self.rows(what, sources, _finding, make)

    @property
    def asked(self) -> int:
        """How much this run has asked for so far."""
        return len(self._now)

    def since(self, asked: int) -> dict[str, list]:
        """What this run has asked for since it had asked for so much."""
        return dict(islice(self._now.items(), asked, None))

    def add(self, rows: dict[str, list]) -> None:
        """Take what a copy of this process has asked for."""
        self._now |= rows

    def next_run(self) -> None:
        """What this run has asked for is known to the next one in this process, and nothing else."""
        self._before, self._now = self._now, {}

    def save(self) -> None:
        """Write what this run has asked for, in one step; where that is not possible the next run is slower."""
        if self._file is None or self._now == self._before:
            return
        body = json.dumps(self._now, ensure_ascii=False)
        new = self._file.with_suffix(f".{os.getpid()}.new")
        try:
            self._file.parent.mkdir(exist_ok=True)
            new.write_text(f"{_seal(body)}\n{body}", encoding="utf-8")
            new.replace(self._file)
        except OSError:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)


def of(root: Path, production: bool) -> ResultCache:
    """What was kept in a project, to be used and added to; nothing in CI or for a production build."""
    return ResultCache(None if production or os.environ.get("CI") else root / PATH)


def _key(what: str, sources: Iterable[Source]) -> str:
    return " ".join((what, *[source.named for source in sources]))


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else sorted(value)  # type: ignore[call-overload]


def _finding(place: list[int], message: str, hint: str, note: bool) -> Finding:
    return Finding(Position(*place), message, hint, note)


def _read(file: Path) -> dict[str, list]:
    try:
        seal, _, body = file.read_text(encoding="utf-8").partition("\n")
    except (OSError, ValueError):
        return {}
    return json.loads(body) if seal == _seal(body) else {}


def _seal(body: str) -> str:
    """A digest of the answers, of the package's files, and of what reads texts for them."""
    read_by = f"{sys.version} {yaml.__version__} {pydantic.VERSION}"
    digest = hashlib.sha256(f"{read_by}\n{body}\n".encode("utf-8", "surrogatepass"))
    folder = Path(__file__).parent.parent
    for file in sorted((*folder.rglob("*.py"), *folder.glob("*.txt"))):
        digest.update(f"{file.relative_to(folder)}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
