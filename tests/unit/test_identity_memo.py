"""What is kept by identity: made once for the same objects, anew for others that are only equal."""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.source.identity_memo import by_identity


def test_the_same_objects_are_read_once_and_equal_ones_again() -> None:
    read: list[list[int]] = []

    @by_identity
    def doubled(numbers: list[int]) -> Iterator[int]:
        read.append(numbers)
        yield from (2 * one for one in numbers)

    one, other = [1, 2], [1, 2]
    assert doubled(one) is doubled(one)
    assert doubled(other) == (2, 4)
    assert read == [one, other]


def test_an_object_that_is_kept_never_lends_its_id_to_another() -> None:
    @by_identity
    def copied(numbers: list[int]) -> Iterator[int]:
        yield from numbers

    assert [copied([number]) for number in range(100)] == [(number,) for number in range(100)]
