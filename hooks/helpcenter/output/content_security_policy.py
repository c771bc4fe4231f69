"""The Content-Security-Policy of a built site, computed from what its pages really hold (CSP Level 3).

Nothing is allowed that is not there: no `unsafe-inline`, and a hash only for an inline script or style that exists.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Set

from helpcenter.source.problem import Problem

_CHARSET = re.compile(rb'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
"""A pattern and no parser: this is where the policy is written."""
_ONLY_IN_HEADER = ("frame-ancestors",)


def policy(scripts: Set[str], styles: Set[str], paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The directives and their values.

    `scripts` and `styles` are the contents of executed scripts and of styles in pages, `paths` those of all files.
    """
    engine = ("'wasm-unsafe-eval'",) if any(map(_holds_webassembly, paths)) else ()
    return {
        "default-src": ("'none'",),
        "script-src": ("'self'", *engine, *sorted(map(_hash, scripts))),
        "style-src": ("'self'", *sorted(map(_hash, styles))),
        "img-src": ("'self'", "data:"),
        "font-src": ("'self'",),
        "connect-src": ("'self'",),
        "manifest-src": ("'self'",),
        "worker-src": ("'self'",) if engine else ("'none'",),
        "object-src": ("'none'",),
        "base-uri": ("'none'",),
        "form-action": ("'self'",),
        "frame-ancestors": ("'none'",),
    }


def header(directives: dict[str, tuple[str, ...]]) -> str:
    """The policy as one header's value."""
    return "; ".join(" ".join((name, *values)) for name, values in directives.items())


def with_meta(path: str, content: bytes, directives: dict[str, tuple[str, ...]]) -> bytes:
    """A page with the policy in a `<meta>`, for hosts that set no headers; it cannot say who may frame the page."""
    if not path.endswith(".html"):
        return content
    inside = {name: values for name, values in directives.items() if name not in _ONLY_IN_HEADER}
    tag = f'<meta http-equiv="Content-Security-Policy" content="{header(inside)}">'
    # Only what stands below it is governed, so it comes right after the character set.
    return _CHARSET.sub(lambda found: found[0] + tag.encode("utf-8"), content, count=1)


def problems(path: str, html: bytes) -> Iterator[Problem]:
    """A page that names no character set has no place for the policy. The contact audit reports what it blocks."""
    if not _CHARSET.search(html):
        hint = 'write <meta charset="utf-8"> first in the head'
        yield Problem(f"site/{path}", 1, 1, "blocked-by-policy", "the page names no character set", hint)


def _hash(body: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"


def _holds_webassembly(path: str) -> bool:
    return path.endswith((".wasm", ".pagefind")) or "/wasm." in path
