"""The links of a Markdown copy as whole addresses: who fetched it alone has no base to resolve them by.

A picture is what its text says: its own address has a digest in it, and changes.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin

_PICTURE = re.compile(r"!\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^)\s]+\)(?:\{[^}\n]*\})?")
_TARGET = re.compile(r"(?<=\]\()(?![a-z][a-z0-9+.-]*:)[^)\s]+(?=[)\s])", re.IGNORECASE)


def absolute(text: str, copy: str, page: str) -> str:
    """The text with every link resolved against the address of the copy, and pictures as their texts.

    One to a place in the article itself leads to its `page`, since a copy has no anchors.

    >>> absolute("[a](../a.md), [b](#b)", "https://help.example/x/y.md", "https://help.example/x/y/")
    '[a](https://help.example/a.md), [b](https://help.example/x/y/#b)'
    """
    text = _PICTURE.sub(r"\1", text)
    return _TARGET.sub(lambda link: urljoin(page if link[0].startswith("#") else copy, link[0]), text)
