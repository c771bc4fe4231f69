"""Old names in the files of a content repository, replaced by their new ones; everything else stays, byte for byte.

Text in, text and notes out. A note says what no machine can decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from helpcenter.source import yaml_document
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import Path


@dataclass
class Renamed:
    """A file as it will be; what was renamed in it, and what is left to do, each as `PATH:LINE: …`."""

    text: str
    done: list[str] = field(default_factory=list)
    by_hand: list[str] = field(default_factory=list)


def in_data(source: Source, keys: Mapping[str, str | None]) -> Renamed:
    """Rename keys of a YAML file, each given by its dotted path, where it stands."""
    tree = yaml_document.parse(source)
    result = Renamed(source.text)
    edits = []
    for path, place in tree.keys.items():
        for old, new in keys.items():
            if not _matches(path, old):
                continue
            where = f"{source.path}:{place.line}"
            if new is None:
                result.by_hand.append(f"{where}: {'.'.join(map(str, path))} is gone; remove it")
            else:
                edits.append((source.offset(place), str(path[-1]), new))
                result.done.append(f"{where}: {path[-1]} is now {new}")
    for offset, old_key, new_key in sorted(edits, reverse=True):
        start = result.text.index(old_key, offset)  # behind an opening quotation mark
        result.text = f"{result.text[:start]}{new_key}{result.text[start + len(old_key) :]}"
    return result


def _matches(path: Path, dotted: str) -> bool:
    """Whether a path is the dotted one, in which `*` stands for one step; ids such as phone.urgent hold dots too."""
    pattern = re.escape(dotted).replace(r"\*", "[^/]+").replace(r"\.", "[./]")
    return bool(re.fullmatch(pattern, "/".join(map(str, path))))


def in_article(source: Source, tokens: Mapping[str, str], addresses: Mapping[str, str]) -> Renamed:
    """Rename tokens, and slugs in links and front matter."""
    result = Renamed(source.text)
    for old, new in tokens.items():
        _replace(result, source.path, rf"(?<=\{{\{{) *{re.escape(old)} *(?=\}}\}})", f" {new} ", f"{old} is now {new}")
    for old, new in addresses.items():
        _replace(result, source.path, _slug(old), new, f"{old} is now {new}")
    return result


def in_navigation(source: Source, addresses: Mapping[str, str]) -> Renamed:
    """Rename the files of mkdocs.yml's navigation."""
    result = Renamed(source.text)
    for old, new in addresses.items():
        _replace(result, source.path, rf"{_slug(old)}(?=\.md)", new, f"{old}.md is now {new}.md")
    return result


def in_template(source: Source, names: Mapping[str, str | None]) -> Renamed:
    """Rename blocks and values of a template."""
    result = Renamed(source.text)
    for old, new in names.items():
        block = old.removeprefix("block.")
        pattern = rf"(?<=block ){re.escape(block)}\b" if block != old else rf"\b{re.escape(old)}\b"
        if new is not None:
            _replace(result, source.path, pattern, new.removeprefix("block."), f"{old} is now {new}")
            continue
        result.by_hand += [f"{where}: {old} is gone" for where in _places(result.text, source.path, pattern)]
    return result


def _slug(slug: str) -> str:
    return rf"(?<![\w-])(?<![\w-]/){re.escape(slug)}(?![\w/-])"


def _replace(result: Renamed, path: str, pattern: str, new: str, note: str) -> None:
    result.done += [f"{where}: {note}" for where in _places(result.text, path, pattern)]
    result.text = re.sub(pattern, new, result.text)


def _places(text: str, path: str, pattern: str) -> Iterator[str]:
    for found in re.finditer(pattern, text):
        yield f"{path}:{text.count(chr(10), 0, found.start()) + 1}"
