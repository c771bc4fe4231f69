"""Material's styles, less what no page of this site uses: five sixths of them are for parts that are not here.

A selector stays if every class that it names outside of `:not()`, `:is()` and their like stands in some page or script.
"""

from __future__ import annotations

import itertools
import re

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

from helpcenter.publish.built import Files

FOLDER = "assets/stylesheets/"
_CLASS = re.compile(r'class="([^"]*)"')
_WORD = re.compile(r"[A-Za-z_][\w-]*")


def trim(files: Files) -> dict[str, bytes]:
    """The files with the theme's own styles trimmed; our styles are written for this site and stay whole."""
    sheets = [path for path in files if path.startswith(FOLDER) and path.endswith(".css")]
    if not sheets:
        return dict(files)
    used = _used(files)
    return {**files, **{path: _sheet(files[path].decode("utf-8"), used).encode("utf-8") for path in sheets}}


def _used(files: Files) -> frozenset[str]:
    """Every class of every page, and every word of our scripts, which may set a class."""
    words: set[str] = set()
    for path, content in files.items():
        if path.endswith(".html"):
            for names in _CLASS.findall(content.decode("utf-8")):
                words.update(names.split())
        elif path.endswith(".js") and not path.startswith("assets/javascripts/"):
            words.update(_WORD.findall(content.decode("utf-8")))
    return frozenset(words)


def _sheet(css: str, used: frozenset[str]) -> str:
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_rule(rule, used) for rule in rules)


def _rule(rule: Node, used: frozenset[str]) -> str:
    if isinstance(rule, QualifiedRule):
        selectors = [selector for selector in _split(rule.prelude) if _classes(selector) <= used]
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
        if node.type == "literal" and node.value == ",":
            selectors.append([])
        else:
            selectors[-1].append(node)
    return selectors


def _classes(selector: list[Node]) -> set[str]:
    return {
        name.value
        for dot, name in itertools.pairwise(selector)
        if dot.type == "literal" and dot.value == "." and name.type == "ident"
    }
