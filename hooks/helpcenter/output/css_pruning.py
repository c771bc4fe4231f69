"""The published style sheets: Material's without what no page uses, which is most of it; all of them minified.

A selector stays if each class and element that it names outside of `:not()`, `:is()` and the like occurs in a page or a
script, and a custom property if something reads it. Rules for right-to-left text go: no language here is.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Set
from functools import partial

import tinycss2
from tinycss2.ast import AtRule, IdentToken, LiteralToken, Node, QualifiedRule, WhitespaceToken

from helpcenter.source.output_folder import Files

FOLDER = "assets/stylesheets/"
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_PROPERTY = re.compile(r"(?<=[{;])--([\w-]+):(?:[^;{}\"']|\"[^\"]*\"|'[^']*')*(?:;|(?=\}))")
_RIGHT_TO_LEFT = "[dir=rtl]"
_BEFORE_A_NAME = (".", ">", "+", "~")
_GAP = r"(?:\s|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)"
_WHITE_SPACE = re.compile(rf"(\"[^\"]*\"|'[^']*')|{_GAP}*([{{}};,]){_GAP}*|{_GAP}+", re.DOTALL)
"""Strings, which stay; white space and comments around separators of rules, declarations and lists; and elsewhere."""
_EMPTY = re.compile(r"(?:^|(?<=[{}]))[^{}]*\{\}")


def trim(files: Files, used: Set[str]) -> dict[str, bytes]:
    """The files with smaller sheets.

    Of the theme's, only rules for the names used in pages and scripts. Ours, written for this site, lose comments and
    white space.
    """
    sheets = {path: content.decode("utf-8") for path, content in files.items() if path.endswith(".css")}
    theme = {path: _sheet(text, used) for path, text in sheets.items() if path.startswith(FOLDER)}
    sheets |= _without_unread(theme, sheets, used)
    return {**files, **{path: _minified(text).encode("utf-8") for path, text in sheets.items()}}


def _minified(css: str) -> str:
    return _WHITE_SPACE.sub(_shortest, css).strip()


def _shortest(found: re.Match[str]) -> str:
    return found[1] or found[2] or " "


def words_of_script(path: str, script: str) -> set[str]:
    """Every word of a script of ours, which may name a class; the theme's own scripts are not published."""
    return set() if path.startswith("assets/javascripts/") else set(_WORD.findall(script))


def _sheet(css: str, used: Set[str]) -> str:
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_rule(rule, used) for rule in rules)


def _without_unread(theme: dict[str, str], sheets: Mapping[str, str], used: Set[str]) -> dict[str, str]:
    """The theme's sheets without custom properties that no sheet or script reads, such as icons of absent parts.

    Those that only such a property reads go with it.
    """
    others = "".join(text for path, text in sheets.items() if path not in theme)
    while True:
        read = {name.removeprefix("--") for name in _READ.findall("".join(theme.values()) + others)} | used
        fewer = {path: _EMPTY.sub("", _PROPERTY.sub(partial(_if_read, read), css)) for path, css in theme.items()}
        if fewer == theme:
            return theme
        theme = fewer


def _if_read(read: Set[str], declaration: re.Match[str]) -> str:
    return declaration[0] if declaration[1] in read else ""


def _rule(rule: Node, used: Set[str]) -> str:
    if isinstance(rule, QualifiedRule):
        selectors = [selector for selector in _split(rule.prelude) if _names(selector) <= used]
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


def _names(selector: list[Node]) -> set[str]:
    """Its classes and elements, with a name that is never used if it is for right-to-left text."""
    names = {_RIGHT_TO_LEFT} if _RIGHT_TO_LEFT in tinycss2.serialize(selector) else set()
    for before, node in itertools.pairwise([None, *selector]):
        if isinstance(node, IdentToken) and _begins_a_name(before):
            names.add(node.value)
    return names


def _begins_a_name(before: Node | None) -> bool:
    """Whether an identifier behind this node is an element or a class, and not, say, a pseudo-class."""
    if isinstance(before, LiteralToken):
        return before.value in _BEFORE_A_NAME
    return before is None or isinstance(before, WhitespaceToken)
