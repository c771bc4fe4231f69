"""How each language words times, amounts and promises: one folder a language, named by its locale.

A folder holds `RANGE_WORDS` and the modules hours, replies, promises and spoken, which `claims` looks for in every text, requests,
which `requests` looks for in every text, and amounts, which `quantities` looks for in texts of that language. The rules
of `lint` read the rest: roles (names of channels), places, limits, polarity (negation, bounds, order) and style.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

LOCALES: frozenset[str] = frozenset(found.name for found in iter_modules(__path__) if found.ispkg)
"""The languages that have a vocabulary."""


@cache
def modules(name: str) -> tuple[ModuleType, ...]:
    """The module of that name in each language, such as `hours`."""
    return tuple(import_module(f"{__name__}.{locale}.{name}") for locale in sorted(LOCALES))


def module(locale: str, name: str) -> ModuleType | None:
    """The module of that name in one language; None where the language has no vocabulary."""
    return import_module(f"{__name__}.{locale}.{name}") if locale in LOCALES else None


RANGE_SIGNS = ("-", "~", "–")
RANGE_WORDS: tuple[str, ...] = tuple(
    word for locale in sorted(LOCALES) for word in import_module(f"{__name__}.{locale}").RANGE_WORDS
)
RANGES = (*RANGE_SIGNS, *RANGE_WORDS)
"""One of these is part of every range."""
TO = rf" ?(?:-+|~|–|{'|'.join(sorted(RANGE_WORDS, key=len, reverse=True))}) ?"
"""Between the two ends of a range, in any language, since texts mix them: 周一至周五, nine to five, 9–18."""
