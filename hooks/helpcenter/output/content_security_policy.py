"""The Content-Security-Policy of a built site (CSP Level 3): files of its own, and nothing inline.

No page needs a hash or `unsafe-inline`: the contact audit refuses inline scripts, handlers and styles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.source.problem import Problem

_IN_PAGE = (
    *("default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'"),
    *("connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "object-src 'none'", "base-uri 'none'"),
    "form-action 'self'",
)
HEADER = "; ".join((*_IN_PAGE, "frame-ancestors 'none'"))
"""The policy as the value of a header."""
_META = f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(_IN_PAGE)}">'.encode()
_CHARSET = re.compile(rb'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
"""A pattern and no parser: the policy is written behind it."""


def with_meta(path: str, content: bytes) -> bytes:
    """A page with the policy in a `<meta>`, for hosts that set no headers; `frame-ancestors` has no effect there."""
    # The policy governs only what follows it, so it comes right after the character set.
    return _CHARSET.sub(rb"\g<0>" + _META, content, count=1) if path.endswith(".html") else content


def problems(path: str, html: bytes) -> Iterator[Problem]:
    """A page that names no character set has no place for the policy. The contact audit reports what it blocks."""
    if not _CHARSET.search(html):
        hint = 'write <meta charset="utf-8"> first in the head'
        yield Problem(f"site/{path}", 1, 1, "blocked-by-policy", "the page names no character set", hint)
