"""Every text that reaches a reader and is no article: data, navigation, templates, scripts, drawings.

Each comes with the way from an offset in it to a place in its file; what is structure and not text is blanked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from helpcenter.content.project import Project
from helpcenter.facts.languages import LOCALES
from helpcenter.recognizers import code_strings
from helpcenter.recognizers.code_strings import UNSEEN
from helpcenter.source import asset_files
from helpcenter.source.problem import Position
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import Path, YamlTree

_LOCALES = frozenset(LOCALES)
DATA = ("brand", "channels", "hours", "holidays", "promises", "terms", "interface", "notices", "flows")
"""Files of data/ whose bilingual texts are shown; claims.yml is a ledger, redirects.yml has slugs only."""

_STYLE_REMARK = re.compile(rf"(?P<string>{code_strings.STRING})|{code_strings.REMARK}", re.DOTALL)
_SCRIPT_REMARK = re.compile(rf"{_STYLE_REMARK.pattern}|(?<![:\\])//[^\n]*", re.DOTALL)
"""With the strings: what looks like a remark in one is none."""
_GEOMETRY = re.compile(
    r"\s(?:d|points|viewBox|transform|x\d?|y\d?|r|rx|ry|cx|cy|width|height|stroke-[a-z]+|class|id|role|aria-hidden|focusable)=\"[^\"]*\""
)
_NAMESPACE = re.compile(
    r"https?://(?:www\.w3\.org/(?:2000/svg|1999/xlink|1999/xhtml|2005/Atom)|schema\.org)(?=[\"'/ ])"
)
_BARE_TAG = re.compile(r"</?[a-zA-Z][\w-]*\s*/?>")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
_FENCE = re.compile(r"^ *# yaml-language-server:.*$", re.MULTILINE)


@dataclass(frozen=True)
class Text:
    """A text and the file it stands in. `start` is its offset there; None where it is written with escapes."""

    source: Source
    text: str
    start: int | None
    place: Position
    code: bool = False
    at: Path = ()

    def position(self, offset: int) -> Position:
        """The place of the character at an offset of `text`."""
        return self.place if self.start is None else self.source.position(self.start + offset)


@lru_cache(maxsize=1)
def texts(project: Project) -> tuple[Text, ...]:
    """All of them."""
    known = [project.facts.trees[name] for name in DATA if name in project.facts.trees] if project.facts else []
    written = [text for tree in known for text in values(tree, bilingual=True)]
    written += values(project.configuration, bilingual=False)
    files = (Text(one, _bare(one), 0, Position(), one.path.endswith(asset_files.CODE)) for one in project.assets)
    return (*written, *files)


def values(tree: YamlTree, bilingual: bool) -> Iterator[Text]:
    for path, place in tree.values.items():
        value = _at(tree.data, path)
        if isinstance(value, str) and (not bilingual or path[-1] == "developer" or _LOCALES & set(path)):
            yield _scalar(tree.origin(path), value, place, path)
    if not bilingual:
        for path, place in tree.keys.items():
            yield _scalar(tree.origin(path), str(path[-1]), place, path)


def blanked(match: re.Match[str]) -> str:
    """Blanks for a match, line for line, so that places stay."""
    return blanks(match[0])


def blanks(text: str) -> str:
    """As much white space as a text, in as many lines."""
    return re.sub(r"[^\n]", " ", text) if "\n" in text else " " * len(text)


def _at(data: object, path: Path) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def _scalar(source: Source, value: str, place: Position, path: Path) -> Text:
    start = source.offset(place)
    quoted = source.text[start : start + 1] in ("'", '"')
    exact = source.text.startswith(value, start + quoted)
    return Text(source, value, start + quoted if exact else None, place, at=path)


def without_remarks(code: str, path: str) -> str:
    """A script or a style sheet without what it says to its readers, for who asks what it says to ours; its path tells
    which it is. Two slashes begin no remark in a style sheet (CSS Syntax 3, 4.3.2)."""
    remark = _STYLE_REMARK if path.endswith(".css") else _SCRIPT_REMARK
    return remark.sub(lambda match: match[0] if match["string"] else blanked(match), code)


def _bare(source: Source) -> str:
    """The file with template syntax, geometry, name spaces and colours blanked, so that places stay; of a script or a
    style sheet its strings, comments and addresses remain, of template syntax its strings."""
    text = source.text
    if source.path.endswith(asset_files.CODE):
        text = code_strings.in_style(text) if source.path.endswith(".css") else code_strings.in_script(text)
    text = code_strings.in_template(text)
    for mark, pattern in (('="', _GEOMETRY), ("//", _NAMESPACE), ("#", _COLOUR), ("# yaml", _FENCE)):
        if mark in text:
            text = pattern.sub(blanked, text)
    markup = source.path.endswith((".html", ".svg"))
    return _BARE_TAG.sub(lambda match: re.sub(r"[^\n]", UNSEEN, match[0]), text) if markup else text
