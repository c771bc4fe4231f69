"""A correction: what may be published although facts are overdue, why, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from helpcenter.source.problem import Problem

VARIABLE = "HELPCENTER_CORRECTION"
"""The environment variable that holds the reason of a correction for MkDocs' process."""
VALID = timedelta(hours=72)
"""How long what was published as a correction may be relied upon."""


@dataclass(frozen=True)
class Correction:
    """Why it goes out, and what is overdue in it, each as `path: message`."""

    reason: str
    overdue: tuple[str, ...]


def blocking(problems: Sequence[Problem], correcting: bool) -> list[Problem]:
    """The problems that stop a build: all but notes, and of a correction all but what is merely overdue."""
    return [one for one in problems if not one.note and not (correcting and one.overdue)]


def correction(reason: str, problems: Sequence[Problem]) -> Correction | None:
    """The correction, None where nothing is overdue and the build is like any other."""
    overdue = tuple(f"{one.path}: {one.message}" for one in problems if one.overdue and not one.note)
    return Correction(reason, overdue) if overdue else None
