"""Every text that reaches a reader and is no article: data, navigation, templates, scripts, drawings.

Each comes with the way from an offset in it to a place in its file; what is structure and not text is blanked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from helpcenter.content.project import Sources
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

_STYLE_COMMENT = re.compile(rf"(?P<string>{code_strings.STRING})|{code_strings.REMARK}", re.DOTALL)
_SCRIPT_COMMENT = re.compile(rf"{_STYLE_COMMENT.pattern}|(?<![:\\])//[^\n]*", re.DOTALL)
"""With the strings: what looks like a comment in a string is none."""
_GEOMETRY = re.compile(
    r"\s(?:d|points|viewBox|transform|x\d?|y\d?|r|rx|ry|cx|cy|width|height|stroke-[a-z]+|class|id|role|aria-hidden|focusable)=\"[^\"]*\""
)
_NAMESPACE = re.compile(
    r"https?://(?:www\.w3\.org/(?:2000/svg|1999/xlink|1999/xhtml|2005/Atom)|schema\.org)(?=[\"'/ ])"
)
_BARE_TAG = re.compile(r"</?[a-zA-Z][\w-]*\s*/?>")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
_FRAME = re.compile(
    r"@(?<=[ *]@)(?:import|param|returns?|typedef|type|template|property)(?= \{)"
    r"|\.{1,2}(?<=[\"'.]\.)/(?:[a-z0-9-]+/)*[a-z0-9-]+\.js(?=[\"'])|/\*\*?(?=[ \n])|\*/|\*(?=[ \n])|//(?=[ \n])"
)
"""Types in comments, modules beside a script, the frames of comments: nobody's account, nobody's domain, no markup."""
_SCHEMA_COMMENT = re.compile(r"^ *# yaml-language-server:.*$", re.MULTILINE)


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


@lru_cache(maxsize=64)
def of_asset(asset: Source) -> Text:
    """What a file published beside the articles shows.

    Of a script or a style sheet its strings, comments and addresses. Cached for a batch of files, which several
    rules read.
    """
    return Text(asset, _visible(asset), 0, Position(), asset.path.endswith(asset_files.CODE))


@lru_cache(maxsize=1)
def values(sources: Sources) -> tuple[Text, ...]:
    """Every bilingual text of the facts, and every key and string of the configuration."""
    trees = [tree for name, tree in sources.facts.trees.items() if name in DATA] if sources.facts else []
    texts = (text for tree in trees for text in of_tree(tree, bilingual=True))
    return (*texts, *of_tree(sources.configuration, bilingual=False))


def of_tree(tree: YamlTree, bilingual: bool) -> Iterator[Text]:
    """The strings of a YAML file, of a bilingual one only those of a language; of any other its keys too."""
    for path, place in tree.values.items():
        value = _at(tree.data, path)
        if isinstance(value, str) and (not bilingual or path[-1] == "developer" or _LOCALES & set(path)):
            yield _scalar(tree.origin(path), value, place, path)
    if not bilingual:
        for path, place in tree.keys.items():
            yield _scalar(tree.origin(path), str(path[-1]), place, path)


def blanked(match: re.Match[str]) -> str:
    """White space for a match, line for line, so that offsets stay valid."""
    return blanks(match[0])


def without_frames(code: str) -> str:
    """The text of a script or a style sheet without what frames its comments and names its types and modules."""
    return _FRAME.sub(_unframed, code)


def _unframed(match: re.Match[str]) -> str:
    """Blanks; but a mark stays unless it begins its line or ends a comment."""
    if (
        match[0] in ("*", "//")
        and not match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()].isspace()
    ):
        return match[0]
    return blanked(match)


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


def without_comments(code: str, path: str) -> str:
    """A script or a style sheet, by the ending of its path, with its comments blanked.

    Two slashes begin no comment in a style sheet (CSS Syntax 3, 4.3.2).
    """
    comment = _STYLE_COMMENT if path.endswith(".css") else _SCRIPT_COMMENT
    return comment.sub(lambda match: match[0] if match["string"] else blanked(match), code)


def _visible(source: Source) -> str:
    """The file with template syntax, geometry, name spaces and colours blanked, so that places stay.

    Of a script or a style sheet its strings, comments and addresses remain, of template syntax its strings.
    """
    text = source.text
    if source.path.endswith(asset_files.CODE):
        text = code_strings.in_style(text) if source.path.endswith(".css") else code_strings.in_script(text)
    text = code_strings.in_template(text)
    markup = source.path.endswith((".html", ".svg"))
    for mark, pattern in (('="', _GEOMETRY), ("://", _NAMESPACE), ("#", _COLOUR), ("yaml-language", _SCHEMA_COMMENT)):
        if mark in text:
            text = pattern.sub(blanked, text)
    return _BARE_TAG.sub(lambda match: re.sub(r"[^\n]", UNSEEN, match[0]), text) if markup else text
