"""Pictures: `![what it says](../img/name.svg)` becomes a figure that holds the drawing itself.

Inside the page a drawing takes the page's colours, light, dark and printed, its text can be selected, and its facts
are tokens like those of an article. It is made of the few elements and attributes below and of nothing else: what is
not listed cannot run, load or colour anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from xml.etree import ElementTree
from xml.parsers import expat

from helpcenter.facts.base import LOCALES
from helpcenter.l10n.plain_runs import Run
from helpcenter.source.message import Message
from helpcenter.source.problem import FILE_START, Finding, Position, near_match

NAMESPACE = "http://www.w3.org/2000/svg"
FOLDERS = tuple(f"{locale}/img/" for locale in LOCALES)
"""Where drawings stand below `docs/`. They are not published as files."""
ELEMENTS = ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan")
ATTRIBUTES = (
    *("class", "transform", "d", "points", "x", "y", "dx", "dy", "x1", "y1", "x2", "y2"),
    *("cx", "cy", "r", "rx", "ry", "width", "height"),
)
_OF_THE_ROOT = ("xmlns", "viewBox")
_VIEW_BOX = re.compile(r"-?[\d.]+( -?[\d.]+){3}")
_IMAGE = re.compile(r"<p>\s*(<img\b[^>]*>)\s*</p>")
_ATTRIBUTE = re.compile(r'\b(src|alt)="([^"]*)"')


def _as_it_is(text: str) -> list[Run]:
    return [Run(text)]


def inline(html: str, read: Callable[[str], str | None], fill: Callable[[str], list[Run]] = _as_it_is) -> str:
    """Replace each image that is a drawing and stands alone in its paragraph by the drawing, named by its alt text.

    `read` gives the source of a drawing by the address in the page, or None; `fill` puts facts in the place of tokens
    in one text, as runs of which each is shown at its time. An image whose drawing is missing or has a flaw stays as it
    is, for the check to report.
    """
    seen: Counter[str] = Counter()

    def one(match: re.Match[str]) -> str:
        found = {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[1])}
        source = read(found.get("src", "")) if found.get("src", "").endswith(".svg") else None
        if source is None or any(flaws(source)):
            return match[0]
        name = "picture-" + re.sub(r"[^a-z0-9-]", "", found["src"].rpartition("/")[2].removesuffix(".svg"))
        seen[name] += 1
        name += f"-{seen[name]}" if seen[name] > 1 else ""
        return f'<figure class="picture">{_drawing(source, name, found.get("alt", ""), fill)}</figure>'

    return _IMAGE.sub(one, html) if "<img" in html else html


def _drawing(source: str, name: str, alt: str, fill: Callable[[str], list[Run]]) -> str:
    """The drawing as HTML holds it. Its name is a `desc`, because browsers show a `title` as a bubble."""
    root = ElementTree.fromstring(source)
    for element in list(root.iter()):
        element.tag = element.tag.removeprefix(f"{{{NAMESPACE}}}")
        children = list(element)
        element.text = _put(element, 0, element.text, fill)
        for child in children:
            child.tail = _put(element, list(element).index(child) + 1, child.tail, fill)
    described = ElementTree.Element("desc", {"id": name})
    described.text = alt
    root.insert(0, described)
    for key, value in {"role": "img", "aria-labelledby": name, "focusable": "false"}.items():
        root.set(key, value)
    return ElementTree.tostring(root, encoding="unicode")


def _put(parent: ElementTree.Element, at: int, text: str | None, fill: Callable[[str], list[Run]]) -> str | None:
    """Facts for the tokens of a text: what comes first, after each run with dates was put in as a child from `at` on.

    The indentation of the source is dropped.
    """
    if not text or (not text.strip() and "\n" in text):
        return None
    first, *others = fill(text)
    for run in others:
        if run.begins or run.ends:
            dates = {"data-from": run.begins, "data-until": run.ends, "hidden": "hidden" if run.hidden else ""}
            child = ElementTree.Element("tspan", {name: value for name, value in dates.items() if value})
            child.text = run.text
            parent.insert(at, child)
            at += 1
        else:
            parent[at - 1].tail = run.text
    return first.text


def flaws(source: str) -> Iterator[Finding]:
    """What keeps a drawing out of a page, each at its place: no XML, no viewBox, something that is not listed."""
    found: list[Finding] = []
    parser = expat.ParserCreate()
    depth = 0

    def note(message: str, hint: str) -> None:
        found.append(Finding(Position(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1), message, hint))

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth == 1:
            _root(element, attributes, note)
        elif element not in ELEMENTS[1:]:
            note(
                Message("<{element}> has no place in a picture", element=element),
                Message("one of: {names}", names=", ".join(ELEMENTS[1:])),
            )
        for name in attributes:
            if name not in ATTRIBUTES and not (depth == 1 and name in _OF_THE_ROOT):
                near = near_match(name, ATTRIBUTES)
                hint = (
                    Message("write {near}", near=near)
                    if near
                    else "remove it; colours come from a class of assets/css/picture.css"
                )
                note(
                    Message(
                        "the attribute {name!r} of <{element}> has no place in a picture", name=name, element=element
                    ),
                    hint,
                )

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    document_type = Finding(FILE_START, "a document type has no place in a picture", "remove <!DOCTYPE …>")
    parser.StartDoctypeDeclHandler = lambda *_: found.append(document_type)
    try:
        parser.Parse(source, True)
    except expat.ExpatError as error:
        place = Position(error.lineno, error.offset + 1)
        message = Message("this is not well-formed XML: {reason}", reason=Message(expat.ErrorString(error.code)))
        found.append(Finding(place, message, "close every element and quote every value"))
    yield from found


def _root(element: str, attributes: dict[str, str], note: Callable[[str, str], None]) -> None:
    if element != "svg" or attributes.get("xmlns") != NAMESPACE:
        note(
            "the picture does not begin with <svg> in its namespace",
            Message('begin it with <svg xmlns="{namespace}" …>', namespace=NAMESPACE),
        )
    elif not _VIEW_BOX.fullmatch(attributes.get("viewBox", "")):
        note("the picture has no viewBox of four numbers", 'write viewBox="0 0 360 480"; 360 is the width of a phone')
