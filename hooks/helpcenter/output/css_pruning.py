"""The published style sheets: Material's without what no page uses, which is most of it; all of them minified.

A selector stays if each element and class that it names outside of `:not()`, `:is()` and the like occurs in a page or
may be given by a script, and a custom property if something reads it. Rules for right-to-left text go: no language here
is. What is left of Material's sheet takes the place of its `@import` in ours, so that both are one request.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import partial

import tinycss2
from tinycss2.ast import AtRule, IdentToken, LiteralToken, Node, QualifiedRule, WhitespaceToken

from helpcenter.source.output_folder import Files

FOLDER = "assets/stylesheets/"
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_IMPORT = re.compile(r"@import \"\.\./(stylesheets/[^\"]+)\";")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_PROPERTY = re.compile(r"(?<=[{;])--([\w-]+):(?:[^;{}\"']|\"[^\"]*\"|'[^']*')*(?:;|(?=\}))")
_RIGHT_TO_LEFT = "[dir=rtl]"
_BEFORE_A_NAME = (".", ">", "+", "~")
_GAP = r"(?:\s|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)"
_SPARE = re.compile(
    rf"""
        ("[^"]*"|'[^']*')  # a string stays
      | (?:{_GAP}*;)*{_GAP}*(\}}){_GAP}*  # the last declaration needs no semicolon
      | {_GAP}*([{{;,]|>(?!=)){_GAP}*
      | (:){_GAP}+  # before a colon white space may be a combinator
      | {_GAP}+
    """,
    re.DOTALL | re.VERBOSE,
)
"""White space and comments around separators, with what stays of each find in a group; elsewhere one space stays."""
_KEYFRAMES = re.compile(r"@keyframes ([\w-]+)\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_EMPTY = re.compile(r"(?:^|(?<=[{}]))[^{}]*\{\}")


@dataclass(frozen=True)
class Used:
    """What pages and scripts may give an element: names of elements and classes, and words that scripts may read."""

    elements: frozenset[str]
    classes: frozenset[str]
    words: frozenset[str]

    @classmethod
    def by(cls, pages: Iterable[str], scripts: Iterable[str]) -> Used:
        """Of the names in all pages, elements and classes alike, and of the texts of scripts of ours.

        A script may make an element of any word in it, but gives the classes only that stand in a line which says so
        (`{ class: "card" }`, `classList`, `className`): Material's are common words such as "quote" and "info".
        """
        texts = list(scripts)
        named = frozenset(pages)
        lines = (line for text in texts for line in text.split("\n") if "class" in line.lower())
        words = frozenset(word for text in texts for word in _WORD.findall(text))
        return cls(named | words, named.union(*map(_WORD.findall, lines)), named | words)

    def may_match(self, selector: list[Node]) -> bool:
        """Whether a selector may match an element of a page."""
        if _RIGHT_TO_LEFT in tinycss2.serialize(selector):
            return False
        for before, node in itertools.pairwise([None, *selector]):
            if isinstance(node, IdentToken) and _begins_a_name(before):
                is_class = isinstance(before, LiteralToken) and before.value == "."
                if node.value not in (self.classes if is_class else self.elements):
                    return False
        return True


def trim(files: Files, used: Used) -> dict[str, bytes]:
    """The files with smaller sheets.

    Of the theme's, only rules for what is used. Ours, written for this site, lose comments and white space.
    """
    sheets = {path: content.decode("utf-8") for path, content in files.items() if path.endswith(".css")}
    theme = {path: _sheet(text, used) for path, text in sheets.items() if path.startswith(FOLDER)}
    theme = _without_unread(theme, sheets, used.words)
    sheets = {path: _IMPORT.sub(partial(_imported, theme), text) for path, text in sheets.items()} | theme
    return {**files, **{path: _minified(text).encode("utf-8") for path, text in sheets.items()}}


def _imported(theme: Mapping[str, str], found: re.Match[str]) -> str:
    return theme.get(f"assets/{found[1]}", found[0])


def _minified(css: str) -> str:
    return _SPARE.sub(_shortest, css).strip()


def _shortest(found: re.Match[str]) -> str:
    return found[found.lastindex] if found.lastindex else " "


def is_ours(path: str) -> bool:
    """Whether a script is ours and may be published; the theme's own scripts are not."""
    return path.endswith(".js") and not path.startswith("assets/javascripts/")


def _sheet(css: str, used: Used) -> str:
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_rule(rule, used) for rule in rules)


def _without_unread(theme: dict[str, str], sheets: Mapping[str, str], used: Set[str]) -> dict[str, str]:
    """The theme's sheets without animations and custom properties that nothing reads, such as icons of absent parts.

    Those that only such a property reads go with it.
    """
    still = {path: _KEYFRAMES.sub("", css) for path, css in theme.items()}
    named = set(_WORD.findall("".join(still.values()))) | used
    theme = {path: _KEYFRAMES.sub(lambda rule: rule[0] if rule[1] in named else "", css) for path, css in theme.items()}
    others = "".join(text for path, text in sheets.items() if path not in theme)
    while True:
        read = {name.removeprefix("--") for name in _READ.findall("".join(theme.values()) + others)} | used
        fewer = {path: _EMPTY.sub("", _PROPERTY.sub(partial(_if_read, read), css)) for path, css in theme.items()}
        if fewer == theme:
            return theme
        theme = fewer


def _if_read(read: Set[str], declaration: re.Match[str]) -> str:
    return declaration[0] if declaration[1] in read else ""


def _rule(rule: Node, used: Used) -> str:
    if isinstance(rule, QualifiedRule):
        selectors = [selector for selector in _split(rule.prelude) if used.may_match(selector)]
        if not selectors:
            return ""
        return ",".join(tinycss2.serialize(s).strip() for s in selectors) + f"{{{tinycss2.serialize(rule.content)}}}"
    if isinstance(rule, AtRule) and rule.lower_at_keyword in ("media", "supports", "layer") and rule.content:
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        kept = "".join(_rule(one, used) for one in inner)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}" if kept else ""
    return rule.serialize()


def _split(prelude: list[Node]) -> list[list[Node]]:
    selectors: list[list[Node]] = [[]]
    for node in prelude:
        if isinstance(node, LiteralToken) and node.value == ",":
            selectors.append([])
        else:
            selectors[-1].append(node)
    return selectors


def _begins_a_name(before: Node | None) -> bool:
    """Whether an identifier behind this node is an element or a class, and not, say, a pseudo-class."""
    if isinstance(before, LiteralToken):
        return before.value in _BEFORE_A_NAME
    return before is None or isinstance(before, WhitespaceToken)
