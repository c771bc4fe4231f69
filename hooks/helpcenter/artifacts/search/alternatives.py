"""Many short texts in one, each common beginning written once; overrides/assets/js/search/alternatives.js reads it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, takewhile


def packed(texts: Iterable[str]) -> str:
    """The texts in the order of their characters; none may hold "(", "|" or ")".

    >>> packed(["被人偷", "被人转", "被人盗走", "刷", "刷爆"])
    '刷(|爆)|被人(偷|盗走|转)'
    """
    written = []
    for _, group in groupby(sorted(set(texts)), key=lambda text: text[:1]):
        alike = list(group)
        pairs = zip(alike[0], alike[-1], strict=False)
        begun = "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        joined = "|".join(alike)
        shared = f"{begun}({packed(text.removeprefix(begun) for text in alike)})" if len(alike) > 1 else joined
        written.append(min(joined, shared, key=lambda text: len(text.encode())))
    return "|".join(written)
