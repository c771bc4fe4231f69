"""A built page as a browser parses it (HTML Standard, 13.2), by Lexbor: names, attributes, code, comments and text.

SVG, Atom and sitemaps go through the same parser. It does not know their elements and may close one elsewhere than
XML would, but each of their characters still ends up in a text, an attribute, a comment, a script or a style.
"""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_INLINE = (
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"),
    *("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
)
"""Elements that do not interrupt a line of text."""
_CODE = ["script", "style"]


@dataclass(frozen=True)
class Script:
    """The content of a `<script>`, and whether it is a data block of JSON, which no browser runs."""

    is_json: bool
    content: str


@dataclass(frozen=True)
class Flattened:
    """What remains of a page apart from its code. Comments include declarations and processing instructions."""

    attributes: set[tuple[str, str]]
    comments: set[str]
    text: str
    later: set[str]
    """What stands hidden in a line, each to be shown in the place of another from an instant on."""


@dataclass(frozen=True)
class Block:
    """A run of text that no other element interrupts, and the name of the element that it stands in."""

    kind: str
    text: str


class HtmlPage:
    """A parsed page. What a `<template>` holds is no part of its tree, but a page of its own."""

    def __init__(self, html: bytes | str) -> None:
        self._tree = LexborHTMLParser(html)

    @property
    def _root(self) -> LexborNode:
        root = self._tree.root
        assert root is not None  # the parser makes one for any input
        return root

    def with_templates(self) -> list[HtmlPage]:
        """The page and the contents of all its templates."""
        contents = [HtmlPage(fragment.html or "") for fragment in self._tree.template_fragments()]
        return [self, *(part for content in contents for part in content.with_templates())]

    def names(self) -> set[str]:
        """The names of all elements and classes."""
        classes = {node.attributes["class"] or "" for node in self._tree.css("[class]")}
        return {node.tag or "" for node in self._root.traverse()}.union(*map(str.split, classes))

    def scripts(self) -> list[Script]:
        """All scripts, data blocks among them."""
        found = [(node.attributes.get("type") or "", node.text()) for node in self._tree.css("script")]
        return [Script(kind.strip().lower().endswith("json"), content) for kind, content in found]

    def styles(self) -> list[str]:
        """The contents of all `<style>` elements."""
        return [node.text() for node in self._tree.css("style")]

    def first(self, selector: str) -> dict[str, str | None] | None:
        """The attributes of the first element that a CSS selector matches."""
        node = self._tree.css_first(selector)
        return node.attributes if node else None

    def every(self, selector: str) -> list[dict[str, str | None]]:
        """The attributes of all elements that a CSS selector matches, in the order of the page."""
        return [node.attributes for node in self._tree.css(selector)]

    def flatten(self) -> Flattened:
        """The attributes, the comments, and the text with a line break between two blocks.

        Joins what inline elements and comments part, so that the tree is of no use afterwards. Of two attributes of one
        name in a tag there is the first, as in browsers; names are in lower case but for SVG's.
        """
        attributes: set[tuple[str, str | None]] = set()
        names: set[str | None] = set()
        others = []
        document = self._root.parent or self._root
        for node in document.traverse():
            names.add(node.tag)
            if given := node.attributes:
                attributes.update(given.items())
            elif not node.is_element_node and not node.is_document_node:
                others.append(node)
        later = set()
        for node in self._tree.css("span[data-from][hidden]"):
            later.add(node.text())
            node.decompose()
        comments = {node.comment_content or node.html or "" for node in others}
        for node in others:
            node.decompose()
        self._tree.strip_tags(_CODE)
        self._tree.unwrap_tags([name for name in _INLINE if name in names], delete_empty=True)
        self._tree.merge_text_nodes()
        text = self._root.text(separator="\n")
        return Flattened({(name, value) for name, value in attributes if value}, comments, text, later)

    def blocks(self, selector: str) -> list[Block]:
        """The text of the first element that a CSS selector matches, block by block; none where none matches.

        Joins what inline elements part, as `flatten` does.
        """
        self._tree.strip_tags([*_CODE, "template"])
        self._tree.unwrap_tags([*_INLINE, "tspan"], delete_empty=True)
        self._tree.merge_text_nodes()
        inside = self._tree.css_first(selector)
        texts = [node for node in inside.traverse(include_text=True) if node.is_text_node] if inside else []
        found = [Block((node.parent and node.parent.tag) or "", " ".join(node.text().split())) for node in texts]
        return [block for block in found if block.text]
