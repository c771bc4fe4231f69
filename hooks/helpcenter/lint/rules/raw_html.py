"""Articles are Markdown: raw HTML is limited to br, wbr, kbd, sub, sup and a span with lang; attributes to an id.

Bad:

    <div style="color:red">注意</div> <a href="x" onclick="go()">官网</a>
    [sign in](../index.md){ target=_blank onclick="go()" }

Good:

    按 <kbd>Ctrl</kbd>，这一页叫 <span lang="en">Help Centre</span>
    ## 怎么办？ {#what-to-do}
    Press <kbd>Ctrl</kbd>, then [sign in](../index.md).

Why: an attribute list can replace a link's target and add a handler, a style can hide a sentence, and an element that
is not closed swallows the rest of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.article import Article
from helpcenter.recognizers.lexicon import lines_with
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, shown

_IN_MARKDOWN = {
    **dict.fromkeys(("b", "strong"), "write **words**"),
    **dict.fromkeys(("i", "em"), "write *words*"),
    **dict.fromkeys(("h1", "h2", "h3", "h4"), "write ## words {#a-short-id}"),
    **dict.fromkeys(("ul", "ol", "li"), "write - words, or 1. words for a step"),
    "a": "write [words](path.md)",
    "code": "write `words`",
    "img": "write ![what it shows](../img/name.svg)",
    "p": "leave a line blank",
}
ELEMENTS = ("br", "wbr", "kbd", "sub", "sup", "span")
_ELEMENT = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]{0,2000})>|<(/?)([a-zA-Z]+)(?=[\s/][^<>]{0,2000}$)|<[!?](?!--)[^>]{0,200}>?"
)
_LANG = re.compile(r" lang=\"(?:zh|zh-Hans|zh-Hant|en)\"\s*")
_ATTRIBUTES = re.compile(r"(?<!\{)\{:?[ ]*((?:[#.]|[\w:@-]+ *=)[^{}]*)\}(?!\})")
_ID = re.compile(r"#[a-zA-Z0-9_-]+\s*")
_MARK = re.compile(r"[<{\[*](?:(?<=<)|(?<=\{)(?<!\{\{)(?!\{)|(?<=\[)\^|(?<=\*)\[)")
"""Prefilter: what every line with a finding holds. Two braces make a token."""
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,60}\]|^ {0,3}\*\[[^\[\]]{1,80}\]:|^ *-+8<-+")


def check_article(article: Article) -> Iterator[Finding]:
    """Every element, attribute list, footnote, abbreviation and snippet below the front matter."""
    body = article.outside_code[article.body_start :]
    for start, end in lines_with(_MARK, body):
        line = body[start:end]
        for column, message, hint in _line(line, line.startswith("#")):
            yield Finding(article.source.position(article.body_start + start + column), message, hint)


def _line(line: str, heading: bool) -> Iterator[tuple[int, str, str]]:
    for found in _ELEMENT.finditer(line):
        name = (found[2] or found[5] or "").lower()
        rest = (found[3] or "").rstrip("/")
        if name not in ELEMENTS:
            message = Message("raw HTML {text!r} has no place in an article", text=shown(found[0]))
            yield found.start(), message, _IN_MARKDOWN.get(name, "write it in Markdown")
        elif rest.strip() and not (name == "span" and _LANG.fullmatch(rest)):
            hint = 'only <span lang="en"> has an attribute'
            yield (
                found.start(),
                Message("the attributes of {text!r} have no place in an article", text=shown(found[0])),
                hint,
            )
    for found in _ATTRIBUTES.finditer(line):
        if not (heading and _ID.fullmatch(found[1])):
            hint = "remove it; only a heading has one, {#a-short-id}"
            yield found.start(), Message("the attribute list {text!r} has no place here", text=shown(found[0])), hint
    for found in _NOTE.finditer(line):
        hint = "say it in the sentence"
        yield (
            found.start(),
            Message("{text!r} begins a footnote, an abbreviation or a snippet", text=shown(found[0])),
            hint,
        )
