"""The facts of a site as they are published now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from helpcenter.assistant.published_facts import PublishedFacts, read
from helpcenter.source.problem import CannotRun
from helpcenter.source.published_site import is_remote, reader

_PROGRAM = "helpcenter-mcp"
FRESH = timedelta(minutes=15)
"""How long what was fetched over HTTP is used before it is fetched again."""


@dataclass
class FactSource:
    """Reads a site again when what it has is old: a folder at once, since a build replaces it whole; an address later.

    Where an address does not answer, what was read before goes on until it expires.
    """

    place: str
    clock: Callable[[], datetime]
    _facts: PublishedFacts | None = field(default=None, init=False)
    _read_at: datetime | None = field(default=None, init=False)

    def current(self) -> PublishedFacts:
        """The facts. Raises CannotRun where they were never read and cannot be."""
        now = self.clock()
        if self._facts is None or self._read_at is None:
            return self._read(now)
        if is_remote(self.place) and now - self._read_at < FRESH and not self._expired(now):
            return self._facts
        try:
            return self._read(now)
        except CannotRun:
            return self._facts

    def _read(self, now: datetime) -> PublishedFacts:
        new = read(self.place, reader(self.place, _PROGRAM))
        # What was parsed and ranked of the same publication stays.
        if self._facts is None or new.contact != self._facts.contact:
            self._facts = new
        self._read_at = now
        return self._facts

    def _expired(self, now: datetime) -> bool:
        expires = self._facts.expires if self._facts else None
        return expires is not None and now >= expires
