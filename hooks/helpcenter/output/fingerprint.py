"""Assets named by their content (`site.3fa94c07.css`): browsers cache them for a year and never show a stale one.

An asset that nothing refers to (Material's own scripts, modules that were joined) is left out.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Callable, Iterator, Set
from urllib.parse import urlsplit

from helpcenter.source.output_folder import Files

FOLDER = "assets/"
_ASSET = re.compile(r"""assets/[^"'()\s<>\\?#]+""")
_NOT_BEFORE_IT = re.compile(r"[\s<>\\]")
_CSS = re.compile(r"""(?<=url\()\s*["']?([^"')?#]+)|(?<=@import)\s+["']([^"']+)""")
_SCRIPT = re.compile(r"""(?<=["'`])\.{1,2}/[^"'`\s]+(?=["'`])""")
_SOURCE_MAP = re.compile(rb"\n?(?:/\*|//)# sourceMappingURL=[^\n]*")
TEXTS = (".html", ".css", ".js", ".json", ".webmanifest", ".xml")


def references(path: str, text: str, assets: Set[str], site_url: str) -> frozenset[str]:
    """The assets that a file refers to, if it is of a format that may."""
    if not path.endswith(TEXTS):
        return frozenset()
    written = {text[start:end] for spans in _finders(path) for start, end in spans(text)}
    return frozenset(asset for one in written if (asset := _resolved(one, path, assets, site_url)))


class Assets:
    """The files under assets/, and their new names."""

    def __init__(self, files: Files, site_url: str) -> None:
        self._originals = {path: _SOURCE_MAP.sub(b"", content) for path, content in files.items()}
        self._site_url = site_url
        self._names: dict[str, str] = {}
        self._rewritten: dict[str, bytes] = {}
        self._in_progress: list[str] = []

    def published(self, referenced: Set[str]) -> dict[str, bytes]:
        """The assets that pages refer to, by their new names, with all that those refer to."""
        for path in sorted(referenced):
            self.name(path)
        return {name: self._rewritten[path] for path, name in sorted(self._names.items())}

    def rewritten(self, path: str, content: bytes) -> bytes:
        """A file's content with its references to assets renamed."""
        if not path.endswith(TEXTS):
            return content
        text = content.decode("utf-8")
        for spans in _finders(path):
            parts: list[str] = []
            at = 0
            for start, end in spans(text):
                parts += (text[at:start], self._renamed(text[start:end], path))
                at = end
            text = "".join((*parts, text[at:]))
        return text.encode("utf-8")

    def name(self, path: str) -> str:
        """The new name of an asset. Its own references are renamed first, since they are part of its content."""
        if path not in self._names:
            if path in self._in_progress:  # a cycle of imports: the name cannot hold its own digest
                digest = hashlib.sha256(self._originals[path]).hexdigest()[:8]
                return _named(path, digest)
            self._in_progress.append(path)
            content = self.rewritten(path, self._originals[path])
            cyclic = any(path in self._references(other) for other in self._references(path))
            digest = hashlib.sha256(self._originals[path] if cyclic else content).hexdigest()[:8]
            self._in_progress.remove(path)
            self._names[path], self._rewritten[path] = _named(path, digest), content
        return self._names[path]

    def _references(self, path: str) -> frozenset[str]:
        text = self._originals[path].decode("utf-8") if path.endswith(TEXTS) else ""
        return references(path, text, self._originals.keys(), self._site_url)

    def _renamed(self, written: str, path: str) -> str:
        asset = _resolved(written, path, self._originals.keys(), self._site_url)
        if asset is None:
            return written
        return written[: len(written) - len(posixpath.basename(asset))] + posixpath.basename(self.name(asset))


def _resolved(written: str, path: str, assets: Set[str], site_url: str) -> str | None:
    """The asset that a reference resolves to, or None."""
    address = written.strip().strip("\"'(")
    if address.startswith(site_url):
        full = address[len(site_url) :]
    elif address.startswith(("http:", "https:", "data:", "//")):
        return None
    elif address.startswith("/"):
        full = address.removeprefix(urlsplit(site_url).path)
    else:
        full = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
    return full if full in assets else None


def _finders(path: str) -> tuple[Callable[[str], Iterator[tuple[int, int]]], ...]:
    """The functions that find the start and end of each reference in a file of this format."""
    return {".css": (_in_styles,), ".js": (_in_scripts, _quoted)}.get(posixpath.splitext(path)[1], (_quoted,))


def _in_styles(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _CSS.finditer(text))


def _in_scripts(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _SCRIPT.finditer(text))


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Addresses in quotes or brackets, in any format, up to their query or fragment.

    `assets/` is looked for first: a page has a thousand quotes and ten assets.
    """
    for asset in _ASSET.finditer(text):
        start, end = asset.span()
        mark = text.rfind('"', 0, start)
        mark = max(mark, text.rfind("'", mark + 1, start), text.rfind("(", mark + 1, start))
        before = text[mark + 1 : start]
        if mark >= 0 and (not before or (before[-1] == "/" and not _NOT_BEFORE_IT.search(before))):
            yield mark, end


def _named(path: str, digest: str) -> str:
    folder, base = posixpath.split(path)
    return f"{folder}/{base.split('.', 1)[0]}.{digest}{posixpath.splitext(base)[1]}"
