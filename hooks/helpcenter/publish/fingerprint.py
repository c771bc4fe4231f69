"""Assets named by their content (`site.3fa94c07.css`), so that browsers keep them for a year and never a stale one.

What no page leads to (Material's own scripts, parts that were put together into one file) is left out. What already
carries a digest in its name (the parts of a large search) stays as it is.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from helpcenter.publish.built import Files

FOLDER = "assets/"
_QUOTED = re.compile(r"""["'(](?:[^"'()\s<>\\]*/)?assets/[^"'()\s<>\\?#]+""")
"""Begins with the mark before it, which the engine skips to; a look behind would be asked at every letter."""
_CSS = re.compile(r"""(?<=url\()\s*["']?([^"')?#]+)|(?<=@import)\s+["']([^"']+)""")
_SCRIPT = re.compile(r"""(?<=["'`])\.{1,2}/[^"'`\s]+(?=["'`])""")
_SOURCE_MAP = re.compile(rb"\n?(?:/\*|//)# sourceMappingURL=[^\n]*")
_NAMED = re.compile(r"assets/.*\.[0-9a-f]{8}\.[a-z0-9]+$")
_TEXTS = (".html", ".css", ".js", ".json", ".webmanifest", ".xml")


def fingerprint(files: Files, site_url: str) -> dict[str, bytes]:
    """Rename every asset that a page leads to, and every reference to it; drop the others."""
    bare = {path: _SOURCE_MAP.sub(b"", content) for path, content in files.items() if path.startswith(FOLDER)}
    work = _Work({**files, **bare}, site_url)
    done = {path: work.rewritten(path) for path in files if not path.startswith(FOLDER)}
    named = {path: content for path, content in files.items() if _NAMED.match(path)}
    return done | named | {name: work.content[path] for path, name in sorted(work.names.items())}


@dataclass
class _Work:
    files: dict[str, bytes]
    site_url: str
    names: dict[str, str] = field(default_factory=dict)
    content: dict[str, bytes] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)

    def name(self, path: str) -> str:
        """The new name of an asset; its own references are renamed first, since they are part of its content."""
        if path not in self.names:
            if path in self.open:  # scripts that import each other: the name cannot hold its own digest
                digest = hashlib.sha256(self.files[path]).hexdigest()[:8]
                return _named(path, digest)
            self.open.append(path)
            content = self.rewritten(path)
            cyclic = any(path in self.references(other) for other in self.references(path))
            digest = hashlib.sha256(self.files[path] if cyclic else content).hexdigest()[:8]
            self.open.remove(path)
            self.names[path], self.content[path] = _named(path, digest), content
        return self.names[path]

    def rewritten(self, path: str) -> bytes:
        """A file's content with its references to assets renamed."""
        content = self.files[path]
        if not path.endswith(_TEXTS):
            return content
        text = content.decode("utf-8")
        for pattern in _patterns(path):
            text = pattern.sub(lambda match: self.renamed(match[0], path), text)
        return text.encode("utf-8")

    def renamed(self, written: str, path: str) -> str:
        target = self.target(written, path)
        if target is None:
            return written
        return written[: len(written) - len(posixpath.basename(target))] + posixpath.basename(self.name(target))

    def references(self, path: str) -> set[str]:
        """The assets that a file leads to."""
        if not path.endswith(_TEXTS):
            return set()
        text = self.files[path].decode("utf-8")
        found = (self.target(m[0], path) for pattern in _patterns(path) for m in pattern.finditer(text))
        return {target for target in found if target}

    def target(self, written: str, path: str) -> str | None:
        """The asset that a reference means, or None where it means something else."""
        address = written.strip().strip("\"'(")
        base = urlsplit(self.site_url).path
        if address.startswith(self.site_url):
            full = address[len(self.site_url) :]
        elif address.startswith(("http:", "https:", "data:", "//")):
            return None
        elif address.startswith("/"):
            full = address.removeprefix(base)
        else:
            full = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
        return full if full.startswith(FOLDER) and full in self.files else None


def _patterns(path: str) -> tuple[re.Pattern[str], ...]:
    return {".css": (_CSS,), ".js": (_SCRIPT, _QUOTED)}.get(posixpath.splitext(path)[1], (_QUOTED,))


def _named(path: str, digest: str) -> str:
    folder, base = posixpath.split(path)
    return f"{folder}/{base.split('.', 1)[0]}.{digest}{posixpath.splitext(base)[1]}"
