"""What a built file says, part by part, each with the role in which a reader or a program meets it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from helpcenter.artifacts.search import shards
from helpcenter.output import manifest
from helpcenter.recognizers import code_strings

Role = Literal["prose", "words", "address", "url", "handler", "script", "style"]
"""Prose may make a claim, words cannot; an address may be relative, a URL never is; handlers and scripts run; a style
is an element's own."""
Part = tuple[Role, str]

_UNSEEN = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9-]*)([^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*)>|<!--(.*?)-->", re.DOTALL)
_ATTRIBUTE = re.compile(r"([a-zA-Z_:@][\w:.@-]*)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)")
_INLINE = (
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"),
    *("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
)
_JOINING = frozenset((*_INLINE, *(f"/{name}" for name in _INLINE)))
_BETWEEN = re.compile(r"</(?:li|p|div|ul|ol|nav|section|aside|details|summary|fieldset|header|footer|h[1-6])>\n")
"""Ends a block and a line: the text before it and the text after it are two blocks."""
_GOES_ON = re.compile(r":[0-5]\d\s*(?:(?:[–~—-]|至|到|to|until)\s*(?:次日\s*)?)?\Z")
"""Opening hours that may end in the next block."""
_BEGUN = re.compile(r"<(?:/?[a-zA-Z]|!--)")
"""Of a tag or comment without its end."""
_BEGUN_UNSEEN = re.compile(r"</?(?:script|style)\b", re.IGNORECASE)
_IS_DATA = re.compile(r"(?<![\w-])type\s*=\s*[\"']?[a-z/+]*json\b", re.IGNORECASE)
"""Of a script: a block of data, which no browser runs."""
_ADDRESSES = (
    *("href", "src", "action", "formaction", "poster", "data", "cite", "ping", "background", "xlink:href", "manifest"),
)
_GEOMETRY = ("d", "points", "viewbox", "transform", "style", "class", "id", "integrity", "nonce")
_SPOKEN = ("alt", "title", "aria-label", "content")
"""Attributes that are shown or read aloud."""
_DIGEST = re.compile(r"(?:sha(?:256|384|512)-)?[A-Za-z0-9+/_-]{32,}={0,2}")
_URL = re.compile(r"(?:https?:)?//\S+")
_ELEMENT = re.compile(r"<[^<>]*>")
_PICTURE = re.compile(r"data:image/[a-z+.-]+;base64,[A-Za-z0-9+/=]+")
_FOLD = re.compile(r"\r?\n[ \t]")
"""Where a long line goes on (RFC 6350, 3.2; RFC 5545, 3.1)."""
_MATCHER = re.compile(r"(?<=[\t ])@[a-z0-9]+(?= )")
"""A name in a Caddyfile."""
_TERMS = re.compile(r"assets/search/[a-z]+/terms/[^/]+\.json\Z")
"""Terms, and lists of the documents about them: numbers of which some look like numbers to call."""
_WORDS = re.compile(r"assets/search/[a-z]+/words/[^/]+\.json\Z")
"""Words in the order of their letters: none goes on in the next."""
_GROUP = re.compile(r"^[\w-]+\.(?=[A-Z-]+[;:])", re.MULTILINE)
"""A vCard's groups (RFC 6350, 3.3): `email-report.EMAIL:`."""
_UID = re.compile(r"^UID:\S+@\S+", re.MULTILINE)
"""The name of an event for programs: something, and the host that gave it (RFC 5545, 3.8.4.7)."""
_SENTENCE_ENDS = re.compile(r"(?<=[。！？!?])\n|(?<=[A-Za-z)”]\.)\n")
"""Where paragraphs are joined in one string: no number goes on behind a sentence's end."""
_MARK = re.compile(
    r"^[ ]{0,4}(?:[-*+]|\d{1,2}\.)[ ]+|^#{1,6} (?P<heading>.*?)(?: \{#(?P<id>[\w-]+)\})?$"
    r"|^(?:!!!|\?\?\?\+?) [a-z]+ \"(?P<title>[^\"\n]*)\"$|^\|[|: -]+\|\n|^\|(?P<row>.*)\|$",
    re.MULTILINE,
)
"""Where a list's item, a heading, a warning or a table's row begins in a Markdown copy."""
_LINK = re.compile(r"[!\[](?:(?<=!)\[|(?<=\[))([^\[\]]*)\]\(([^()\s]*)\)")
"""Begins with a set, which the engine skips to."""
_COPY = re.compile(r"(?:\.\./)*[a-z/-]+\.md(?:#[a-z-]*)?")
"""Where a Markdown copy leads to another one."""
_PATH = re.compile(r"(?:[a-z-]+/)+[a-z-]+\.md|assets/search/[a-z]+/[a-z]+/\w+\.[0-9a-f]{8}\.json")
"""The path of a Markdown copy (`md` is also where Moldova's hosts end), or of a part of a search, full of digits."""
_JSON_LD = ("@context", "@graph", "@id", "@type")
"""The keywords of JSON-LD 1.1 that structured data uses; they are no account names."""


def parts(path: str, text: str) -> Iterator[Part]:
    """The parts of a file; its path tells what it is."""
    if path.endswith(".html"):
        yield from _markup(text)[0]
    elif path.endswith((".svg", ".xml")):
        yield from (part for part in _markup(text)[0] if part[0] != "style")  # no page's policy is about them
    elif _TERMS.match(path):
        yield from (part for part in _json(text) if not shards.is_packed(part[1]))
    elif _WORDS.match(path):
        yield from (("words", word) for _, words in _json(text) for word in words.split(" "))
    elif path == manifest.PATH:
        yield from (part for part in _json(text) if not _PATH.fullmatch(part[1]))
    elif path.endswith((".json", ".webmanifest")):
        yield from _json(text)
    elif path.endswith((".vcf", ".ics")):
        yield "words", _PICTURE.sub("", _GROUP.sub("", _UID.sub("", _FOLD.sub("", text))))
    elif path.endswith(".md"):
        # As its page says it, so that what both say is judged once.
        yield "words", _LINK.sub(r"\1", _MARK.sub(_unmarked, text)).replace("**", "")
        yield "words", "\n\n".join({target for _, target in _LINK.findall(text) if not _COPY.fullmatch(target)})
    else:
        yield "words", _MATCHER.sub("", text) if path.startswith("_hosting/") else text


def _unmarked(mark: re.Match[str]) -> str:
    """What a page shows instead of a mark."""
    if mark["row"] is not None:
        return "\n".join(cell.strip() for cell in mark["row"].split("|"))
    said = [words for words in mark.group("heading", "id", "title") if words]
    return "\n\n".join(("", *said, "")) if said else "\n" if mark[0][0] != "|" else ""


def pieces(page: str) -> list[str]:
    """A page in pieces, most of which stand on many pages: of the menu, the contacts, the footer."""
    return _BETWEEN.split(page)


def together(pieces: Iterable[str]) -> str:
    """Pieces that follow each other, as one."""
    return "</p>\n".join(pieces)


def piece(text: str) -> list[Part] | None:
    """The parts of a piece; None where a tag, a comment, a script or opening hours go on in the next one, so that the
    page has to be read as a whole."""
    found, whole = _markup(text)
    return found if whole else None


def _markup(text: str) -> tuple[list[Part], bool]:
    """The parts, and whether nothing goes on behind the text."""
    found: list[Part] = []
    begun = _BEGUN_UNSEEN.search(text)
    if begun:
        plain, *unseen = _UNSEEN.split(text)  # text, an element's name, its attributes, what it holds, text …
        for element, attributes, content in zip(unseen[::4], unseen[1::4], unseen[2::4], strict=True):
            found += _of_tag(attributes)
            if element.lower() == "script" and "json" in attributes and _IS_DATA.search(attributes):
                found += _json(html.unescape(content) if "&quot;" in content else content)
            elif element.lower() == "script" and content.strip():
                found.append(("script", content))
            elif element.lower() == "style":
                found.append(("words", code_strings.in_style(content)))
        text = " ".join((plain, *unseen[3::4]))
        begun = _BEGUN_UNSEEN.search(text)
    first, *split = _TAG.split(text)  # text, a tag's name, its attributes, a comment, text …
    for attributes in filter(None, set(split[1::4])):
        found += _of_tag(attributes)
    found += [("words", comment) for comment in set(split[2::4]) if comment]
    names = [(name or "").lower() for name in split[::4]]
    split[::4] = ["" if name in _JOINING else "\n" for name in names]
    split[1::4] = split[2::4] = [""] * len(names)
    seen = first + "".join(split)
    prose = html.unescape(seen).replace("\0", "")
    found.append(("prose", prose))
    return found, not (begun or _BEGUN.search(seen) or _GOES_ON.search(prose))


@lru_cache(4096)
def _of_tag(attributes: str) -> list[Part]:
    """Of a tag's attributes. Most pages hold the same icons, classes and buttons."""
    pairs = _ATTRIBUTE.findall(attributes)
    return [part for name, value in pairs for part in _attribute(name.lower(), html.unescape(value.strip("\"'")))]


def _attribute(name: str, value: str) -> Iterator[Part]:
    if name == "style":
        yield "style", value
    if (name in _GEOMETRY and not (name == "style" and "url(" in value)) or not value.strip():
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
    for one in set(_strings(value)):
        if not _DIGEST.fullmatch(one):
            plain = _SENTENCE_ENDS.sub("\n\n", one) if "\n" in one else one
            yield ("url", one) if _URL.fullmatch(one) else ("words", _ELEMENT.sub(" ", plain) if "<" in one else plain)


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
