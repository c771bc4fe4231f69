"""Every H2 has an id of its own, and in procedures and answers it is a question with a question mark.

Bad:

    ## 转账多久到账？
    ## 转账多久到账？{#transfer-time}
    ## Transfer times {#transfer-time}

Good:

    ## 转账多久到账？ {#transfer-time}
    ## How long does a transfer take? {#transfer-time}

Why: the id is the address that people share and the key that joins both languages; MkDocs' own ids for Chinese
headings are `_1`, `_2` and move when a question is added. Without the space the reader sees the braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.article import Article
from helpcenter.content.front_matter import QUESTION_KINDS
from helpcenter.l10n.languages import language
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Fix, Position

_UNDERLINE = re.compile(r" {0,3}(?:={2,}|-{2,})\s*")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def check_article(article: Article) -> Iterator[Finding]:
    """Looks at headings of level 2, and for those that are underlined."""
    yield from _underlined(article)
    questions = article.matter is not None and article.matter.kind in QUESTION_KINDS
    mark = language(article.locale).question_mark
    seen: dict[str, int] = {}
    for heading in (h for h in article.headings if h.level == 2):
        what = "question" if questions else "heading"
        if not heading.id:
            yield Finding(
                heading.place,
                Message("{what} {text!r} has no id", what=Message(what), text=heading.text),
                "end the heading with {#a-short-id}",
            )
            continue
        if not heading.spaced:
            message = Message("no space stands before the id of {text!r}, so readers see the braces", text=heading.text)
            old = article.source.lines[heading.place.line - 1]
            fix = Fix(Position(heading.place.line, 1), old, old.replace("{#", " {#"))
            yield Finding(
                heading.place, message, Message("write {text} {{#{id}}}", text=heading.text, id=heading.id), fix=fix
            )
        if not _ID.fullmatch(heading.id):
            hint = "use lower-case Latin words with hyphens, such as {#reset-password}"
            yield Finding(heading.place, Message("the id {id!r} is not a short Latin name", id=heading.id), hint)
        if heading.id in seen:
            message = Message("the id {id!r} stands already in line {line}", id=heading.id, line=seen[heading.id])
            yield Finding(heading.place, message, "give this question an id of its own")
        seen.setdefault(heading.id, heading.place.line)
        if questions and not heading.text.endswith(mark):
            message = Message("the heading {text!r} is not a question with {mark}", text=heading.text, mark=mark)
            yield Finding(
                heading.place, message, Message("ask what the reader asks: a question that ends with {mark}", mark=mark)
            )


def _underlined(article: Article) -> Iterator[Finding]:
    """Headings in the other notation of Markdown, which no rule would take for one."""
    for section in article.sections:
        for block in section.blocks:
            last = block.place.line
            below = article.source.lines[last] if block.kind == "paragraph" and last < len(article.source.lines) else ""
            if _UNDERLINE.fullmatch(below):
                hint = Message(
                    "write ## {text} {{#a-short-id}}, or leave a line blank above it",
                    text=block.text.split(" ==")[0].split(" --")[0],
                )
                yield Finding(Position(last + 1, 1), "this line makes a heading of the one above it", hint)
