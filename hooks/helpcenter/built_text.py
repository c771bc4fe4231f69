"""What a built file says, part by part, each with the role in which a reader or a program meets it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Literal

Role = Literal["prose", "words", "attributes", "address", "url", "handler"]
"""Prose may make a claim, words cannot; attributes are those of one tag as they stand there; an address may be
relative, a URL never is; a handler is script."""
Part = tuple[Role, str]

_UNSEEN = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|<!--(.*?)-->", re.DOTALL)
_ATTRIBUTE = re.compile(r"([a-zA-Z_:@][\w:.@-]*)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)")
_INLINE = (
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"),
    *("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
)
_INLINE_TAG = re.compile(
    rf"</?(?:{'|'.join(_INLINE)})(?![a-z0-9-])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE
)
_STRING = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")
_ADDRESSES = (
    *("href", "src", "action", "formaction", "poster", "data", "cite", "ping", "background", "xlink:href", "manifest"),
)
_GEOMETRY = ("d", "points", "viewbox", "transform", "style", "class", "id", "integrity", "nonce")
_SPOKEN = ("alt", "title", "aria-label", "content")
"""Attributes that are shown or read aloud."""
_DIGEST = re.compile(r"(?:sha(?:256|384|512)-)?[A-Za-z0-9+/_-]{32,}={0,2}")
_URL = re.compile(r"(?:https?:)?//\S+")
_PICTURE = re.compile(r"data:image/[a-z+.-]+;base64,[A-Za-z0-9+/=]+")
_FOLD = re.compile(r"\r?\n[ \t]")
"""Where a long line goes on (RFC 6350, 3.2; RFC 5545, 3.1)."""
_MATCHER = re.compile(r"(?<=[\t ])@[a-z0-9]+(?= )")
"""A name in a Caddyfile."""
_GROUP = re.compile(r"^[\w-]+\.(?=[A-Z-]+[;:])", re.MULTILINE)
"""A vCard's groups (RFC 6350, 3.3): `email-report.EMAIL:`."""
_JSON_LD = ("@context", "@graph", "@id", "@type")
"""The keywords of JSON-LD 1.1 that structured data uses; they are no account names."""


def parts(path: str, text: str) -> Iterator[Part]:
    """The parts of a file; its path tells what it is."""
    if path.endswith((".html", ".svg", ".xml")):
        yield from _markup(text)
    elif path.endswith((".json", ".webmanifest")):
        yield from _json(text)
    elif path.endswith((".vcf", ".ics")):
        yield "words", _PICTURE.sub("", _GROUP.sub("", _FOLD.sub("", text)))
    else:
        yield "words", _MATCHER.sub("", text) if path.startswith("_hosting/") else text


def attributes(text: str) -> Iterator[Part]:
    """The parts of a tag's attributes."""
    for name, value in _ATTRIBUTE.findall(text):
        yield from _attribute(name.lower(), html.unescape(value.strip("\"'")))


def _markup(text: str) -> Iterator[Part]:
    for element, attributes, content in _UNSEEN.findall(text):
        if element.lower() == "script" and "json" in attributes:
            yield from _json(html.unescape(content) if "&quot;" in content else content)
        elif element.lower() == "script" and content.strip():
            yield "words", " ".join(_STRING.findall(content))
    text = _UNSEEN.sub(" ", text)
    for attributes, comment in {(attributes, comment) for _, attributes, comment in _TAG.findall(text)}:
        yield ("attributes", attributes) if attributes else ("words", comment)
    # In two steps: what stands on both sides of an inline element must not become a new tag.
    yield "prose", html.unescape(_TAG.sub("\n", _INLINE_TAG.sub("\0", text)).replace("\0", ""))


def _attribute(name: str, value: str) -> Iterator[Part]:
    if name in _GEOMETRY or not value.strip():
        return
    if name.startswith("on"):
        yield "handler", value
    elif name in _ADDRESSES:
        yield "address", value
    elif name == "srcset":
        yield from (("address", part.split()[0]) for part in value.split(",") if part.split())
    else:
        yield ("prose" if name in _SPOKEN else "words"), value


def _json(text: str) -> Iterator[Part]:
    try:
        value = json.loads(text)
    except ValueError:
        yield "words", text
        return
    for one in _strings(value):
        if not _DIGEST.fullmatch(one):
            yield ("url", one) if _URL.fullmatch(one) else ("words", re.sub(r"<[^<>]*>", " ", one))


def _strings(value: object) -> Iterator[str]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            waiting += [*(key for key in one if key not in _JSON_LD), *one.values()]
        elif isinstance(one, list):
            waiting += one
