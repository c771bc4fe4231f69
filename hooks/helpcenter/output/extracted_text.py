"""The texts of a built file, each with the role in which a reader or a program meets it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple
from urllib.parse import unquote

from helpcenter.artifacts.search import shards
from helpcenter.output import manifest, offline_pack
from helpcenter.output.html_page import HtmlPage
from helpcenter.recognizers import code_strings
from helpcenter.source.markdown import inlines

Role = Literal["prose", "string", "code", "address", "url", "handler", "script", "style"]
"""Prose may make a claim, a string cannot; code is the strings of a script or style sheet; an address leads out of
the site or to a query, a URL is absolute; handlers, scripts and styles stand in a page."""


class Segment(NamedTuple):
    """A text and its role."""

    role: Role
    text: str


_ADDRESSES = (
    *("href", "src", "action", "formaction", "poster", "data", "cite", "ping", "background", "xlink:href", "manifest"),
)
_NO_TEXT = ("d", "points", "viewbox", "transform", "class", "id", "integrity", "nonce")
_READ_ALOUD = ("alt", "title", "aria-label", "content")
"""Attributes that are shown or read aloud."""
_RELATIVE = re.compile(r"(?!//)[\w./#-]*\Z", re.ASCII)
"""An address inside the site, as most are, without a character that could make it another."""
_DIGEST = re.compile(r"(?:sha(?:256|384|512)-)?[A-Za-z0-9+/_-]{32,}={0,2}")
_URL = re.compile(r"(?:https?:)?//\S+")
_FOLDED_LINE = re.compile(r"\r?\n[ \t]")
"""RFC 6350, 3.2; RFC 5545, 3.1."""
_MATCHER = re.compile(r"(?<=[\t ])@[a-z0-9]+(?=\s)")
"""A name in a Caddyfile."""
_TERMS = re.compile(r"search/[a-z]+/terms/[^/]+\.json\Z")
"""Terms, and lists of the documents about them: numbers of which some look like numbers to call."""
_SORTED_WORDS = re.compile(r"search/[a-z]+/words/[^/]+\.json\Z")
"""Words in alphabetical order: no number goes on from one to the next."""
_GROUP = re.compile(r"^[\w-]+\.(?=[A-Z-]+[;:])", re.MULTILINE)
"""A group of vCard properties (RFC 6350, 3.3): `email-report.EMAIL:`."""
_UID = re.compile(r"^UID:\S+@\S+", re.MULTILINE)
"""The identifier of an event: a name, and the host that issued it (RFC 5545, 3.8.4.7)."""
_SENTENCE_ENDS = re.compile(r"(?<=[。！？!?])\n|(?<=[A-Za-z)”]\.)\n")
"""Where paragraphs are joined in one string: no number goes on behind a sentence's end."""
_MARK = re.compile(
    r"^(?:>[ ])?[ ]{0,4}(?:[-*+]|\d{1,2}\.)[ ]+|^>[ ]?|^#{1,6} (?P<heading>.*)$|^\|[|: -]+\|\n|^\|(?P<row>.*)\|$",
    re.MULTILINE,
)
"""Where a list item, a line of a quote, a heading or a table row begins in a Markdown copy."""
_COPY = re.compile(r"(?:\.\./)*[a-z/-]+\.md(?:#[a-z-]*)?")
"""Where a Markdown copy links to another one."""
_PATH_OR_DIGEST = re.compile(
    rf"(?:[a-z-]+/)+[a-z-]+\.md|search/[a-z]+/[a-z]+/\w+\.[0-9a-f]{{8}}\.json|{_DIGEST.pattern}"
)
"""In the manifest: the path of a Markdown copy (`md` is also Moldova's domain), or of a part of a search, full of
digits, or a digest."""
_DRAWING = re.compile(
    r"""url\(\s*(["'])data:image/svg\+xml(?:;[\w=-]+)*,(?P<svg>(?:(?!\1)[^\\]|\\["'])*)\1\s*\)""", re.DOTALL
)
"""A picture in a style sheet. One that hides characters in escapes stays a string, of which each digit counts."""
_ESCAPED_QUOTE = re.compile(r"""\\(["'])""")
_JSON_LD = ("@context", "@id", "@type")
"""The keywords of JSON-LD 1.1 that structured data uses; they are no account names."""


def segments(path: str, content: bytes) -> Iterator[Segment]:
    """The texts of a file in UTF-8; its path names the format."""
    if path.endswith((".html", ".svg", ".xml")):
        yield from _page(content) if path.endswith(".html") else _picture(content)
        return
    text = content.decode("utf-8", errors="replace")
    if path.endswith((".js", ".mjs")):
        yield Segment("code", code_strings.in_script(text))
    elif path.endswith(".css"):
        yield Segment("code", code_strings.in_style(_DRAWING.sub("", text)))
        for drawing in _DRAWING.finditer(text):
            yield from _picture(unquote(_ESCAPED_QUOTE.sub(r"\1", drawing["svg"])))
    elif _TERMS.match(path):
        yield from _json(text, shards.is_packed)
    elif _SORTED_WORDS.match(path):
        yield from (Segment(role, words.replace(" ", "\n\n")) for role, words in _json(text))
    elif offline_pack.is_pack(path):
        for page in offline_pack.pages(text):
            yield from _page(page)
    elif path == manifest.PATH:
        yield from _json(text, _PATH_OR_DIGEST.fullmatch)
    elif path.endswith((".json", ".webmanifest")):
        yield from _json(text)
    elif path.endswith((".vcf", ".ics")):
        yield Segment("string", _GROUP.sub("", _UID.sub("", _FOLDED_LINE.sub("", text))))
    elif path.endswith(".md"):
        # In the words of its page, so that what both share is judged once.
        yield Segment("string", inlines.without_targets(_MARK.sub(_unmarked, text)).replace("**", ""))
        targets = {link["target"] for link in inlines.LINK.finditer(text)}
        yield Segment("string", "\n\n".join(target for target in targets if not _COPY.fullmatch(target)))
    else:
        yield Segment("string", _MATCHER.sub("", text) if path.startswith("_hosting/") else text)


def _unmarked(mark: re.Match[str]) -> str:
    """What a page shows instead of a mark of Markdown."""
    if mark["row"] is not None:
        return "\n".join(cell.strip() for cell in mark["row"].split("|"))
    if mark["heading"]:
        return f"\n\n{mark['heading']}\n\n"
    return "" if mark[0][0] == "|" or mark[0].rstrip() == ">" else "\n"


def _picture(content: bytes | str) -> Iterator[Segment]:
    """The texts of a picture or a feed: a document of its own, which no page's policy governs."""
    return (segment for segment in _page(content) if segment.role != "style")


def _page(html: bytes | str) -> list[Segment]:
    """The texts of a page and of its templates."""
    found = []
    for page in HtmlPage(html).with_templates():
        for script in page.scripts():
            if script.is_json:
                found += _json(script.content)
            elif script.content.strip():
                found.append(Segment("script", script.content))
        for style in page.styles():
            found += Segment("style", style), Segment("string", code_strings.in_style(style))
        rest = page.flatten()
        for name, value in rest.attributes:
            found += _attribute(name, value)
        found += [Segment("string", comment) for comment in rest.comments]
        found += [Segment("prose", text) for text in (rest.text, *rest.later)]
    return found


@lru_cache(4096)
def _attribute(name: str, value: str) -> list[Segment]:
    """Most pages hold the same icons, classes and buttons."""
    name = name.lower()
    if name in _NO_TEXT:
        return []
    if name == "style":
        return [Segment("style", value), Segment("string", value)]
    if name == "srcdoc":
        return _page(value)
    if name == "srcset":
        return [Segment("address", candidate.split()[0]) for candidate in value.split(",") if candidate.strip()]
    if name.startswith("on"):
        return [Segment("handler", value)]
    if name in _ADDRESSES:
        return [] if _RELATIVE.match(value.strip()) else [Segment("address", value)]
    return [Segment("prose" if name in _READ_ALOUD else "string", value)]


@lru_cache(256)
def _json(text: str, is_data: Callable[[str], object] = _DIGEST.fullmatch) -> list[Segment]:
    """The strings of a block of JSON but for data, each a paragraph. Many pages hold the same, such as the hours."""
    try:
        value = json.loads(text)
    except ValueError:
        return [Segment("string", text)]
    found, paragraphs = [], []
    for string in dict.fromkeys(_strings(value)):
        plain = _SENTENCE_ENDS.sub("\n\n", string) if "\n" in string else string
        if _URL.fullmatch(string):
            found.append(Segment("url", string))
        elif "<" in string:
            # HTML in structured data makes no claim that its page does not make.
            found += [Segment("string" if role == "prose" else role, part) for role, part in _page(plain)]
        elif not is_data(string):
            paragraphs.append(plain)
    return [*found, Segment("string", "\n\n".join(paragraphs))]


def _strings(value: object) -> Iterator[str]:
    """All strings of a JSON value, keys of objects included."""
    waiting = [value]
    while waiting:
        current = waiting.pop()
        if isinstance(current, str):
            yield current
        elif isinstance(current, dict):
            waiting += [*(key for key in current if key not in _JSON_LD), *current.values()]
        elif isinstance(current, list):
            waiting += current
