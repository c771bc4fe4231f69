"""Results kept by the identity of what they were made from.

Facts of one instant share with those of the next every record that does not change (`facts.fitting.refit`), and all of
it is frozen. What a function makes of a few of these records is therefore made once, however many changes are to come,
and without comparing or hashing the values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, wraps
from typing import TypeVar, TypeVarTuple

Arguments = TypeVarTuple("Arguments")
T = TypeVar("T")


class _Same:
    """A key that equals only a key of the very same object, which it keeps alive so that its id is not given again."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.value is other.value


def by_identity(function: Callable[[*Arguments], Iterator[T]]) -> Callable[[*Arguments], tuple[T, ...]]:
    """Keep what a function yields for the very same arguments; that must be frozen, as they are."""

    @lru_cache(maxsize=4096)
    def kept(*keys: _Same) -> tuple[T, ...]:
        return tuple(function(*(key.value for key in keys)))  # type: ignore[arg-type]  # what was passed below

    @wraps(function)
    def called(*arguments: *Arguments) -> tuple[T, ...]:
        return kept(*map(_Same, arguments))

    return called
