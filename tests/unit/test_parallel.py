"""Work in two processes gives what one gives."""

from __future__ import annotations

import os

import pytest

from helpcenter.source.parallel import map_halves, run_two


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 1001])
def test_two_halves_are_the_whole(count: int) -> None:
    things = list(range(count))
    assert map_halves(lambda part: [thing * 2 for thing in part], things) == [thing * 2 for thing in things]


def test_an_error_in_a_half_is_an_error() -> None:
    with pytest.raises(ZeroDivisionError):
        map_halves(lambda part: [1 // (thing - 90) for thing in part], list(range(100)))


def test_one_core_does_both_halves_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0}, raising=False)
    assert run_two(os.getpid, os.getpid) == (os.getpid(), os.getpid())
