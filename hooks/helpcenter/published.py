"""Every text that reaches a reader and is no article: data, navigation, templates, scripts, drawings.

Each comes with the way from an offset in it to a place in its file; what is structure and not text is blanked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from helpcenter import assets
from helpcenter.problem import Position
from helpcenter.site import Site
from helpcenter.source import Source
from helpcenter.yaml_tree import Path, YamlTree

DATA = ("brand", "channels", "hours", "holidays", "promises", "terms", "interface", "notices", "flows")
"""Files of data/ whose bilingual texts are shown; claims.yml is a ledger, redirects.yml has slugs only."""

_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_JOINED = re.compile(r"[\"'`]\s*\+\s*[\"'`]")
"""What stands between two halves of a string that a script puts together."""
_REMARK = re.compile(r"/\*.*?\*/|(?<![:\"'`\\])//[^\n]*", re.DOTALL)
_GEOMETRY = re.compile(r"\s(?:d|points|viewBox|transform|x\d?|y\d?|r|rx|ry|cx|cy|width|height|stroke-[a-z]+|class|id|role|aria-hidden|focusable)=\"[^\"]*\"")
_NAMESPACE = re.compile(r"https?://(?:www\.w3\.org/(?:2000/svg|1999/xlink|1999/xhtml|2005/Atom)|schema\.org)(?=[\"'/ ])")
_BARE_TAG = re.compile(r"</?[a-zA-Z][\w-]*\s*/?>")
UNSEEN = "\ufff9"
"""What stands for a tag without words in it; normalising drops it, and no file may hold it (odd-bytes)."""
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
_SPEAKING = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|/\*.*?\*/|//[^\n]*|url\([^)]*\)|@import[^;]*", re.DOTALL
)
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


def texts(site: Site) -> Iterator[Text]:
    """All of them."""
    if site.facts:
        for name in DATA:
            if tree := site.facts.trees.get(name):
                yield from values(tree, bilingual=True)
    yield from values(site.configuration, bilingual=False)
    for source in site.assets:
        yield Text(source, _bare(source), 0, Position(), source.path.endswith(assets.CODE))


def _blanked(text: str, kept: list[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in kept:
        parts += (re.sub(r"[^\n]", " ", text[at:start]), text[start:end])
        at = end
    return "".join((*parts, re.sub(r"[^\n]", " ", text[at:])))


def values(tree: YamlTree, bilingual: bool) -> Iterator[Text]:
    for path, place in tree.values.items():
        value = _at(tree.data, path)
        if isinstance(value, str) and (not bilingual or "zh" in path or "en" in path or path[-1] == "developer"):
            yield _scalar(tree.origin(path), value, place, path)
    if not bilingual:
        for path, place in tree.keys.items():
            yield _scalar(tree.origin(path), str(path[-1]), place, path)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _strings_alone(syntax: re.Match[str]) -> str:
    """Of `{{ x | default("…") }}` what it may show; a comment shows nothing."""
    quoted = [] if syntax[0].startswith("{#") else [match.span() for match in _QUOTED.finditer(syntax[0])]
    return _blanked(syntax[0], quoted)


def _at(data: object, path: Path) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def _scalar(source: Source, value: str, place: Position, path: Path) -> Text:
    start = source.offset(place)
    quoted = source.text[start : start + 1] in ("'", '"')
    exact = source.text.startswith(value, start + quoted)
    return Text(source, value, start + quoted if exact else None, place, at=path)


def without_remarks(text: Text) -> str:
    """A script's or a style sheet's strings without what it says to its readers, for who asks what it says to ours."""
    return _REMARK.sub(_blank, text.text)


def _bare(source: Source) -> str:
    """The file with template syntax, geometry, name spaces and colours blanked, so that places stay; of a script or a
    style sheet its strings, comments and addresses remain, of template syntax its strings."""
    text = source.text
    if source.path.endswith(assets.CODE):
        text = _blanked(text, [match.span() for match in _SPEAKING.finditer(text)])
        for joint in _JOINED.finditer(source.text):
            text = f"{text[: joint.start()]}{UNSEEN * len(joint[0])}{text[joint.end() :]}"
    markup = source.path.endswith((".html", ".svg"))
    text = _JINJA.sub(_strings_alone, text)
    for pattern in (_GEOMETRY, _NAMESPACE, _COLOUR, _FENCE):
        text = pattern.sub(_blank, text)
    return _BARE_TAG.sub(lambda match: re.sub(r"[^\n]", UNSEEN, match[0]), text) if markup else text
