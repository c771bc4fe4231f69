"""The Content-Security-Policy of a built site, computed from what its pages really hold (CSP Level 3).

Nothing is allowed that is not there: no `unsafe-inline`, and a hash only for an inline script or style that exists.
"""

from __future__ import annotations

import base64
import hashlib
import re

from helpcenter.problem import Problem
from helpcenter.publish.built import Files

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""<[a-z][^<>]*?\s(style|on[a-z]+)\s*=""", re.IGNORECASE)
_MAYBE_ATTRIBUTE = re.compile(r"\s(?:style|on[a-z]+)\s*=", re.IGNORECASE)
"""A cheap question that spares most pages the dear one."""
_EXECUTED = {"", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"}
_CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
_ONLY_IN_HEADER = ("frame-ancestors",)


def policy(files: Files) -> dict[str, tuple[str, ...]]:
    """The directives and their values. Blocks of data (JSON-LD, settings) are not executed and need no hash."""
    scripts: set[str] = set()
    styles: set[str] = set()
    for _, html in _pages(files):
        scripts.update(_hash(body) for attributes, body in _SCRIPT.findall(html) if _is_inline(attributes))
        # A picture's own <style> is not the page's: an image is a document of its own.
        styles.update(_hash(body) for body in _STYLE.findall(html))
    engine = ("'wasm-unsafe-eval'",) if any(_holds_webassembly(path) for path in files) else ()
    return {
        "default-src": ("'none'",),
        "script-src": ("'self'", *engine, *sorted(scripts)),
        "style-src": ("'self'", *sorted(styles)),
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


def with_meta(files: Files, directives: dict[str, tuple[str, ...]]) -> dict[str, bytes]:
    """Every page with the policy in a `<meta>`, for hosts that set no headers; it cannot say who may frame the page."""
    inside = {name: values for name, values in directives.items() if name not in _ONLY_IN_HEADER}
    tag = f'<meta http-equiv="Content-Security-Policy" content="{header(inside)}">'
    done = dict(files)
    for path, html in _pages(files):
        # Only what stands below it is governed, so it comes right after the character set.
        done[path] = _CHARSET.sub(lambda found: found[0] + tag, html, count=1).encode("utf-8")
    return done


def problems(files: Files) -> list[Problem]:
    """Attributes that the policy would silence: a style or a handler written into the page."""
    found = []
    for path, html in _pages(files):
        plain = _SCRIPT.sub(lambda script: "\n" * script[0].count("\n"), html)
        for match in _ATTRIBUTE.finditer(plain) if _MAYBE_ATTRIBUTE.search(plain) else ():
            line = html.count("\n", 0, match.start(1)) + 1
            message = f"the attribute {match[1]!r} is blocked by the site's own security policy"
            hint = "use a class, or addEventListener in a module"
            found.append(Problem(f"site/{path}", line, 1, "blocked-by-policy", message, hint))
        if not _CHARSET.search(html):
            hint = 'write <meta charset="utf-8"> first in the head'
            message = "the page names no character set"
            found.append(Problem(f"site/{path}", 1, 1, "blocked-by-policy", message, hint))
    return found


def _pages(files: Files) -> list[tuple[str, str]]:
    return [(path, content.decode("utf-8")) for path, content in files.items() if path.endswith(".html")]


def _is_inline(attributes: str) -> bool:
    kind = _TYPE.search(attributes)
    return "src" not in re.findall(r"\b([a-z-]+)\s*=", attributes) and (kind[1].lower() if kind else "") in _EXECUTED


def _hash(body: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"


def _holds_webassembly(path: str) -> bool:
    return path.endswith((".wasm", ".pagefind")) or "/wasm." in path
