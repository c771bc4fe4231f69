"""The Content-Security-Policy of a built site, computed from what its pages really hold (CSP Level 3).

Nothing is allowed that is not there: no `unsafe-inline`, and a hash only for an inline script or style that exists.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from helpcenter.recognizers.lexicon import caseless, matches_from
from helpcenter.recognizers.multi_search import Words
from helpcenter.source.problem import Problem

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_SCRIPT_BEGINS = Words(["<script"])
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)
_STYLE_BEGINS = Words(["<style"])
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_EXECUTED = {"", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"}
_CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
_CHARSET_IN_BYTES = re.compile(_CHARSET.pattern.encode(), re.IGNORECASE)
_ONLY_IN_HEADER = ("frame-ancestors",)


@dataclass(frozen=True)
class Inline:
    """The bodies of scripts that are executed, and of styles, which stand in pages."""

    scripts: Set[str] = frozenset()
    styles: Set[str] = frozenset()


def inline(html: str) -> Inline:
    """What a page holds. Blocks of data (JSON-LD, settings) are not executed and need no hash."""
    lower = caseless(html)
    scripts = (script.groups() for script in matches_from(_SCRIPT, _SCRIPT_BEGINS, lower, html))
    # A picture's own <style> is not the page's: an image is a document of its own.
    styles = (style[1] for style in matches_from(_STYLE, _STYLE_BEGINS, lower, html))
    return Inline(frozenset(body for attributes, body in scripts if _is_inline(attributes)), frozenset(styles))


def policy(held: Inline, paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The directives and their values, for what the pages hold and the paths of all files."""
    engine = ("'wasm-unsafe-eval'",) if any(map(_holds_webassembly, paths)) else ()
    return {
        "default-src": ("'none'",),
        "script-src": ("'self'", *engine, *sorted(map(_hash, held.scripts))),
        "style-src": ("'self'", *sorted(map(_hash, held.styles))),
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
    return _CHARSET_IN_BYTES.sub(lambda found: found[0] + tag.encode("utf-8"), content, count=1)


def problems(path: str, html: str) -> Iterator[Problem]:
    """A page that names no character set: the policy would have no place. What else it silences, the firewall tells."""
    if not _CHARSET.search(html):
        hint = 'write <meta charset="utf-8"> first in the head'
        yield Problem(f"site/{path}", 1, 1, "blocked-by-policy", "the page names no character set", hint)


def _is_inline(attributes: str) -> bool:
    kind = _TYPE.search(attributes)
    return "src" not in re.findall(r"\b([a-z-]+)\s*=", attributes) and (kind[1].lower() if kind else "") in _EXECUTED


def _hash(body: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"


def _holds_webassembly(path: str) -> bool:
    return path.endswith((".wasm", ".pagefind")) or "/wasm." in path
